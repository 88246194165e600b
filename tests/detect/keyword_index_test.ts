import { assertEquals } from "@std/assert";
import { keywordIndex } from "../../lib/detect/keyword_index.ts";

const listsIn = keywordIndex([["akia", "asia"], ["@"], ["sk-"], ["sk-ant-", "key"], ["aki"]]);

const cases: readonly (readonly [string, readonly number[]])[] = [
  ["", []],
  ["nothing to see", []],
  ["AKIA", [0, 4]],
  ["…xAsIa", [0]],
  ["@", [1]],
  ["a@", [1]],
  ["a@é", [1]],
  ["sk-", [2]],
  ["SK-ANT-", [2, 3]],
  ["sk-ankey", [2, 3]],
  ["aaakiaa", [0, 4]],
  ["ak", []],
  ["ak\u00edia", []],
];

for (const [text, lists] of cases) {
  Deno.test(`keywordIndex() finds lists ${JSON.stringify(lists)} in ${JSON.stringify(text)}`, () => {
    assertEquals([...listsIn(text)].sort(), [...lists]);
  });
}
