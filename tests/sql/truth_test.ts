import { assertEquals } from "@std/assert";
import { tokenize } from "../../lib/sql/tokenize.ts";
import { truthAt } from "../../lib/sql/truth.ts";

const CASES: readonly (readonly [condition: string, value: boolean | undefined])[] = [
  ["1", true],
  ["0", false],
  ["TRUE", true],
  ["NOT FALSE", true],
  ["'a'", true],
  ["2 > 1", true],
  ["1 = 2", false],
  ["'a' < 'b'", true],
  ["'a' LIKE '%'", true],
  ["-1 < +1", true],
  ["0x1 = 1", true],
  ["1 BETWEEN 0 AND 2", true],
  ["3 BETWEEN 0 AND 2", false],
  ["1 IN (0, 1)", true],
  ["1 IN (2)", false],
  ["((1)) = 1", undefined],
  ["(NOT (1 > 2))", true],
  ["1 IN (a)", undefined],
  ["1 = '1'", undefined],
  ["1 < a", undefined],
  ["a", undefined],
  ["(".repeat(20) + "1" + ")".repeat(20), undefined],
];

Deno.test("truthAt() reads one sign, however many stand there", () => {
  assertEquals(truthAt(tokenize("+ ".repeat(20_000) + "1"), 0), undefined);
});

for (const [condition, value] of CASES) {
  Deno.test(`truthAt() takes ${condition} for ${value}`, () => {
    const tokens = tokenize(condition);
    const truth = truthAt(tokens, 0);
    assertEquals(truth?.end === tokens.length ? truth.value : undefined, value);
  });
}
