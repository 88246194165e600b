/** Requests that carry a payload. */
import { assertEquals } from "@std/assert";
import { carriedValues } from "../../lib/sql/carrier.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["id=7", ["7"]],
  ["/shop?id=7&name=x+y", ["7&name=x+y".replaceAll("+", " "), "7", "x y"]],
  ["/shop/a b/c d", ["a b/c d", "c d"]],
  ['<row name="a b" kind="c"/>', ["a b"]],
  ['{"user": "a b", "c d": 1}', ["user", "a b", "c d"]],
  ["{ not json", []],
  ["a = 1", []],
  ["a==1", []],
  ["SELECT 1", []],
];

for (const [text, values] of CASES) {
  Deno.test(`carriedValues() finds ${values.length} in ${text}`, () => assertEquals(carriedValues(text), values));
}
