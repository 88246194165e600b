import { assert, assertEquals } from "@std/assert";
import { carries, isUnresolved, MARKS, residue, shown, unmarked, withoutMarks } from "../../lib/shell/marks.ts";

Deno.test("residue() keeps the origin and drops the text", () => {
  assertEquals(residue(`a${MARKS.secret}`, `b${MARKS.download}${MARKS.secret}`), MARKS.download + MARKS.secret);
  assertEquals(residue("a"), MARKS.unknown);
});

Deno.test("marks are seen, shown and removed", () => {
  const text = `a${MARKS.secret}b`;
  assert(isUnresolved(text) && carries(text, "secret") && !carries(text, "download"));
  assertEquals([withoutMarks(text), shown(text), unmarked(text)], ["ab", "a…b", "a\uFFFDb"]);
});
