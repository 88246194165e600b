/** What code puts into a text that it has read: by replacing, or under a key. */
import { QUOTED, stringOf } from "./texts.ts";

const REPLACES = new RegExp(
  String
    .raw`\b(?:re\.sub|replace(?:All)?|gsub!?|sub!?|str_replace)\s{0,9}\(\s{0,9}(?:r?b?["'](?:[^"'\\\n]|\\.){0,400}["']|\/(?:[^\/\\\n]|\\.){1,400}\/[gim]{0,3})\s{0,9},\s{0,9}` +
    QUOTED,
  "g",
);
/** `d["key"] = "text"`, `d.key = "text"`, `{"key": "text"}`: as JSON has it. */
const PAIRS = new RegExp(
  String.raw`(?:["']([\w:-]{1,60})["']\]?|\.(\w{1,60}))\s{0,9}(?::|=>?)(?!=)\s{0,9}` + QUOTED,
  "g",
);

/** Where code begins to write a file. */
const WRITES =
  /\bopen\s?\([^()\n]{0,300}["'][wax]b?\+?["']|\b(?:writeFile|appendFile|outputFile|writeTextFile|write_text|write_bytes|file_put_contents|createWriteStream)|\b(?:File|IO|Bun)\.(?:bin)?write/g;
/** Code that edits a file says no more. */
const MOST_EDITS = 100;
/** How far a call goes on behind where it begins. */
const LONGEST_CALL = 600;

/** The texts that come into the file which is written at the index: of what stands behind the writing before. */
export function editsAt(index: number, code: string, path: string): string[] {
  const starts = Array.from(code.matchAll(WRITES), ({ index }) => index);
  const before = starts.findLast((start) => start < index);
  const next = starts.find((start) => start > index) ?? code.length;
  const from = before === undefined ? 0 : Math.min(index, before + code.slice(before).search(/[\n;]|$/));
  const part = code.slice(from, Math.min(next, index + LONGEST_CALL));
  const replaced = Array.from(part.matchAll(REPLACES), stringOf);
  const paired = path.endsWith(".json")
    ? Array.from(
      part.matchAll(PAIRS),
      ([all, key, property, ...groups]) =>
        `${JSON.stringify(key ?? property)}: ${JSON.stringify(stringOf([all, ...groups]))}`,
    )
    : [];
  return [...replaced, ...paired].slice(0, MOST_EDITS);
}
