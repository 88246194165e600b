import { assert, assertEquals, assertMatch } from "@std/assert";
import { endpoint, ORIGIN } from "./support/endpoint.ts";

Deno.test("GET /health says what the endpoint is and which plugin fits it", async () => {
  using served = endpoint({ now: () => Date.parse("2030-06-15T12:00:00.000Z") });
  const response = await served.app.request(`${ORIGIN}/health`);
  const body = await response.json();
  assertEquals(response.status, 200);
  assertEquals([body.status, body.service, body.tier], ["healthy", "axonflow-agent", "community"]);
  assertEquals([body.version, body.timestamp], ["9.8.7", "2030-06-15T12:00:00.000Z"]);
  assertMatch(body.plugin_compatibility.min_plugin_version.codex, /^\d+\.\d+\.\d+$/);
  assertMatch(body.plugin_compatibility.recommended_plugin_version.codex, /^\d+\.\d+\.\d+$/);
  assert(body.sdk_compatibility.min_sdk_version && body.capabilities.length > 0);
});

for (
  const path of [
    "/.well-known/oauth-protected-resource",
    "/.well-known/oauth-protected-resource/api/v1/mcp-server",
    "/.well-known/oauth-authorization-server",
    "/.well-known/oauth-authorization-server/api/v1/mcp-server",
    "/.well-known/openid-configuration",
    "/.well-known/openid-configuration/api/v1/mcp-server",
    "/api/v1/mcp-server/.well-known/openid-configuration",
    "/api/v1/mcp-server/.well-known/oauth-authorization-server",
  ]
) {
  Deno.test(`GET ${path} says in JSON that there is no OAuth`, async () => {
    using served = endpoint();
    const response = await served.app.request(ORIGIN + path);
    assertEquals([response.status, (await response.json()).error], [404, "oauth_not_supported"]);
  });
}

for (const [method, path] of [["GET", "/nowhere"], ["POST", "/"], ["POST", "/health"], ["POST", "/api/v1/decide"]]) {
  Deno.test(`${method} ${path} is answered with 404 in JSON`, async () => {
    using served = endpoint();
    const response = await served.app.request(ORIGIN + path, { method: method! });
    const body = await response.json();
    assertEquals([response.status, body.success], [404, false]);
    assertMatch(body.error, new RegExp(`^Cannot ${method} ${path}: `));
  });
}

Deno.test("every route is closed to web pages", async () => {
  using served = endpoint();
  for (const path of ["/health", "/api/v1/mcp-server", "/api/v1/mcp/check-input", "/nowhere"]) {
    const headers = { origin: "http://page.example", "content-type": "application/json" };
    assertEquals((await served.app.request(ORIGIN + path, { method: "POST", headers, body: "{}" })).status, 403);
  }
});

Deno.test("GET /health names no path that the endpoint does not have", async () => {
  using served = endpoint();
  const { capabilities } = await (await served.app.request(`${ORIGIN}/health`)).json();
  const paths = capabilities.flatMap(({ description }: { description: string }) => description.match(/\/[\w/{}.-]+/g));
  const routes = new Set(served.app.routes.map(({ path }) => path.replace(/:(\w+)/g, "{$1}")));
  assert(paths.length > 10);
  assertEquals(paths.filter((path: string) => !routes.has(path)), []);
});
