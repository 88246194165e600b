import type { Token } from "../code_tokens.ts";
import { foldMethod } from "./method.ts";
import type { TokenStack } from "./token_stack.ts";
import { isSign } from "./tokens.ts";

/** What a name at the end stands for, or calls without brackets. */
export function foldName(stack: TokenStack, { value, ahead }: Extract<Token, { kind: "name" }>): boolean {
  if (value === "reverse" && isSign(stack.tokens.at(-2), ".") && !isSign(stack.next, "(")) {
    return foldMethod(stack, stack.tokens.length - 3, value, []);
  }
  if (value === "chr" && isSign(stack.tokens.at(-2), ".") && stack.tokens.at(-3)?.kind === "number") {
    return foldMethod(stack, stack.tokens.length - 3, value, []);
  }
  if (value === "home" && stack.nameBefore(stack.tokens.length) === "Dir.home" && !isSign(stack.next, "(")) {
    return stack.replace(stack.tokens.length - 3, [{ kind: "text", value: "~", ahead }]);
  }
  if (/^(?:HOME|USERPROFILE)$/.test(value) && stack.nameBefore(stack.tokens.length - 1) === "process.env.") {
    return stack.replace(stack.tokens.length - 5, [{ kind: "text", value: "~", ahead }]);
  }
  return false;
}
