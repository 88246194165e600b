import { assertEquals, assertThrows } from "@std/assert";
import { spanOf, timeOf } from "../../lib/govern/span.ts";
import { ToolError } from "../../lib/contract/tool_error.ts";
import { NOON } from "./support/temporary_log.ts";

const DEFAULTS = { now: NOON, backMs: 3_600_000 };

const SPANS = [
  [{}, "2030-06-15T11:00:00.000Z", "2030-06-15T12:00:00.000Z"],
  [{ from: "2030-06-01" }, "2030-06-01T00:00:00.000Z", "2030-06-15T12:00:00.000Z"],
  [{ from: "2030-06-01", to: "2030-06-02" }, "2030-06-01T00:00:00.000Z", "2030-06-02T23:59:59.999Z"],
  [{ to: "2030-06-02T10:00:00Z" }, "2030-06-02T09:00:00.000Z", "2030-06-02T10:00:00.000Z"],
  [{ from: "2030-06-15T13:30:00+02:00" }, "2030-06-15T11:30:00.000Z", "2030-06-15T12:00:00.000Z"],
] as const;
for (const [given, from, to] of SPANS) {
  Deno.test(`spanOf() reads ${JSON.stringify(given)}`, () => {
    const span = spanOf(given, DEFAULTS);
    assertEquals([new Date(span.from).toISOString(), new Date(span.to).toISOString()], [from, to]);
  });
}

Deno.test("spanOf() refuses an end that is not after the start", () => {
  for (const to of ["2030-06-01T00:00:00Z", "2030-05-31"]) {
    assertThrows(() => spanOf({ from: "2030-06-01T00:00:00Z", to }, DEFAULTS), ToolError, "must be after");
  }
});

Deno.test("timeOf() takes a time without an offset as UTC", () => {
  assertEquals(timeOf("2030-06-15T12:00"), NOON);
});

Deno.test("timeOf() refuses a time that does not exist", () => {
  for (const text of ["2030-13-01", "2030-06-15T25:00:00Z", "yesterday"]) {
    assertThrows(() => timeOf(text), ToolError, "expected RFC 3339");
  }
});
