import { codeOf } from "../code_tokens.ts";
import type { Bracketed } from "./bracketed.ts";
import { foldMethod } from "./method.ts";
import type { TokenStack } from "./token_stack.ts";
import { constantOf, IDENTIFIER, isSign, named, sign, text } from "./tokens.ts";

/** `object['name']`, `text[::-1]`, `os.environ['HOME']`. */
export function foldSubscript(stack: TokenStack, { open, inside }: Bracketed): boolean {
  const before = stack.tokens[open - 1];
  if (codeOf(inside).replace(/\s/g, "") === "::-1") {
    const value = constantOf(before);
    return value !== undefined && before !== undefined && foldMethod(stack, open - 1, "reverse", []);
  }
  const [key] = inside;
  if (inside.length !== 1 || key?.kind !== "text" || before === undefined) return false;
  if (
    /^(?:HOME|USERPROFILE)$/.test(key.value) && before.kind === "name" && /^(?:environ|env|ENV)$/.test(before.value)
  ) {
    return stack.replace(stack.primary(open - 1), [text("~", stack.tokens[stack.primary(open - 1)])]);
  }
  if (!IDENTIFIER.test(key.value) || constantOf(before) !== undefined) return false;
  const dotted = stack.nameBefore(open);
  if (dotted === "sys.modules") return stack.replace(open - 3, [named(key.value, stack.tokens[open - 3])]);
  if (before.kind === "name" && before.value === "__dict__") return stack.replace(open - 1, [named(key.value)]);
  const call = isSign(before, ")") ? stack.openOf(open - 1) : -1;
  if (call > 0 && /^(?:vars|globals|locals)$/.test(stack.nameBefore(call))) {
    const owner = stack.tokens.slice(call + 1, open - 1);
    const dot = owner.length > 0 ? [sign(".")] : [];
    return stack.replace(call - 1, [...owner, ...dot, named(key.value)]);
  }
  return stack.replace(open, [sign("."), named(key.value)]);
}
