/** Functions of PostgreSQL in languages that may do everything which the server may. */
import type { Call } from "../call.ts";
import { runInlineCode } from "./languages.ts";

const LANGUAGE = /\blanguage\s{1,20}["']?pl(?:(perl)u|(python)[23]?u|sh\b)/i;
const BODY = /\$(\w{0,40})\$([^]{0,4000}?)\$\1\$|'((?:[^']|''){0,4000})'/g;

/** Judges the code in the text as if it ran here: it does so with the server's rights. */
export function runServerCode(text: string, call: Call): void {
  const [found, perl, python] = LANGUAGE.exec(text) ?? [];
  if (found === undefined) return;
  for (const [, , dollars, quoted = ""] of text.matchAll(BODY)) {
    const code = dollars ?? quoted.replaceAll("''", "'");
    if (perl ?? python) runInlineCode(code, call, perl ? "perl" : "python");
    else call.code(code, undefined);
  }
}
