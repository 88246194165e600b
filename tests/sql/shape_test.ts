/** Statements and fragments. */
import { assertEquals } from "@std/assert";
import { shapeOf } from "../../lib/sql/shape.ts";
import { tokenize } from "../../lib/sql/tokenize.ts";

const STATEMENTS = [
  "SELECT 1",
  "-- the first\n(SELECT a FROM t) UNION (SELECT b FROM u);",
  "with a as (select 1) select * from a",
  "BEGIN; COMMIT;",
  "FROM t SELECT a",
];
const FRAGMENTS = ["", "x", "1 OR 1=1", "SELECT 'a", "SELECT count(", "SELECT 1)", "SELECT a FROM t.", "' SELECT 1"];

for (const text of STATEMENTS) {
  Deno.test(`shapeOf() takes ${text} for a statement`, () => assertEquals(shapeOf(tokenize(text)), "statement"));
}
for (const text of FRAGMENTS) {
  Deno.test(`shapeOf() takes ${text || "nothing"} for a fragment`, () => {
    assertEquals(shapeOf(tokenize(text)), "fragment");
  });
}
