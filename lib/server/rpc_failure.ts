/** JSON-RPC errors as HTTP answers. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { RpcError } from "../contract/rpc_error.ts";

/** What names a request. */
export type Id = string | number | null;

/** An error object with the status. */
export function rpcFailure(
  c: Context,
  status: ContentfulStatusCode,
  id: Id,
  { code, message }: RpcError,
): Response {
  return c.json({ jsonrpc: "2.0", id, error: { code, message } }, status);
}

/** Whether the value has fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the value can name a request. */
export function isId(value: unknown): value is Id {
  return value === null || typeof value === "string" || typeof value === "number";
}
