import { assertEquals } from "@std/assert";
import { expandBraces } from "../../lib/shell/brace.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["a{b,c}d", ["abd", "acd"]],
  ["{a,{b,c}}", ["a", "b", "c"]],
  ["{1..3}", ["1", "2", "3"]],
  ["{c..a}", ["c", "b", "a"]],
  ["{a}", ["{a}"]],
  ["'{a,b}'", ["'{a,b}'"]],
  ["${a,b}", ["${a,b}"]],
  ["{a,'b,c'}", ["a", "'b,c'"]],
];

for (const [word, words] of CASES) {
  Deno.test(`expandBraces() makes ${words.join(" ")} of ${word}`, () => assertEquals(expandBraces(word), [...words]));
}

Deno.test("expandBraces() gives up on a word that would become too many", () => {
  const word = "{a,b}".repeat(20);
  assertEquals(expandBraces(word), undefined);
});
