/** Texts in code of other languages, and patterns for the calls that they are given to. */
import { unescaped } from "../code_tokens.ts";

/** A text in quotes; `stringOf` says what it holds. */
export const QUOTED = String.raw`(?:[rbfu]{0,2})(?:"((?:[^"\\]|\\[^]){0,4000})"|'((?:[^'\\]|\\[^]){0,4000})'|` +
  "`((?:[^`\\\\]|\\\\[^]){0,4000})`)";
/** What may stand between a call and its first text: `os.path.expanduser(`, `process.env.HOME + `. */
export const AHEAD = "[^\"'`)\\n]{0,60}";

/** Calls of the names, which are a pattern, with a text as the first argument or in it. */
export function callOf(names: string): RegExp {
  return new RegExp(String.raw`${names}(?!\w)\s*(?:\([^"'\x60)]{0,60}|${AHEAD})${QUOTED}`, "g");
}

const STRING = new RegExp(QUOTED, "g");
const FURTHER = new RegExp(String.raw`^\s*,\s*(?:\[\s*)?` + QUOTED);

/** What the text holds that a pattern with `QUOTED` found first. */
export function stringOf([, ...groups]: RegExpMatchArray): string {
  return firstOf(groups);
}

/** The same, of the groups of `QUOTED` alone. */
export function firstOf([double, single, back]: readonly (string | undefined)[]): string {
  return unescaped(double ?? single ?? back ?? "");
}

/** All texts in the code. */
export function textsIn(code: string): string[] {
  return Array.from(code.matchAll(STRING), stringOf);
}

/** The texts that follow, each behind a comma: `system "rm", "-rf", path`. */
export function furtherStrings(code: string): string[] {
  const strings: string[] = [];
  let rest = code.slice(0, 2000);
  for (let match = FURTHER.exec(rest); match; match = FURTHER.exec(rest)) {
    strings.push(stringOf(match));
    rest = rest.slice(match[0].length);
  }
  return strings;
}
