import { assertEquals } from "@std/assert";
import { piecesOf } from "../../lib/hook/pieces.ts";

const ROWS: [string, number, string[]][] = [
  ["", 4, [""]],
  ["abcd", 4, ["abcd"]],
  ["ab\ncd\nef", 4, ["ab\n", "cd\n", "ef"]],
  ["abcdefgh", 3, ["abc", "def", "gh"]],
  ["a\nbcdefg", 4, ["a\n", "bcde", "fg"]],
];
for (const [text, max, pieces] of ROWS) {
  Deno.test(`piecesOf() cuts ${JSON.stringify(text)} at ${max}`, () => {
    assertEquals(piecesOf(text, max), pieces);
    assertEquals(piecesOf(text, max).join(""), text);
  });
}
