import { assertEquals, assertThrows } from "@std/assert";
import { firstJsonValue } from "../../lib/server/first_json_value.ts";

const VALUES: [string, unknown][] = [
  ['{"a":1}', { a: 1 }],
  ['  {"a":[1,2]}{"b":2}', { a: [1, 2] }],
  ['{"a":"}\\"]"} and more', { a: '}"]' }],
  ["[1,2]]", [1, 2]],
  ['{"a":"\\\\"}x', { a: "\\" }],
  ["7", 7],
];
for (const [text, value] of VALUES) {
  Deno.test(`firstJsonValue() reads ${text}`, () => assertEquals(firstJsonValue(text), value));
}

for (const text of ["", "x", '{"a":', '{"a":1', "{'a':1}", "7 8", '{"a" 1}x']) {
  Deno.test(`firstJsonValue() refuses ${JSON.stringify(text)}`, () => {
    assertThrows(() => firstJsonValue(text), SyntaxError);
  });
}
