import { assertEquals, assertThrows } from "@std/assert";
import { answerOf } from "../../lib/client/answer.ts";
import { EndpointError, type FailureKind } from "../../lib/client/failure.ts";
import { checkPolicy } from "../../lib/contract/check_policy.ts";

const ID = "hook-pre";
const ENVELOPE = '{"error":"daily quota reached","limit_type":"daily_quota","tier":"free"}';

function rpcResult(result: unknown): string {
  return JSON.stringify({ jsonrpc: "2.0", id: ID, result });
}

function rpcError(code: number): string {
  return JSON.stringify({ jsonrpc: "2.0", id: ID, error: { code, message: "no" } });
}

function payload(value: unknown): string {
  return rpcResult({ content: [{ type: "text", text: JSON.stringify(value) }] });
}

function answer(status: number, body: string, { named = true, headers = {} as Record<string, string> } = {}) {
  return answerOf({ status, headers: new Map(Object.entries(headers)), body }, checkPolicy, { id: ID, named });
}

Deno.test("answerOf() reads the payload and keeps the fields of newer platforms", () => {
  const output = answer(200, payload({ allowed: true, policies_evaluated: 93, newer: 1 }));
  assertEquals(output, { allowed: true, policies_evaluated: 93, newer: 1 });
});

Deno.test("answerOf() takes the structured content where there is no text", () => {
  assertEquals(answer(200, rpcResult({ structuredContent: { allowed: true } })).allowed, true);
});

/** A row of the failure table: status, body, and what it is from a named endpoint and on the default port. */
const ROWS: [number, string, FailureKind, FailureKind][] = [
  [200, "", "malformed", "malformed"],
  [200, "<html>", "malformed", "not_axonflow"],
  [200, '{"ok":true}', "malformed", "not_axonflow"],
  [200, '{"jsonrpc":"2.0","id":"other","result":{}}', "malformed", "malformed"],
  [200, rpcError(-32001), "unauthenticated", "unauthenticated"],
  [200, rpcError(-32601), "unknown_operation", "unknown_operation"],
  [200, rpcError(-32602), "invalid_input", "invalid_input"],
  [200, rpcError(-32603), "server_error", "server_error"],
  [400, rpcError(-32700), "server_error", "server_error"],
  [200, rpcError(-32099), "refused", "refused"],
  [415, rpcError(-32600), "refused", "refused"],
  [422, rpcResult({ isError: true, content: [{ type: "text", text: "broken" }] }), "tool_error", "tool_error"],
  [200, rpcResult({ isError: true, content: [{ type: "text", text: "broken" }] }), "tool_error", "tool_error"],
  [200, rpcResult({ isError: true, content: [{ type: "text", text: ENVELOPE }] }), "rate_limited", "rate_limited"],
  [200, payload({ allowed: "yes" }), "tool_error", "tool_error"],
  [200, payload({}), "tool_error", "tool_error"],
  [200, rpcResult({}), "tool_error", "tool_error"],
  [302, "", "redirected", "not_axonflow"],
  [401, "", "unauthenticated", "not_axonflow"],
  [401, rpcError(-32001), "unauthenticated", "unauthenticated"],
  [403, "", "refused", "not_axonflow"],
  [403, ENVELOPE, "refused", "refused"],
  [404, "not found", "not_axonflow", "not_axonflow"],
  [405, "", "not_axonflow", "not_axonflow"],
  [404, ENVELOPE, "refused", "refused"],
  [408, "", "server_error", "server_error"],
  [413, "", "too_large", "not_axonflow"],
  [429, "", "rate_limited", "rate_limited"],
  [429, ENVELOPE, "rate_limited", "rate_limited"],
  [500, "", "server_error", "server_error"],
  [503, "<html>", "server_error", "server_error"],
];
for (const [status, body, whenNamed, byDefault] of ROWS) {
  Deno.test(`answerOf() reads HTTP ${status} with ${JSON.stringify(body.slice(0, 60))} as ${whenNamed} or ${byDefault}`, () => {
    assertEquals(assertThrows(() => answer(status, body), EndpointError).kind, whenNamed);
    assertEquals(assertThrows(() => answer(status, body, { named: false }), EndpointError).kind, byDefault);
  });
}

Deno.test("answerOf() knows an AxonFlow endpoint on the default port by its realm", () => {
  const headers = { "www-authenticate": 'Basic realm="AxonFlow MCP Server"' };
  const error = assertThrows(() => answer(401, "", { named: false, headers }), EndpointError);
  assertEquals([error.kind, error.code], ["unauthenticated", 401]);
});

Deno.test("answerOf() puts a server's words on one line and cuts them", () => {
  const message = `a\n\u001b[31m${"x".repeat(1000)}`;
  const body = JSON.stringify({ jsonrpc: "2.0", id: ID, error: { code: -32099, message } });
  const error = assertThrows(() => answer(200, body), EndpointError);
  assertEquals(error.message, `a [31m${"x".repeat(300 - 6)}…`);
});
