/** SQL in strings that a statement has the database carry out: nothing else of them is told from data. */
import { definedOnly } from "./losses.ts";
import type { SqlToken } from "./token.ts";

const CARRIES_OUT = /^(?:EXEC(?:UTE)?|SP_EXECUTESQL)$/;
/** What stands between that and the text. */
const BEFORE_TEXT = /^(?:IMMEDIATE|SP_EXECUTESQL|\()$/;
const MOST_BEFORE = 4;
const FILLS_IN = /^(?:FORMAT|PRINTF)$/;
/** What a value is put in place of. */
const PLACEHOLDER = /%(?:\d+\$)?-?\d*[ILsdi]/g;
const ENDS = /^(?:;|USING|INTO|FROM|\\)$/;
/** What stands for a value that only the database knows. */
const NAME = "it";

/**
 * The texts that are carried out: the body of a `DO`, what `EXECUTE` is given, and what psql's `\gexec` builds.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { tokenize } from "./tokenize.ts";
 * assertEquals(executedTexts(tokenize("EXECUTE 'drop table ' || quote_ident(name)")), ["drop table it"]);
 * assertEquals(executedTexts(tokenize("SELECT 'drop table a'")), []);
 * ```
 */
export function executedTexts(tokens: readonly SqlToken[]): string[] {
  const code = tokens.filter(({ kind }) => kind !== "comment");
  const defined = definedOnly(code);
  const texts: string[] = [];
  let begin = 0;
  for (let at = 0; at < code.length; at++) {
    const { kind, text } = code[at]!;
    if (text === ";") begin = at + 1;
    else if (text === "GEXEC" && code[at - 1]?.text === "\\") {
      texts.push(...builtText(code, begin + 1).texts);
      begin = at + 1;
    } else if (kind !== "word" || defined.has(code[at]!)) continue;
    else if (text === "DO") texts.push(...bodyAt(code, at + 1));
    else if (text === "PREPARE" && code[at + 2]?.text === "FROM") texts.push(...bodyAt(code, at + 3));
    else if (CARRIES_OUT.test(text)) {
      let first = at + 1;
      while (first < at + MOST_BEFORE && BEFORE_TEXT.test(code[first]?.text ?? "")) first++;
      // A name is that of a procedure, or of a statement that was prepared.
      if (code[first]?.kind !== "string" && !FILLS_IN.test(code[first]?.text ?? "")) continue;
      const built = builtText(code, first);
      texts.push(...built.texts);
      at = built.end - 1;
    }
  }
  return texts;
}

/** The string here, behind the name of its language if there is one. */
function bodyAt(code: readonly SqlToken[], at: number): string[] {
  const body = code[at]?.text === "LANGUAGE" ? code[at + 2] : code[at];
  return body?.kind === "string" ? [contentOf(body.text)] : [];
}

/** The text that the expression here builds, with a name for whatever is no string; and where it ends. */
function builtText(code: readonly SqlToken[], from: number): { texts: string[]; end: number } {
  let [text, end, isString, hasName] = ["", from, false, false];
  const fills = FILLS_IN.test(code[from]?.text ?? "");
  for (; end < code.length && !ENDS.test(code[end]!.text); end++) {
    const token = code[end]!;
    if (token.kind !== "string") hasName ||= token.kind !== "operator";
    // Behind the text to fill in, the values stand.
    else if (!fills || !isString) {
      if (hasName && isString) text += NAME;
      text += contentOf(token.text);
      [isString, hasName] = [true, false];
    }
  }
  if (hasName && isString && !fills) text += NAME;
  return { texts: isString ? [fills ? text.replace(PLACEHOLDER, NAME) : text] : [], end };
}

/** What is between the quotes. */
function contentOf(literal: string): string {
  const dollars = /^\$\w*\$/.exec(literal)?.[0];
  if (dollars !== undefined) return literal.slice(dollars.length, -dollars.length);
  return literal.slice(literal.indexOf("'") + 1, -1).replaceAll("''", "'");
}
