import { assertEquals } from "@std/assert";
import { keywordIndex, keywordSearch, type KeywordVisitor } from "../../lib/detect/keyword_index.ts";

const LISTS = [["akia", "asia"], ["@"], ["sk-"], ["sk-ant-", "key"], ["aki"], ["密码", "п"]];
const index = keywordIndex(LISTS);

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
  ["用密码", [5]],
  ["ПАР", [5]],
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

Deno.test("keywordSearch() tells the same in the same order before it has an index and with one", () => {
  const told = (search: typeof index, text: string, enough: number) => {
    const places: string[] = [];
    const visit: KeywordVisitor = (list, offset) => places.push(`${list} at ${offset}`) >= enough;
    search(text, visit);
    return places;
  };
  const texts = [
    ...cases.map(([text]) => text),
    "key @ sk-ant-key AKIA @@ sk-",
    "\u0130@sk-\u0130AKIA",
    "akia".repeat(20),
  ];
  for (const enough of [1, 3, Infinity]) {
    const used = keywordSearch(LISTS);
    for (const text of [...texts, ...texts]) {
      assertEquals(told(keywordSearch(LISTS), text, enough), told(index, text, enough), text);
      assertEquals(told(used, text, enough), told(index, text, enough), text);
    }
  }
});
