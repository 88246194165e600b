/** The checks as plain REST, for clients that do not speak JSON-RPC. */
import type { Context } from "hono";
import { auditToolCall } from "../contract/audit_tool_call.ts";
import { checkOutput } from "../contract/check_output.ts";
import { checkPolicy } from "../contract/check_policy.ts";
import type { Handlers } from "../contract/mod.ts";
import { answer } from "./answer.ts";

/** `POST /api/v1/mcp/check-input`: a block is a 403 with the same body. */
export function checkInputRoute(c: Context, handlers: Handlers): Promise<Response> {
  return answer(c, { operation: checkPolicy, handlers }, ({ requires_redaction, ...output }) =>
    c.json(
      { ...output, redacted: requires_redaction ?? false, redaction_evaluated: true },
      output.allowed ? 200 : 403,
    ));
}

/** `POST /api/v1/mcp/check-output`. */
export function checkOutputRoute(c: Context, handlers: Handlers): Promise<Response> {
  return answer(c, { operation: checkOutput, handlers }, (output) => c.json(output));
}

/** `POST /api/v1/audit/tool-call`. */
export function auditRoute(c: Context, handlers: Handlers): Promise<Response> {
  return answer(c, { operation: auditToolCall, handlers }, (output) => c.json(output.details ?? {}));
}
