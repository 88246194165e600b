/** Errors outside JSON-RPC, in the AxonFlow platform's shape. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** `{success: false, error}` with the status. */
export function problem(c: Context, status: ContentfulStatusCode, error: string): Response {
  return c.json({ success: false, error }, status);
}
