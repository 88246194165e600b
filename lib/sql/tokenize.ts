/** From text to SQL tokens, of every dialect at once. */
import type { SqlToken, SqlTokenKind } from "./token.ts";

// The private-use characters stand for what is not known: a variable of the shell, which may be a name.
const WORD = /[\p{L}_\uE000-\uE01F][\p{L}\p{M}\p{N}_$\uE000-\uE01F]*/uy;
const NUMBER = /0[xX][\da-fA-F]+|0[bB][01]+(?![\p{L}\d])|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/uy;
const VARIABLE = /@@?[.\w$]*(?=\W|$)|:[A-Za-z_]\w*|\$\d+/y;
const OPERATOR = /<=>|->>|#>>|::|:=|<>|!=|<=|>=|==|\|\||&&|->|@>|<@|#>|#-|\?\||\?&|!~~?|~~?\*?|[^\s]/uy;
const DOLLAR_QUOTE = /\$(?:[A-Za-z_]\w{0,30})?\$/y;
/** Letters that make a string literal of their own kind: `N'…'`, `E'…'`, `x'…'`. */
const PREFIX = /^(?:[NERQ]|_\w+)$/;
/** What stands behind the `x` of `x'…'`. */
const DIGITS = /'[\da-fA-F\s]*'/y;
/** Words before the name of a table; SQL Server's temporary ones begin with `#`. */
const BEFORE_TABLE = /^(?:FROM|INTO|TABLE|JOIN|UPDATE|EXISTS|ON|,|\(|\.)$/;
const TEMPORARY_TABLE = /#+\w*/y;
const VERSION = /!\d{0,6}/y;
const BRACKETED = /\[[\p{L}_][\p{L}\p{N}_ .-]{0,127}\]/uy;
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
  const state: State = { versioned: 0, escapes: true, dollarQuotes: 0 };
  let start = 0;
  while (start < text.length) {
    const char = text[start] ?? "";
    if (char <= " " || /\s/.test(char)) {
      start++;
      continue;
    }
    if (state.versioned > 0 && text.startsWith("*/", start)) {
      state.versioned--;
      start += 2;
      continue;
    }
    const [kind, end, open = false] = nextToken(text, start, state, tokens.at(-1)?.text ?? "");
    const part = text.slice(start, end);
    const isSpelled = kind === "word" || kind === "variable" || kind === "operator";
    tokens.push({ kind, text: isSpelled ? part.toUpperCase() : part, start, end, open });
    start = end;
  }
  return tokens;
}

/** What was seen on the way. */
interface State {
  /** How many versioned comments are open. */
  versioned: number;
  /** Whether a backslash still escapes. */
  escapes: boolean;
  /** How many dollar quotes were searched for in vain. */
  dollarQuotes: number;
}

/** What a token is, where it ends, and whether the text ends inside of it. */
type Found = readonly [kind: SqlTokenKind, end: number, open?: boolean];

function nextToken(text: string, at: number, state: State, before: string): Found {
  const char = text[at] ?? "";
  const next = text[at + 1] ?? "";
  if (char === "'") return quoted("string", text, at, state);
  if (char === '"' || char === "`") return quoted("quoted", text, at, state);
  if (char === "-" && next === "-") return ["comment", lineEnd(text, at)];
  if (char === "/" && next === "*") return blockComment(text, at, state);
  if (char === "#" && !/[>-]/.test(next)) {
    const isTable = /[\w#]/.test(next) && BEFORE_TABLE.test(before);
    return isTable ? ["word", matchEnd(TEMPORARY_TABLE, text, at)] : ["comment", lineEnd(text, at)];
  }
  if (char === "[") return bracket(text, at);
  if (char === "$") return dollar(text, at, state);
  const found = wordOrOperator(text, at, char, next);
  return found[0] === "word" && text[found[1]] === "'" ? prefixed(text, at, found, state) : found;
}

function quoted(kind: SqlTokenKind, text: string, at: number, state: State): Found {
  const end = quoteEnd(text, at, text[at] ?? "", state);
  return end < 0 ? [kind, text.length, true] : [kind, end];
}

function blockComment(text: string, at: number, state: State): Found {
  if (text[at + 2] === "!") {
    // MySQL runs what stands in /*! … */, and /*!50000 … */ from that version on.
    state.versioned++;
    return ["comment", matchEnd(VERSION, text, at + 2)];
  }
  const end = text.indexOf("*/", at + 2);
  return end < 0 ? ["comment", text.length, true] : ["comment", end + 2];
}

/** SQL Server's `[name]`; other brackets are subscripts. */
function bracket(text: string, at: number): Found {
  const end = matchEnd(BRACKETED, text, at);
  return end > at ? ["quoted", end] : ["operator", at + 1];
}

function dollar(text: string, at: number, state: State): Found {
  const opening = state.dollarQuotes < MOST_DOLLAR_QUOTES ? matchEnd(DOLLAR_QUOTE, text, at) : at;
  const end = opening > at ? text.indexOf(text.slice(at, opening), opening) : -1;
  if (end >= 0) return ["string", end + opening - at];
  if (opening > at) state.dollarQuotes++;
  return wordOrOperator(text, at, "$", text[at + 1] ?? "");
}

/** A string with letters before its quote, if they mean something. */
function prefixed(text: string, at: number, word: Found, state: State): Found {
  const prefix = text.slice(at, Math.min(word[1], at + 16)).toUpperCase();
  if (prefix === "X" || prefix === "B") {
    const end = matchEnd(DIGITS, text, word[1]);
    return end > word[1] ? ["hex", end] : word;
  }
  const end = PREFIX.test(prefix) ? quoteEnd(text, word[1], "'", state) : -1;
  return end < 0 ? word : ["string", end];
}

function wordOrOperator(text: string, at: number, char: string, next: string): Found {
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
function quoteEnd(text: string, start: number, quote: string, state: State): number {
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
