import { callMethod, type Constant } from "../constant_calls.ts";
import type { TokenStack } from "./token_stack.ts";
import { constantOf, list, text } from "./tokens.ts";

/** Calls the method of the constant at the index. */
export function foldMethod(stack: TokenStack, at: number, name: string, given: readonly Constant[]): boolean {
  const owner = stack.tokens[at];
  const value = constantOf(owner);
  const result = value === undefined ? undefined : callMethod(value, name, given);
  if (result === undefined) return false;
  return stack.replace(at, [typeof result === "string" ? text(result, owner) : list(result, owner)]);
}
