import type { Token } from "../code_tokens.ts";
import { type Constant, formatted } from "../constant_calls.ts";
import type { TokenStack } from "./token_stack.ts";
import { isSign, text } from "./tokens.ts";

/** Joins what an operator at the end joins. */
export function foldOperator(stack: TokenStack): boolean {
  const at = stack.tokens.length - 3;
  const [left, operator, right] = stack.tokens.slice(-3);
  // What stands closer to the right side comes first.
  const binds = isSign(stack.next, "[", "%", "(") || isSign(stack.next, ".") && !stack.isDotted;
  if (binds || right?.kind !== "text") {
    return right?.kind === "list" && foldFormat(stack, right.values);
  }
  if (operator?.kind === "text" && /^(?:python|ruby|awk)/.test(stack.language)) {
    return stack.replace(at + 1, [text(operator.value + right.value, operator)]);
  }
  if (operator?.kind === "name" && operator.value === "reverse") {
    return stack.replace(at + 1, [text([...right.value].reverse().join(""), operator)]);
  }
  if (left?.kind !== "text") return foldPath(stack, right);
  if (isSign(operator, "%")) return foldFormat(stack, right.value);
  const joins = isSign(operator, "+", "..") || stack.isDotted && isSign(operator, ".");
  return joins && stack.replace(at, [text(left.value + right.value, left)]);
}

/** `"%s b" % value` of python and ruby. */
function foldFormat(stack: TokenStack, values: Constant): boolean {
  const [template, sign] = stack.tokens.slice(-3);
  const result = template?.kind === "text" && isSign(sign, "%") ? formatted(template.value, values) : undefined;
  return result !== undefined && stack.replace(stack.tokens.length - 3, [text(result, template)]);
}

/** `Path("a") / "b"` of python. */
function foldPath(stack: TokenStack, right: Extract<Token, { kind: "text" }>): boolean {
  const [name, open, base, close, slash] = stack.tokens.slice(-6);
  if (name?.kind !== "name" || !isSign(open, "(") || base?.kind !== "text" || !isSign(close, ")")) return false;
  if (!isSign(slash, "/") || !stack.language.startsWith("python")) return false;
  return stack.replace(stack.tokens.length - 4, [text(`${base.value}/${right.value}`, base), close]);
}
