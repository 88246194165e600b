import { assertEquals, assertThrows } from "@std/assert";
import { ConfigError, readConfig } from "../../lib/core/config.ts";

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
  [{ AXONFLOW_AUTH: "a b" }, "expected base64"],
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

Deno.test("readConfig() takes credentials with or without their scheme", () => {
  assertEquals(read({ AXONFLOW_AUTH: "Basic YTpi" }).auth, "YTpi");
});

Deno.test("readConfig() leaves out a user token that cannot stand in a header, and says so", () => {
  const { userToken, warnings } = read({ AXONFLOW_USER_TOKEN: "a\nb" });
  assertEquals([userToken, warnings.length], [undefined, 1]);
});

Deno.test("readConfig() keeps the whole hook under the time that Codex gives it", () => {
  assertEquals(read({ AXONFLOW_TIMEOUT_SECONDS: "60" }).timeoutMs, 13_000);
});
