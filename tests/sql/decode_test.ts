/** Spellings of a payload on its way. */
import { assertEquals } from "@std/assert";
import { decoded } from "../../lib/sql/decode.ts";

const CASES: readonly (readonly [string, string])[] = [
  ["%27%20OR%201%3D1", "' OR 1=1"],
  ["%2527", "'"],
  ["%u0027 \\u0027 \\x27", "' ' '"],
  ["&quot; &#39; &#x27; &lt;", "\" ' ' <"],
  ["ＵＮＩＯＮ", "UNION"],
  ["LIKE '%de%' AND b LIKE '%ff%'", "LIKE '%de%' AND b LIKE '%ff%'"],
  ["100% sure, 5%", "100% sure, 5%"],
  ["%00%0b", "%00%0b"],
];

for (const [text, plain] of CASES) {
  Deno.test(`decoded() turns ${text} into ${plain}`, () => assertEquals(decoded(text), plain));
}
