import { assertEquals } from "@std/assert";
import { isMachineReadableLine } from "../../lib/detect/machine_readable_zone.ts";

// The example of ICAO 9303, part 4.
const LINE = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

Deno.test("isMachineReadableLine() takes the standard's example", () =>
  assertEquals(isMachineReadableLine(LINE), true));

Deno.test("isMachineReadableLine() refuses it with any field changed", () => {
  for (const place of [0, 9, 13, 19, 21, 27, 28, 43]) {
    const changed = LINE.slice(0, place) + (LINE[place] === "7" ? "8" : "7") + LINE.slice(place + 1);
    assertEquals(isMachineReadableLine(changed), false, changed);
  }
  assertEquals(isMachineReadableLine(LINE.slice(1)), false);
});
