import type { Token } from "../code_tokens.ts";
import { callConstant, type Constant } from "../constant_calls.ts";
import type { Bracketed } from "./bracketed.ts";
import { foldMethod } from "./method.ts";
import { renamedCall } from "./renamed_call.ts";
import type { TokenStack } from "./token_stack.ts";
import { constantOf, IDENTIFIER, isSign, list, named, sign, text } from "./tokens.ts";

/** A call of which all is known. */
export function foldCall(stack: TokenStack, bracketed: Bracketed): boolean {
  const { open, inside, known } = bracketed;
  const before = stack.tokens[open - 1];
  // PHP calls the function that a text names.
  if (before?.kind === "text") {
    return stack.language === "php" && IDENTIFIER.test(before.value) &&
      stack.replace(open - 1, [named(before.value, before), ...stack.tokens.slice(open)]);
  }
  const dot = stack.tokens[open - 2];
  const owner = stack.tokens[open - 3];
  const isMethod = isSign(dot, ...stack.isDotted ? ["->"] : ["."]);
  if (before?.kind === "name" && isMethod && constantOf(owner) !== undefined) {
    return foldMethod(stack, open - 3, before.value, known ?? [charactersIn(inside) ?? ""]);
  }
  if (before?.kind === "name" && before.value === "joinpath" && known) return foldJoined(stack, open, known);
  const dotted = stack.nameBefore(open);
  const start = stack.primary(open - 1);
  if (dotted === "map" && inside[0]?.kind === "name" && inside[0].value === "chr") {
    const codes = constantOf(inside.at(-1)!);
    const characters = Array.isArray(codes) ? codes.map((code) => callConstant("chr", [code])) : [];
    return characters.length > 0 && stack.replace(open - 1, [list(characters.flatMap((text) => text ?? []), before)]);
  }
  const renamed = renamedCall(stack, dotted, bracketed);
  if (renamed) return stack.replace(start, renamed);
  if (!known) return false;
  if (/(?:^|\.)Path\.home$/.test(dotted) || dotted === "Path.expanduser") {
    return stack.replace(start, [
      named("Path", stack.tokens[start]),
      sign("("),
      text("~"),
      sign(")"),
    ]);
  }
  const value = callConstant(dotted, known);
  if (value === undefined) return false;
  const at = stack.tokens[start];
  return stack.replace(start, [typeof value === "string" ? text(value, at) : list(value, at)]);
}

/** `Path("a").joinpath("b")` of python. */
function foldJoined(stack: TokenStack, open: number, parts: readonly Constant[]): boolean {
  const [name, , base, close] = stack.tokens.slice(open - 6, open - 2);
  if (name?.kind !== "name" || base?.kind !== "text" || !isSign(close, ")")) return false;
  return stack.replace(open - 4, [text([base.value, ...parts.flat()].join("/"), base), close]);
}

/** `chr(c) for c in [114, 109]`. */
function charactersIn(inside: readonly Token[]): Constant | undefined {
  if (inside[0]?.kind !== "name" || inside[0].value !== "chr") return undefined;
  const codes = constantOf(inside.at(-1));
  return Array.isArray(codes) ? callConstant("chr", codes) : undefined;
}
