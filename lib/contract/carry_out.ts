/** From arguments that anybody sent to the handler of an operation. */
import type { GovernanceOperation, Handlers } from "./mod.ts";
import type { AnyOperation, Output, ParsedInput } from "./operation.ts";
import { ToolError } from "./tool_error.ts";

/** Arguments that the operation does not take; the message names the first one that is missing or wrong. */
export class InputError extends ToolError {
  override name = "InputError";
}

/**
 * The arguments, checked: defaults are filled in, unknown ones dropped.
 *
 * @throws {InputError} if one is missing or wrong
 */
export function inputOf<O extends Pick<AnyOperation, "name" | "input">>(
  { name, input }: O,
  args: unknown,
): ParsedInput<O> {
  const parsed = input.safeParse(args);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") || "arguments";
  throw new InputError(`Cannot carry out ${name}: ${field}: ${issue?.message ?? "invalid"}`);
}

/**
 * Checks the arguments and asks the handler.
 *
 * @throws {ToolError} if an argument is missing or wrong, or the tool cannot do what it was asked
 */
export async function carryOut<O extends GovernanceOperation>(
  operation: O,
  args: unknown,
  handlers: Pick<Handlers, O["name"]>,
): Promise<Output<O>> {
  // TypeScript does not connect an operation with the handler of its name; the type Handlers does.
  const handler = handlers[operation.name as O["name"]] as (input: unknown) => Output<O> | Promise<Output<O>>;
  return await handler(inputOf(operation, args));
}
