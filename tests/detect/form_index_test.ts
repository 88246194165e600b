import { assertEquals } from "@std/assert";
import { formIndex, formTree } from "../../lib/detect/form_index.ts";

const FORMS = ["000-00-0000", "AA000000A", "00.000", "0000~00", "00:00"];
const index = formIndex(formTree(FORMS.map((form) => [form])));

const cases: readonly (readonly [string, readonly string[]])[] = [
  ["", []],
  ["words and 1 number", []],
  ["123-45-6789", ["000-00-0000"]],
  ["123 45 6789", ["000-00-0000"]],
  ["123-45 6789", []],
  ["x123-45-6789", []],
  ["_123-45-6789", []],
  ["(ab123456c)", ["AA000000A"]],
  ["12.345 and 12-345", ["00.000"]],
  ["1234-56 and 1234 56", ["0000~00"]],
  ["at 12:34", ["00:00"]],
  ["1".repeat(40), []],
];

for (const [text, forms] of cases) {
  Deno.test(`formIndex() finds ${JSON.stringify(forms)} in ${JSON.stringify(text)}`, () => {
    const found: string[] = [];
    index(text, (lists) => found.push(...lists.map((list) => FORMS[list]!)));
    assertEquals(found, [...forms]);
  });
}

Deno.test("formIndex() says where a value begins and ends", () => {
  const found: string[] = [];
  const text = "a 123-45-6789, b";
  index(text, (_, start, end) => found.push(text.slice(start, end)));
  assertEquals(found, ["123-45-6789"]);
});
