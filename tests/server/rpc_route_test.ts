import { assert, assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import { MAX_BODY_BYTES, RPC_PATH } from "../../lib/contract/rpc.ts";
import { Hono } from "hono";
import { createHandlers } from "../../lib/govern/mod.ts";
import { createApp } from "../../lib/server/app.ts";
import { temporaryLog } from "../govern/support/temporary_log.ts";
import { call, endpoint, notification, ORIGIN, post, rpc } from "./support/endpoint.ts";

const LIST = rpc("tools/list");
const CHECK = { connector_type: "codex.Bash", statement: "ls" };

/** What is posted, with which headers, and what comes back: status, and the JSON-RPC error code if there is one. */
const ROWS: [string, string, Record<string, string | undefined>, number, number | undefined][] = [
  ["a request", LIST, {}, 200, undefined],
  ["a request with a charset", LIST, { "content-type": "application/json; charset=utf-8" }, 200, undefined],
  ["a request with bytes after it", `${LIST} trailing }] bytes`, {}, 200, undefined],
  ["ping", rpc("ping"), {}, 200, undefined],
  ["a notification", notification("notifications/initialized"), {}, 202, undefined],
  ["id null", rpc("tools/list", {}, null), {}, 202, undefined],
  ["nothing", "", {}, 400, -32700],
  ["broken JSON", '{"jsonrpc":', {}, 400, -32700],
  ["a word", "hello", {}, 400, -32700],
  ["a batch", `[${LIST}]`, {}, 400, -32600],
  ["a JSON scalar", "42", {}, 400, -32600],
  ["no jsonrpc", '{"id":1,"method":"ping"}', {}, 400, -32600],
  ["jsonrpc 1.0", '{"jsonrpc":"1.0","id":1,"method":"ping"}', {}, 400, -32600],
  ["no method", '{"jsonrpc":"2.0","id":1}', {}, 400, -32600],
  ["an id that is an object", '{"jsonrpc":"2.0","id":{},"method":"ping"}', {}, 400, -32600],
  ["another content type", LIST, { "content-type": "text/plain" }, 415, -32600],
  ["a longer content type", LIST, { "content-type": "application/jsonp" }, 415, -32600],
  ["no content type", LIST, { "content-type": undefined }, 415, -32600],
  ["protocol version 2025-06-18", LIST, { "mcp-protocol-version": "2025-06-18" }, 200, undefined],
  ["protocol version 2024-11-05", LIST, { "mcp-protocol-version": "2024-11-05" }, 200, undefined],
  ["protocol version 2025-11-25", LIST, { "mcp-protocol-version": "2025-11-25" }, 400, -32600],
  ["an unknown method", rpc("resources/list"), {}, 200, -32601],
  ["params that are no object", rpc("tools/list", [1]), {}, 200, -32602],
  ["a call without a tool name", rpc("tools/call", {}), {}, 200, -32602],
  ["a call of an unknown tool", rpc("tools/call", { name: "create_policy" }), {}, 200, -32602],
  ["a call of a name every object has", rpc("tools/call", { name: "toString" }), {}, 200, -32602],
  ["arguments that are no object", rpc("tools/call", { name: "check_policy", arguments: "ls" }), {}, 200, -32602],
  ["credentials, which nobody asks for", LIST, { authorization: "Basic Zm9vOmJhcg==" }, 200, undefined],
];
for (const [what, body, headers, status, code] of ROWS) {
  Deno.test(`POST with ${what} is answered with ${status}${code ? ` and ${code}` : ""}`, async () => {
    using served = endpoint();
    const response = await post(served.app, body, headers);
    const text = await response.text();
    assertEquals([response.status, text ? JSON.parse(text).error?.code : undefined], [status, code]);
    if (status === 202) assertEquals(text, "");
  });
}

Deno.test("POST takes a body of exactly 1 MiB and refuses one byte more as a parse error", async () => {
  using served = endpoint();
  const body = LIST + " ".repeat(MAX_BODY_BYTES - LIST.length);
  assertEquals((await post(served.app, body)).status, 200);
  const response = await post(served.app, `${body} `);
  assertEquals([response.status, (await response.json()).error.code], [400, -32700]);
});

Deno.test("POST refuses a body that turns out to be too large while it is read", async () => {
  using served = endpoint();
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)) });
  const response = await post(served.app, endless);
  assertEquals([response.status, (await response.json()).error.code], [400, -32700]);
});

Deno.test("POST echoes the id, be it text or number, also in errors", async () => {
  using served = endpoint();
  for (const id of ["hook-pre", 0, 7.5, ""]) {
    assertEquals((await (await post(served.app, rpc("ping", {}, id))).json()).id, id);
    assertEquals((await (await post(served.app, rpc("nothing", {}, id))).json()).id, id);
  }
});

Deno.test("POST carries nothing out for a notification, not even a tool call", async () => {
  using served = endpoint();
  await post(served.app, notification("tools/call", { name: "check_policy", arguments: CHECK }));
  assertEquals(await served.trail.records(), []);
});

