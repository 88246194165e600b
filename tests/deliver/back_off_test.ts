import { assertEquals } from "@std/assert";
import { backOff } from "../../lib/deliver/back_off.ts";

const NOW = Date.parse("2026-01-02T03:04:05Z");

const CASES = [
  [{ failures: 1 }, 1000],
  [{ failures: 2 }, 2000],
  [{ failures: 9 }, 256_000],
  [{ failures: 10 }, 300_000],
  [{ failures: 5000 }, 300_000],
  [{ failures: 1, random: 1 }, 1500],
  [{ failures: 9, random: 1 }, 300_000],
  [{ failures: 1, retryAfter: "30" }, 30_000],
  [{ failures: 9, retryAfter: "1" }, 256_000],
  [{ failures: 1, retryAfter: "86400" }, 300_000],
  [{ failures: 1, retryAfter: "Fri, 02 Jan 2026 03:05:05 GMT" }, 60_000],
  [{ failures: 1, retryAfter: "Fri, 02 Jan 2026 03:00:00 GMT" }, 1000],
  [{ failures: 1, retryAfter: "soon" }, 1000],
] as const;

for (const [options, ms] of CASES) {
  Deno.test(`backOff(${JSON.stringify(options)}) is ${ms} ms`, () => {
    assertEquals(backOff({ now: NOW, random: 0, ...options }), ms);
  });
}
