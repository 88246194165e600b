import { assertEquals } from "@std/assert";
import { canonicalJson } from "../../lib/core/canonical_json.ts";

const ROWS: [unknown, string][] = [
  [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
  [{ "é": 1, z: 2, "": 3 }, '{"":3,"z":2,"é":1}'],
  [{ left: undefined, list: [undefined] }, '{"list":[null]}'],
  [{ empty: {}, none: [] }, '{"empty":{},"none":[]}'],
  [[[1], { a: [2] }], '[[1],{"a":[2]}]'],
  ['a"\n', '"a\\"\\n"'],
  [null, "null"],
];
for (const [value, json] of ROWS) {
  Deno.test(`canonicalJson() writes ${json}`, () => assertEquals(canonicalJson(value), json));
}

Deno.test("canonicalJson() writes what JSON.parse() can read, however deep and however wide", () => {
  for (const json of [`${"[".repeat(200_000)}${"]".repeat(200_000)}`, `[${"0,".repeat(200_000)}0]`]) {
    assertEquals(canonicalJson(JSON.parse(json)) === json, true);
  }
});
