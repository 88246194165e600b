/** From text to SQL tokens, of every dialect at once. */
import type { SqlToken, SqlTokenKind } from "./token.ts";

// The private-use characters stand for what is not known: a variable of the shell, which may be a name.
const WORD = /[\p{L}_\uE000-\uE007][\p{L}\p{M}\p{N}_$\uE000-\uE007]*/uy;
const NUMBER = /0[xX][\da-fA-F]+|0[bB][01]+(?![\p{L}\d])|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/uy;
const VARIABLE = /@@?[.\w$]*(?=\W|$)|:[A-Za-z_]\w*|\$\d+/y;
const OPERATOR = /<=>|->>|#>>|::|:=|<>|!=|<=|>=|==|\|\||&&|->|@>|<@|#>|#-|\?\||\?&|!~~?|~~?\*?|[^\s]/uy;
const DOLLAR_QUOTE = /\$(?:[A-Za-z_]\w{0,30})?\$/y;
/** Letters that make a string literal of their own kind: `N'…'`, `E'…'`, `x'…'`. */
const PREFIX = /^(?:[NEBXRQ]|_\w+)$/;
/** Words before the name of a table; SQL Server's temporary ones begin with `#`. */
const BEFORE_TABLE = /^(?:FROM|INTO|TABLE|JOIN|UPDATE|EXISTS|ON|,|\(|\.)$/;
const MOST_DOLLAR_QUOTES = 64;

/**
 * Reads all tokens, comments included. The time is linear in the length: whatever is searched to the end in vain is
 * not searched again.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const words = tokenize("1/*!50000UNION*\/ select 'a''b'").map(({ text }) => text);
 * assertEquals(words, ["1", "/*!50000", "UNION", "SELECT", "'a''b'"]);
 * ```
 */
export function tokenize(text: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  const state = { versioned: 0, escapes: true, dollarQuotes: 0, brackets: true };
  let at = 0;
  const push = (kind: SqlTokenKind, end: number, open = false) => {
    const part = text.slice(at, end);
    const upper = kind === "word" || kind === "variable" || kind === "operator" ? part.toUpperCase() : part;
    tokens.push({ kind, text: upper, start: at, end, open });
    at = end;
  };
  while (at < text.length) {
    const char = text[at] ?? "";
    const next = text[at + 1] ?? "";
    if (char <= " " || char === "\u00A0" || char === "\u3000") {
      at++;
    } else if (char === "'") {
      const end = quoteEnd(text, at, "'", state);
      push("string", end < 0 ? text.length : end, end < 0);
    } else if (char === '"' || char === "`") {
      const end = quoteEnd(text, at, char, state);
      push("quoted", end < 0 ? text.length : end, end < 0);
    } else if (char === "-" && next === "-") {
      push("comment", lineEnd(text, at));
    } else if (char === "/" && next === "*") {
      if (text[at + 2] === "!") {
        // MySQL runs what stands in /*! … */, and /*!50000 … */ from that version on.
        state.versioned++;
        push("comment", matchEnd(/!\d{0,6}/y, text, at + 2));
        continue;
      }
      const end = text.indexOf("*/", at + 2);
      push("comment", end < 0 ? text.length : end + 2, end < 0);
    } else if (char === "*" && next === "/" && state.versioned > 0) {
      state.versioned--;
      at += 2;
    } else if (char === "#" && !/[>-]/.test(next)) {
      const before = tokens.at(-1)?.text ?? "";
      if (/[\w#]/.test(next) && BEFORE_TABLE.test(before)) push("word", matchEnd(/#+\w*/y, text, at));
      else push("comment", lineEnd(text, at));
    } else if (char === "[" && state.brackets) {
      const end = text.indexOf("]", at);
      if (end < 0) state.brackets = false;
      if (end > at && end - at < 130 && /^\[[\p{L}_][\p{L}\p{N}_ .-]*\]$/u.test(text.slice(at, end + 1))) {
        push("quoted", end + 1);
      } else push("operator", at + 1);
    } else if (char === "$" && state.dollarQuotes < MOST_DOLLAR_QUOTES && matchEnd(DOLLAR_QUOTE, text, at) > at) {
      const tag = text.slice(at, matchEnd(DOLLAR_QUOTE, text, at));
      const end = text.indexOf(tag, at + tag.length);
      if (end < 0) state.dollarQuotes++;
      if (end < 0) push("operator", at + 1);
      else push("string", end + tag.length);
    } else {
      const [kind, end] = wordOrOperator(text, at, char, next);
      const word = kind === "word" && text[end] === "'" && end - at < 16 &&
        PREFIX.test(text.slice(at, end).toUpperCase());
      const closing = word ? quoteEnd(text, end, "'", state) : -1;
      if (closing > 0) push(/[xXbB]/.test(char) && end === at + 1 ? "hex" : "string", closing);
      else push(kind, end);
    }
  }
  return tokens;
}

function wordOrOperator(text: string, at: number, char: string, next: string): [SqlTokenKind, number] {
  if (/\d/.test(char) || (char === "." && /\d/.test(next))) {
    const end = matchEnd(NUMBER, text, at);
    return [/^0[xXbB]/.test(text.slice(at, at + 2)) && end > at + 2 ? "hex" : "number", end];
  }
  const word = matchEnd(WORD, text, at);
  if (word > at) return ["word", word];
  const variable = /[@:$]/.test(char) && next !== ":" && next !== ">" ? matchEnd(VARIABLE, text, at) : at;
  return variable > at ? ["variable", variable] : ["operator", matchEnd(OPERATOR, text, at)];
}

/** Where the pattern's match ends that begins exactly there; the place itself if there is none. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/**
 * The place behind the closing quote, −1 if there is none. A backslash escapes in MySQL and is a character elsewhere:
 * it escapes here until that reading leaves a string open.
 */
function quoteEnd(text: string, start: number, quote: string, state: { escapes: boolean }): number {
  if (state.escapes && quote !== "`") {
    const end = closing(text, start, quote, true);
    if (end > 0) return end;
    state.escapes = false;
  }
  return closing(text, start, quote, false);
}

function closing(text: string, start: number, quote: string, escapes: boolean): number {
  for (let at = start + 1; at < text.length; at++) {
    if (escapes && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return -1;
}