Deno.test("POST renders a tool's answer as text and as a structure", async () => {
  using served = endpoint();
  const result = await call(served.app, "check_policy", { ...CHECK, unknown_field: "is dropped" });
  assertEquals(result.structuredContent.allowed, true);
  assertEquals(result.content, [{ type: "text", text: JSON.stringify(result.structuredContent, null, 2) }]);
  assertEquals(result.isError, undefined);
});

const TOOL_ERRORS: [string, unknown, RegExp][] = [
  ["check_policy", undefined, /connector_type/],
  ["check_policy", { statement: "ls" }, /connector_type/],
  ["check_policy", { connector_type: "", statement: "ls" }, /connector_type/],
  ["check_policy", { connector_type: "codex.Bash", statement: "" }, /statement/],
  ["check_output", { connector_type: "codex.Bash" }, /message .* or response_data/],
  ["audit_tool_call", { tool_name: "Bash", input: {} }, /success/],
  ["get_policy_stats", { from: "2030-01-02", to: "2030-01-01" }, /after/],
  ["search_audit_events", { limit: 101 }, /limit/],
  ["explain_decision", { decision_id: "unknown" }, /no record has this id/],
];
for (const [name, args, text] of TOOL_ERRORS) {
  Deno.test(`tools/call of ${name} with ${JSON.stringify(args)} is a tool error`, async () => {
    using served = endpoint();
    const result = await call(served.app, name, args);
    assertEquals(result.isError, true);
    assertMatch(result.content[0].text, text);
  });
}

Deno.test("POST answers a defect with -32603 and keeps its details to itself", async () => {
  using trail = temporaryLog();
  const defects: unknown[] = [];
  const handlers = {
    ...createHandlers({ trail, index: trail.index, source: "serve", now: Date.now }),
    list_policies() {
      throw new TypeError("secret detail");
    },
  };
  const address = { hostname: "127.0.0.1", port: 8080 };
  const app: Hono = createApp({ handlers, address, version: "1.0.0", onDefect: (error) => defects.push(error) });
  const response = await post(app, rpc("tools/call", { name: "list_policies" }));
  const text = await response.text();
  assertEquals([response.status, JSON.parse(text).error.code], [200, -32603]);
  assertNotMatch(text, /secret detail/);
  assert(defects[0] instanceof TypeError);
});

Deno.test("initialize answers with the newest protocol version, or 2024-11-05 for who asks for it", async () => {
  using served = endpoint();
  const versionFor = async (asked: unknown, header?: string) => {
    const body = rpc("initialize", { protocolVersion: asked, clientInfo: { name: "codex-mcp-client", version: "1" } });
    const { result } = await (await post(served.app, body, { "mcp-protocol-version": header })).json();
    assertEquals(result.serverInfo, { name: "axonflow", version: "9.8.7" });
    assertEquals(result.capabilities, { tools: {} });
    assertMatch(result.instructions, /check_policy/);
    return result.protocolVersion;
  };
  assertEquals(await versionFor("2025-06-18"), "2025-06-18");
  assertEquals(await versionFor("2024-11-05"), "2024-11-05");
  assertEquals(await versionFor("2099-01-01"), "2025-06-18");
  assertEquals(await versionFor(undefined, "2024-11-05"), "2024-11-05");
});

Deno.test("DELETE ends the session that initialize began; without one calls work all the same", async () => {
  using served = endpoint();
  const remove = async (id?: string) => {
    const headers: HeadersInit = id ? { "mcp-session-id": id } : {};
    return (await served.app.request(ORIGIN + RPC_PATH, { method: "DELETE", headers })).status;
  };
  const id = (await post(served.app, rpc("initialize"))).headers.get("mcp-session-id")!;
  assertMatch(id, /^axonflow-[0-9a-f]{24}$/);
  assertEquals((await post(served.app, LIST, { "mcp-session-id": id })).status, 200);
  assertEquals([await remove(), await remove("axonflow-unknown"), await remove(id), await remove(id)], [
    400,
    404,
    200,
    404,
  ]);
  assertEquals((await post(served.app, LIST, { "mcp-session-id": id })).status, 200);
  assertEquals((await post(served.app, LIST)).headers.get("mcp-session-id"), null);
});

Deno.test("other methods of the path are refused in text, and OPTIONS invites no web page", async () => {
  using served = endpoint();
  for (const method of ["GET", "PUT", "PATCH"]) {
    const response = await served.app.request(ORIGIN + RPC_PATH, { method });
    assertEquals([response.status, await response.text()], [405, "Method Not Allowed"]);
  }
  const options = await served.app.request(ORIGIN + RPC_PATH, { method: "OPTIONS" });
  assertEquals(options.status, 204);
  assertEquals([...options.headers.keys()].filter((name) => name.startsWith("access-control-")), []);
});
