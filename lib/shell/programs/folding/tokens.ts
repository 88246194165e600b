/** Making tokens of code, and asking what they are. */
import type { Token } from "../code_tokens.ts";
import type { Constant } from "../constant_calls.ts";

/** A text that can be a name. */
export const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** The constant that a token is. */
export function constantOf(token: Token | undefined): Constant | undefined {
  if (token?.kind === "text" || token?.kind === "number") return token.value;
  return token?.kind === "list" ? token.values : undefined;
}

/** Whether the token is one of the signs. */
export function isSign<Sign extends string>(token: Token | undefined, ...signs: readonly Sign[]): token is Token & {
  kind: "sign";
  value: Sign;
} {
  if (token?.kind !== "sign") return false;
  for (const sign of signs) if (sign === token.value) return true;
  return false;
}

/** A text, where `at` stood. */
export function text(value: string, at?: Token): Token {
  return { kind: "text", value, ahead: at?.ahead ?? "" };
}

/** A list of texts, or of lists of them, where `at` stood. */
export function list(rows: readonly Constant[], at?: Token): Token {
  return { kind: "list", values: rows.flat(), ...rows.some(Array.isArray) && { rows }, ahead: at?.ahead ?? "" };
}

/** A name, where `at` stood. */
export function named(value: string, at?: Token): Token {
  return { kind: "name", value, ahead: at?.ahead ?? "" };
}

/** A sign with nothing in front of it. */
export function sign(value: string): Token {
  return { kind: "sign", value, ahead: "" };
}
