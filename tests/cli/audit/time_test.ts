import { assertEquals, assertThrows } from "@std/assert";
import { shownTime, timeOf } from "../../../lib/cli/audit/time.ts";
import { UsageError } from "../../../lib/cli/command.ts";

const NOW = Date.parse("2026-03-04T05:06:07.000Z");
const UTC = { now: NOW, utc: true };

const TIMES: [string, "from" | "to", string][] = [
  ["2h", "from", "2026-03-04T03:06:07.000Z"],
  ["7d", "to", "2026-02-25T05:06:07.000Z"],
  ["2026-03-01", "from", "2026-03-01T00:00:00.000Z"],
  ["2026-03-01", "to", "2026-03-01T23:59:59.999Z"],
  ["2026-03-01T12:00", "from", "2026-03-01T12:00:00.000Z"],
  ["2026-03-01 12:00:01", "to", "2026-03-01T12:00:01.000Z"],
  ["2026-03-01T12:00:00+02:00", "from", "2026-03-01T10:00:00.000Z"],
];
for (const [text, option, expected] of TIMES) {
  Deno.test(`timeOf() reads --${option} ${text} in UTC`, () => {
    assertEquals(new Date(timeOf(text, option, UTC)).toISOString(), expected);
  });
}

const NO_TIMES = [
  "yesterday",
  "2026-02-31",
  "2026-13-01",
  "12:00",
  "5 d",
  "-2h",
  "20260301",
  "2026-03-01T25:00",
  "999999999w", // before the calendar of JavaScript
  "150000w", // before the year 0, which nobody can type as a date
];
for (const text of NO_TIMES) {
  Deno.test(`timeOf() refuses ${text}`, () => {
    assertThrows(() => timeOf(text, "from", UTC), UsageError, "Cannot read --from");
  });
}

Deno.test("timeOf() and shownTime() agree in the local zone", () => {
  const shown = shownTime(NOW, false);
  assertEquals(timeOf(shown, "from", { now: NOW, utc: false }), NOW);
  assertEquals(shownTime(NOW, true), "2026-03-04 05:06:07Z");
});
