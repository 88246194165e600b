/** Reading forms of Lisp. */

/** A text, a name, or a list. Texts begin with a quotation mark here, to be told from names. */
export type Form = string | readonly Form[];

const TOKENS =
  /;[^\n]*|"((?:[^"\\]|\\[^])*)"|#?['`]?\(|\)|\?(?:\\(?:[CMSAHs]-|\^)){0,6}\\?[^\s]|#?['`]?[^\s()";]+|['`,]/g;
const MOST_DEPTH = 100;
/** Functions that show what they are given, and those that could make code of a text again. */
const SHOWS = /^(?:message|print|princ)$/;
const READS = /eval|read|load/;

/**
 * The lists of the code, inner ones behind those that hold them. What is quoted is data, but may run wherever it gets
 * to; only in what is shown it is not among them. Undefined if they are nested too deeply to be read.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(listsOf(`(print '("a")) (b)`), [["print", ["\"a"]], ["b"]]);
 * ```
 */
export function listsOf(code: string): (readonly Form[])[] | undefined {
  const lists: (readonly Form[])[] = [];
  const open: { items: Form[]; shown: boolean }[] = [{ items: [], shown: false }];
  const isData = !READS.test(code);
  let isQuoted = false;
  for (const [token, text] of code.matchAll(TOKENS)) {
    const top = open.at(-1);
    if (top === undefined) return lists;
    if (token.startsWith(";")) continue;
    if (text !== undefined) top.items.push(`"${text.replace(/\\([^])/g, "$1")}`);
    else if (token.endsWith("(") && !token.startsWith("?")) {
      const isShown = isData && (isQuoted || /^['`]/.test(token)) && SHOWS.test(String(top.items[0]));
      const list = { items: [], shown: top.shown || isShown };
      top.items.push(list.items);
      if (!list.shown) lists.push(list.items);
      if (open.push(list) > MOST_DEPTH) return undefined;
    } else if (token === ")") { if (open.length > 1) open.pop(); }
    else if (!/^['`,]$/.test(token)) top.items.push(token);
    isQuoted = /^['`]$/.test(token);
  }
  return lists;
}
