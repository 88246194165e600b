/** How long, as people write it: `90s`, `30m`, `2h`, `1h30m`, `1d`. */
import { UsageError } from "./command.ts";

const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** How to write one. */
export const TIMES = "Write it as 90s, 30m, 2h, 1h30m or 1d";

/**
 * The milliseconds that the text means.
 *
 * @throws {UsageError} if it means none
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(lifetimeOf("1h30m"), 5_400_000);
 * ```
 */
export function lifetimeOf(text: string): number {
  if (!/^(?:\d{1,9}[smhd])+$/.test(text)) {
    throw new UsageError(`Cannot read the time ${text}`, TIMES);
  }
  const parts = [...text.matchAll(/(\d+)([smhd])/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNIT_MS[unit!]!, 0);
}
