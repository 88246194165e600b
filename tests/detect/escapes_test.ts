import { assertEquals } from "@std/assert";
import { blankEscapes } from "../../lib/detect/escapes.ts";

const cases: readonly (readonly [string, string])[] = [
  ["plain", "plain"],
  [String.raw`a\nb`, "a \nb"],
  [String.raw`a\\nb`, "a  \nb"],
  [String.raw`a\"b`, 'a "b'],
  [String.raw`a\u003cb`, "a      b"],
  [String.raw`a\xb`, "a xb"],
  ["a\u001b[01;31mb", "a        b"],
];

for (const [text, blank] of cases) {
  Deno.test(`blankEscapes() gives ${JSON.stringify(blank)} for ${JSON.stringify(text)}`, () => {
    assertEquals(blankEscapes(text), blank);
    assertEquals(blank.length, text.length);
  });
}
