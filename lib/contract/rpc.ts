/** JSON-RPC 2.0 as the AxonFlow endpoint speaks it (`POST /api/v1/mcp-server`). */

/** Where the governance tools are served. */
export const RPC_PATH = "/api/v1/mcp-server";

/** The largest request body that the endpoint takes, in bytes; the AxonFlow platform's own limit. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** The MCP revisions that the endpoint speaks, newest first. */
export const PROTOCOL_VERSIONS = ["2025-06-18", "2024-11-05"] as const;

/** The JSON-RPC error codes in use. */
export const RPC_CODE = {
  parseError: -32700,
  invalidRequest: -32600,
  unknownMethod: -32601,
  invalidParams: -32602,
  internal: -32603,
  unauthenticated: -32001,
} as const;

/** The `id` of each request that a hook sends, as the AxonFlow platform's logs know them. */
export const HOOK_ID = {
  check: "hook-pre",
  blockedAudit: "hook-audit-blocked",
  audit: "hook-audit",
  scan: "hook-scan",
} as const;

/** A `tools/call` request, as text. */
export function toolsCall(id: string, name: string, args: unknown): string {
  return JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: args } });
}
