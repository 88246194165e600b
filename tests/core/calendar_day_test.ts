import { assertEquals } from "@std/assert";
import { isCalendarDay, isDay } from "../../lib/core/calendar_day.ts";

Deno.test("isDay() knows leap years", () => {
  assertEquals([2000, 1900, 2023, 2024].map((year) => isDay(year, 2, 29)), [true, false, false, true]);
  assertEquals([isDay(2024, 4, 31), isDay(2024, 13, 1), isDay(2024, 1, 0)], [false, false, false]);
});

Deno.test("isCalendarDay() takes days of the calendar alone", () => {
  assertEquals(["2024-02-29", "2023-12-31"].map(isCalendarDay), [true, true]);
  assertEquals(["2023-02-29", "2024-2-29", "2024-02-29T10:00", "20240229", ""].filter(isCalendarDay), []);
});
