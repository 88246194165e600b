/** What a script of `sed`, or of `perl -p`, puts into the text that it edits. */
import { unescape } from "../decode.ts";

/** `s#a#b#`, and `a`, `i` and `c` behind an address, with all lines that a backslash joins. */
const PUTS =
  /(?<![\w\\])s([^\w\s\\])(?:\\[^]|(?!\1)[^\\\n]){0,2000}\1((?:\\[^]|(?!\1)[^\\]){0,2000})\1|(?:^|[;{\n\d$/])[ \t]{0,9}[aic](?:\\?[ \t]{0,9}\n|\\|[ \t])((?:\\[^]|[^\\\n]){1,2000})/g;

/**
 * The texts, a line each.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(insertedTexts("s#a#b\\tc#g; $a\\  - run: ls"), ["b\tc", "  - run: ls"]);
 * assertEquals(insertedTexts("/x/d"), []);
 * ```
 */
export function insertedTexts(script: string): string[] {
  return Array.from(script.matchAll(PUTS), ([, , replacement, line]) => unescape(replacement ?? line ?? ""));
}
