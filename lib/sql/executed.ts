/** SQL in strings that a statement has the database carry out: nothing else of them is told from data. */
import { definedOnly } from "./losses.ts";
import type { SqlToken } from "./token.ts";

const CARRIES_OUT = /^(?:EXEC(?:UTE)?|SP_EXECUTESQL|EXECUTE_PREPARED_STMT)$/;
/** What stands between that and the text. */
const BEFORE_TEXT = /^(?:IMMEDIATE|SP_EXECUTESQL|\()$/;
const MOST_BEFORE = 4;
/** As `sp_executesql` calls its argument. */
const STATEMENT = /^@(?:STMT|STATEMENT)$/;
const FILLS_IN = /^(?:FORMAT|PRINTF)$/;
/** Functions that give a text; any other may be a procedure. */
const BUILDS = /^(?:FORMAT|PRINTF|CONCAT|LOWER|UPPER|TRIM)$/;
/** What a value is put in place of. */
const PLACEHOLDER = /%(?:\d+\$)?-?\d*[ILsdi]/g;
const ENDS = /^(?:;|:?=|USING|INTO|FROM|GO|SET|DECLARE|PREPARE|EXEC(?:UTE)?|\\)$/;
const ASSIGNS = /^:?=$/;
/** What stands in front of the name that is given a value. */
const BEFORE_NAME = /^(?:;|,|SET|SELECT|DECLARE|BEGIN|THEN|ELSE|LOOP|INTO)$/;
/** A name, its type and the length of that. */
const MOST_OF_NAME = 6;
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
 * assertEquals(executedTexts(tokenize("SET @s = 'drop table a'; PREPARE p FROM @s")), ["drop table a"]);
 * assertEquals(executedTexts(tokenize("SELECT 'drop table a'")), []);
 * ```
 */
export function executedTexts(tokens: readonly SqlToken[]): string[] {
  const code = tokens.filter(({ kind }) => kind !== "comment");
  const defined = definedOnly(code);
  const variables = new Variables(code.at(-1)?.end ?? 0);
  const texts: string[] = [];
  let begin = 0;
  for (let at = 0; at < code.length; at++) {
    const { kind, text } = code[at]!;
    if (text === ";") begin = at + 1;
    else if (text === "GEXEC" && code[at - 1]?.text === "\\") {
      texts.push(...builtText(code, begin + 1, variables).texts);
      begin = at + 1;
    } else if (ASSIGNS.test(text)) {
      const [value] = isText(code, at + 1, variables) ? builtText(code, at + 1, variables, ",").texts : [];
      if (value === undefined) continue;
      // `@s += 'text'` goes on with what is there.
      const [before = ""] = code[at - 1]?.text === "+" ? variables.valueOf(code[at - 2]) ?? [] : [];
      variables.give(code, at, before + value);
    } else if (text === "INTO" && code[at + 1]?.kind === "variable") {
      const [value] = isText(code, begin + 1, variables) ? builtText(code, begin + 1, variables).texts : [];
      if (value !== undefined) variables.give(code, at + 2, value);
    } else if (kind !== "word" || defined.has(code[at]!)) continue;
    else if (text === "DO") texts.push(...bodyAt(code, at + 1));
    else if (text === "PREPARE" && code[at + 2]?.text === "FROM") {
      texts.push(...variables.valueOf(code[at + 3]) ?? bodyAt(code, at + 3));
    } else if (CARRIES_OUT.test(text)) {
      let first = at + 1;
      while (first < at + MOST_BEFORE && BEFORE_TEXT.test(code[first]?.text ?? "")) first++;
      if (STATEMENT.test(code[first]?.text ?? "") && code[first + 1]?.text === "=") first += 2;
      // Any other name is that of a procedure, or of a statement that was prepared.
      if (!isText(code, first, variables)) continue;
      const built = builtText(code, first, variables);
      texts.push(...built.texts);
      at = built.end - 1;
    }
  }
  return texts;
}

/** Texts by the names that they were given; read only so often, or what doubles itself would be read for ever. */
class Variables {
  readonly #values = new Map<string, string>();
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** Keeps the value under the name in front of here, and under the words behind that, which may be its type. */
  give(code: readonly SqlToken[], at: number, value: string): void {
    for (let place = at - 1; place >= Math.max(0, at - MOST_OF_NAME); place--) {
      const { kind, text } = code[place]!;
      if (BEFORE_NAME.test(text)) return;
      if (kind === "word" || kind === "variable") this.#values.set(text, value);
    }
  }

  has(token: SqlToken | undefined): boolean {
    return this.#values.has(token?.text ?? "");
  }

  valueOf(token: SqlToken | undefined): [string] | undefined {
    const value = this.#values.get(token?.text ?? "");
    if (value === undefined || (this.#left -= value.length) < 0) return undefined;
    return [value];
  }
}

/** Whether a text begins here, as it stands or to be built. */
function isText(code: readonly SqlToken[], at: number, variables: Variables): boolean {
  const token = code[at];
  return token?.kind === "string" || BUILDS.test(token?.text ?? "") || variables.has(token);
}

/** The string here, behind the name of its language if there is one. */
function bodyAt(code: readonly SqlToken[], at: number): string[] {
  const body = code[at]?.text === "LANGUAGE" ? code[at + 2] : code[at];
  return body?.kind === "string" ? [contentOf(body.text)] : [];
}

/** The text that the expression here builds, with a name for whatever is no string; and where it ends. */
function builtText(
  code: readonly SqlToken[],
  from: number,
  variables: Variables,
  next?: ",",
): { texts: string[]; end: number } {
  let [text, end, isString, hasName, depth] = ["", from, false, false, 0];
  const fills = FILLS_IN.test(code[from]?.text ?? "");
  for (; end < code.length && !ENDS.test(code[end]!.text); end++) {
    const token = code[end]!;
    if (depth === 0 && token.text === next) break;
    if (token.text === "(") depth++;
    else if (token.text === ")") depth--;
    const part = token.kind === "string" ? contentOf(token.text) : variables.valueOf(token)?.[0];
    if (part === undefined) hasName ||= token.kind !== "operator";
    // Behind the text to fill in, the values stand.
    else if (!fills || !isString) {
      if (hasName && isString) text += NAME;
      text += part;
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
