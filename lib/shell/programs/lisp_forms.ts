/** Reading forms of Lisp. */

/** A text, a name, or a list. Texts begin with a quotation mark here, to be told from names. */
export type Form = string | readonly Form[];

const TOKENS = /;[^\n]*|"((?:[^"\\]|\\[^])*)"|#?'?\(|\)|\?\\?[^\s]|#?['`]?[^\s()";]+|['`,]/g;
const MOST_DEPTH = 100;

/**
 * The lists of the code that run, inner ones behind those that hold them: what is quoted is data and is not among them.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(listsOf(`(print "a") '(print "b")`), [["print", '"a']]);
 * ```
 */
export function listsOf(code: string): (readonly Form[])[] {
  const lists: (readonly Form[])[] = [];
  const open: { items: Form[]; quoted: boolean }[] = [{ items: [], quoted: false }];
  let isQuoted = false;
  for (const [token, text] of code.matchAll(TOKENS)) {
    const top = open.at(-1);
    if (top === undefined) return lists;
    if (token.startsWith(";")) continue;
    if (text !== undefined) top.items.push(`"${text.replace(/\\([^])/g, "$1")}`);
    else if (token.endsWith("(")) {
      const list = { items: [], quoted: top.quoted || isQuoted || token.startsWith("'") };
      top.items.push(list.items);
      if (!list.quoted) lists.push(list.items);
      if (open.push(list) > MOST_DEPTH) return lists;
    } else if (token === ")") { if (open.length > 1) open.pop(); }
    else if (!/^['`,]$/.test(token)) top.items.push(token);
    isQuoted = /^['`]$/.test(token);
  }
  return lists;
}
