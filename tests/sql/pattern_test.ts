/** Patterns over cells. */
import { assertEquals, assertThrows } from "@std/assert";
import { matchOf } from "../../lib/sql/pattern.ts";
import { readSql } from "../../lib/sql/read_sql.ts";

const CASES: readonly (readonly [string, string, boolean])[] = [
  ["UNION ALL|DISTINCT? SELECT", "x union select", true],
  ["UNION ALL|DISTINCT? SELECT", "x union distinct select", true],
  ["UNION ALL|DISTINCT? SELECT", "x union of all select", false],
  ["<start> <number>", "1 x", true],
  ["<start> <number>", "x 1", false],
  ["<number> <end>", "x 1", true],
  ["A ... B <end>", "a 1, 2 b", true],
  ["A ... B", `a ${"1 ".repeat(13)} b`, false],
  ["( <number> )* <logic>", "(1)) or", true],
  ["|| <name>", "a || b", true],
  ["+|- <number>", "a - 1", true],
  ["<name> <glued> <name>", "a/**/b", true],
  ["<name> <glued> <name>", "a /**/ b", false],
  ["<begin> DROP TABLE", "x; drop table y", true],
  ["<begin> DROP TABLE", "x drop table y", false],
];

for (const [pattern, text, matches] of CASES) {
  Deno.test(`matchOf() says that ${pattern} ${matches ? "matches" : "does not match"} ${text.slice(0, 40)}`, () => {
    assertEquals(readSql(text).some((reading) => matchOf(pattern, reading) !== undefined), matches);
  });
}

Deno.test("matchOf() refuses a class that does not exist", () => {
  const [reading] = readSql("x");
  assertThrows(() => matchOf("<nonsense>", reading!), TypeError, 'there is no class "nonsense"');
});
