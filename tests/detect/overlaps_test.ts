import { assertEquals } from "@std/assert";
import { withoutOverlaps } from "../../lib/detect/overlaps.ts";

Deno.test("withoutOverlaps() covers both of two that overlap, under the longer's type", () => {
  const found = [{ type: "a", start: 4, end: 6 }, { type: "b", start: 0, end: 5 }, { type: "c", start: 8, end: 9 }];
  assertEquals(withoutOverlaps(found), [{ type: "b", also: ["a"], start: 0, end: 6 }, { type: "c", start: 8, end: 9 }]);
});

Deno.test("withoutOverlaps() keeps neighbours apart", () => {
  const found = [{ type: "a", start: 0, end: 2 }, { type: "a", start: 2, end: 4 }];
  assertEquals(withoutOverlaps([...found]), found);
});
