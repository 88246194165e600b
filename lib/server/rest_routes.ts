/** The checks as plain REST, for clients that do not speak JSON-RPC. */
import type { Context } from "hono";
import { auditToolCall } from "../contract/audit_tool_call.ts";
import { carryOut } from "../contract/carry_out.ts";
import { checkOutput } from "../contract/check_output.ts";
import { checkPolicy } from "../contract/check_policy.ts";
import type { GovernanceOperation, Handlers } from "../contract/mod.ts";
import type { Output } from "../contract/operation.ts";
import { ToolError } from "../contract/tool_error.ts";
import { BodyError, readJson } from "./body.ts";
import { problem } from "./problem.ts";

const BODY_STATUS = { media_type: 415, malformed: 400, too_large: 413 } as const;

/** `POST /api/v1/mcp/check-input`: a block is a 403 with the same body. */
export function checkInputRoute(c: Context, handlers: Handlers): Promise<Response> {
  return answer(c, checkPolicy, handlers, ({ requires_redaction, ...output }) =>
    c.json(
      { ...output, redacted: requires_redaction ?? false, redaction_evaluated: true },
      output.allowed ? 200 : 403,
    ));
}

/** `POST /api/v1/mcp/check-output`. */
export function checkOutputRoute(c: Context, handlers: Handlers): Promise<Response> {
  return answer(c, checkOutput, handlers, (output) => c.json(output));
}

/** `POST /api/v1/audit/tool-call`. */
export function auditRoute(c: Context, handlers: Handlers): Promise<Response> {
  return answer(c, auditToolCall, handlers, (output) => c.json(output.details ?? {}));
}

async function answer<O extends GovernanceOperation>(
  c: Context,
  operation: O,
  handlers: Handlers,
  render: (output: Output<O>) => Response,
): Promise<Response> {
  try {
    return render(await carryOut(operation, await readJson(c.req.raw), handlers));
  } catch (error) {
    if (error instanceof BodyError) return problem(c, BODY_STATUS[error.kind], error.message);
    if (error instanceof ToolError) return problem(c, 400, error.message);
    throw error;
  }
}
