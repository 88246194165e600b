import { assertEquals } from "@std/assert";
import { isShortDate, mayBeMoment } from "../../lib/detect/calendar.ts";

Deno.test("isShortDate() reads both orders", () => {
  assertEquals([isShortDate("991231", "ymd"), isShortDate("311299", "dmy"), isShortDate("311299", "ymd")], [
    true,
    true,
    false,
  ]);
});

Deno.test("mayBeMoment() knows seconds, milliseconds and dates that are written out", () => {
  for (const digits of ["1700000000", "1700000000000", "20241105", "202411051031", "20241105103107"]) {
    assertEquals(mayBeMoment(digits), true, digits);
  }
  for (const digits of ["1300000000", "20241305", "202411052561", "5678901234560"]) {
    assertEquals(mayBeMoment(digits), false, digits);
  }
});
