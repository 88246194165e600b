import { assertEquals, assertThrows } from "@std/assert";
import { ConfigError, readConfig } from "../../lib/core/config.ts";

const AXONFLOW_ENDPOINT = "http://127.0.0.1:9";

function read(env: Record<string, string>, endpoint?: string) {
  return readConfig((name) => env[name], endpoint);
}

Deno.test("readConfig() knows the default endpoint and that nobody named it", () => {
  const { endpoint, endpointIsSet, failMode } = read({});
  assertEquals([endpoint.href, endpointIsSet, failMode], ["http://localhost:8080/", false, "local"]);
});

Deno.test("readConfig() lets the option outrank the environment", () => {
  const { endpoint, endpointIsSet } = read({ AXONFLOW_ENDPOINT: "http://localhost:1" }, "http://localhost:2");
  assertEquals([endpoint.port, endpointIsSet], ["2", true]);
});

for (const [text, mode] of [["open", "open"], [" CLOSED ", "closed"], ["", "local"], ["opne", "closed"]] as const) {
  Deno.test(`readConfig() reads the fail mode ${JSON.stringify(text)} as ${mode}`, () => {
    assertEquals(read({ AXONFLOW_FAIL_MODE: text }).failMode, mode);
  });
}

const REFUSED: [Record<string, string>, string][] = [
  [{ AXONFLOW_ENDPOINT: "localhost:8080" }, "expected an http:// or https:// URL"],
  [{ AXONFLOW_ENDPOINT: "ftp://x" }, "expected an http:// or https:// URL"],
  [{ AXONFLOW_ENDPOINT: "http://u:p@localhost" }, "holds credentials"],
  [{ AXONFLOW_TIMEOUT_SECONDS: "soon" }, "expected a number of seconds above 0"],
  [{ AXONFLOW_TIMEOUT_SECONDS: "0" }, "expected a number of seconds above 0"],
  [{ AXONFLOW_AUTH: "a:b" }, "expected base64"],
  [{ AXONFLOW_AUTH: "YTpi", AXONFLOW_ENDPOINT: "http://axonflow.example" }, "plain http"],
  [{ AXONFLOW_USER_TOKEN: "t", AXONFLOW_ENDPOINT: "http://10.0.0.1" }, "plain http"],
];
for (const [env, message] of REFUSED) {
  Deno.test(`readConfig() refuses ${JSON.stringify(env)}`, () => {
    const error = assertThrows(() => read(env), ConfigError, message);
    assertEquals(error.message.includes("YTpi"), false);
  });
}

Deno.test("readConfig() sends credentials over https, and over plain http to this machine", () => {
  for (const AXONFLOW_ENDPOINT of ["https://axonflow.example", "http://127.0.0.1:9", "http://[::1]:9"]) {
    assertEquals(read({ AXONFLOW_ENDPOINT, AXONFLOW_AUTH: "YTpi" }).auth, "YTpi");
  }
});

Deno.test("readConfig() takes credentials with their scheme and with the line breaks of base64", () => {
  assertEquals(read({ AXONFLOW_ENDPOINT, AXONFLOW_AUTH: "Basic YT\npi\n" }).auth, "YTpi");
});

Deno.test("readConfig() leaves out a user token that cannot stand in a header, and says so", () => {
  const { userToken, warnings } = read({ AXONFLOW_ENDPOINT, AXONFLOW_USER_TOKEN: "a\nb" });
  assertEquals([userToken, warnings.length], [undefined, 1]);
});

Deno.test("readConfig() sends no credentials to an endpoint that nobody named, and says so", () => {
  const { auth, userToken, warnings } = read({ AXONFLOW_AUTH: "YTpi", AXONFLOW_USER_TOKEN: "t" });
  assertEquals([auth, userToken, warnings.length], [undefined, undefined, 1]);
});

Deno.test("readConfig() says that it takes an unknown fail mode for closed", () => {
  assertEquals(read({ AXONFLOW_FAIL_MODE: "opne" }).warnings.length, 1);
});

Deno.test("readConfig() blames the option for what stands in the option", () => {
  assertThrows(() => read({}, "foo"), ConfigError, "Cannot use --endpoint");
});

Deno.test("readConfig() gives the endpoint at most 10 of the 15 seconds that Codex gives the hook", () => {
  assertEquals(read({ AXONFLOW_TIMEOUT_SECONDS: "60" }).timeoutMs, 10_000);
});
