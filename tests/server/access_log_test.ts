import { assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import { fake } from "../../lib/detect/fake.ts";
import { endpoint, ORIGIN, post, rpc } from "./support/endpoint.ts";

/** What the access log says about requests to an endpoint at noon. */
function withLog() {
  const lines: string[] = [];
  const now = () => Date.parse("2030-06-15T12:00:00.000Z");
  return { served: endpoint({ accessLog: (line) => lines.push(line), now }), lines };
}

Deno.test("the access log has one line of JSON per request, with its size", async () => {
  const { served, lines } = withLog();
  using _ = served;
  const response = await post(served.app, rpc("ping"));
  const { duration_ms, ...fields } = JSON.parse(lines[0]!);
  assertEquals([lines.length, typeof duration_ms], [1, "number"]);
  assertEquals(fields, {
    time: "2030-06-15T12:00:00.000Z",
    method: "POST",
    route: "/api/v1/mcp-server",
    path: "/api/v1/mcp-server",
    status: 200,
    client: null,
    bytes: (await response.text()).length,
  });
});

Deno.test("the access log holds no query, no secret in a path and no character that moves a cursor", async () => {
  const { served, lines } = withLog();
  using _ = served;
  const secret = fake("ghp_", 36);
  await served.app.request(`${ORIGIN}/api/v1/decisions?token=${secret}`);
  await served.app.request(`${ORIGIN}/api/v1/decisions/${secret}/explain`);
  await served.app.request(`${ORIGIN}/a%1b[31m%0a%C2%9B%E2%80%AE`);
  const text = lines.join("");
  assertEquals([lines.length, text.includes(secret), text.includes("token=")], [3, false, false]);
  // deno-lint-ignore no-control-regex -- control characters are what must not be there
  assertNotMatch(text.replaceAll("\n", ""), /[\u0000-\u001f\u007f-\u009f\u202e]/);
  assertMatch(lines[1]!, /"route":"\/api\/v1\/decisions\/:id\/explain"/);
});

Deno.test("the access log changes no answer, also one without a body", async () => {
  const { served } = withLog();
  using _ = served;
  const plain = endpoint({ now: () => Date.parse("2030-06-15T12:00:00.000Z") });
  using __ = plain;
  for (
    const [path, method] of [["/health", "GET"], ["/health", "HEAD"], ["/x", "GET"], ["/api/v1/mcp-server", "OPTIONS"]]
  ) {
    const [with_, without] = await Promise.all(
      [served, plain].map(({ app }) => app.request(ORIGIN + path!, { method: method! })),
    );
    assertEquals(with_!.status, without!.status);
    assertEquals([...with_!.headers], [...without!.headers]);
    assertEquals(await with_!.text(), await without!.text());
  }
});
