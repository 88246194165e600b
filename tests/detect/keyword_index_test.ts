import { assertEquals } from "@std/assert";
import { keywordIndex } from "../../lib/detect/keyword_index.ts";

const index = keywordIndex([["akia", "asia"], ["@"], ["sk-"], ["sk-ant-", "key"], ["aki"]]);

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
    const found = new Set<number>();
    index(text, (list) => found.add(list).has(list));
    assertEquals([...found].sort(), [...lists]);
  });
}

Deno.test("keywordIndex() tells every place until the visitor has heard enough", () => {
  const places: number[] = [];
  index("@ @ @", (list, offset) => places.push(list * 100 + offset) === 2);
  assertEquals(places, [100, 102]);
});

Deno.test("keywordIndex() gives offsets in the text, whatever its lower case is", () => {
  const places: number[] = [];
  index("\u0130\u0130AKIA", (list, offset) => places.push(list * 100 + offset) === 0);
  assertEquals(places, [2, 402]);
});
