/** From what was sent to what is answered, outside JSON-RPC. */
import type { Context } from "hono";
import { carryOut } from "../contract/carry_out.ts";
import type { GovernanceOperation, Handlers } from "../contract/mod.ts";
import type { Output } from "../contract/operation.ts";
import { NotFoundError, ToolError } from "../contract/tool_error.ts";
import { BodyError, readJson } from "./body.ts";
import { problem } from "./problem.ts";

const BODY_STATUS = { media_type: 415, malformed: 400, too_large: 413 } as const;

/** What an operation is carried out with. */
export interface Carried<O extends GovernanceOperation> {
  operation: O;
  handlers: Handlers;
  /** Its arguments; the request's body, unless said otherwise. */
  args?: unknown;
}

/** Carries an operation out and renders what comes back; the caller's mistakes become problems. */
export function answer<O extends GovernanceOperation>(
  c: Context,
  { operation, handlers, args }: Carried<O>,
  render: (output: Output<O>) => Response,
): Promise<Response> {
  return answered(c, async () => render(await carryOut(operation, args ?? await readJson(c.req.raw), handlers)));
}

/** What the action gives; the caller's mistakes become problems. */
export async function answered(c: Context, action: () => Promise<Response>): Promise<Response> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof BodyError) return problem(c, BODY_STATUS[error.kind], error.message);
    if (error instanceof NotFoundError) return problem(c, 404, error.message);
    if (error instanceof ToolError) return problem(c, 400, error.message);
    throw error;
  }
}

/** The query as arguments of an operation: empty values count as absent, the named ones are numbers. */
export function queryArguments(c: Context, numbers: readonly string[] = []): Record<string, unknown> {
  const given = Object.entries(c.req.query()).filter(([, value]) => value !== "");
  return Object.fromEntries(given.map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]));
}
