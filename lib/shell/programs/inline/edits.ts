/** What code puts into a text that it has read: by replacing, or under a key. */
import { QUOTED, stringOf } from "./texts.ts";

const REPLACES = new RegExp(
  String
    .raw`\b(?:re\.sub|replace(?:All)?|gsub!?|sub!?|str_replace)\s{0,9}\(\s{0,9}(?:r?b?["'](?:[^"'\\\n]|\\.){0,400}["']|\/(?:[^\/\\\n]|\\.){1,400}\/[gim]{0,3})\s{0,9},\s{0,9}` +
    QUOTED,
  "g",
);
/** `d["key"] = "text"`, `d.key = "text"`, `{"key": "text"}`. */
const PAIRS = new RegExp(
  String.raw`(?:["']([\w:-]{1,60})["']\]?|\.(\w{1,60}))\s{0,9}(?::|=>?)(?!=)\s{0,9}` + QUOTED,
  "g",
);

/** The texts; one with its key is as JSON has it. */
export function editsIn(code: string): string[] {
  const replaced = Array.from(code.matchAll(REPLACES), stringOf);
  const paired = Array.from(
    code.matchAll(PAIRS),
    ([all, key, property, ...groups]) =>
      `${JSON.stringify(key ?? property)}: ${JSON.stringify(stringOf([all, ...groups]))}`,
  );
  return [...replaced, ...paired];
}
