/** How long to wait before the endpoint is asked again: twice as long each time, from 1 second to 5 minutes. */

const FIRST_MS = 1000;
const LONGEST_MS = 5 * 60 * 1000;

export interface BackOffOptions {
  /** Failures in a row, this one included. */
  failures: number;
  /** The `Retry-After` header: seconds, or a date. */
  retryAfter?: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  /** From 0 to 1: many clients of one endpoint should not come back at the same moment. */
  random: number;
}

/**
 * The wait in milliseconds. The endpoint may ask for a longer one, up to 5 minutes.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(backOff({ failures: 3, now: 0, random: 0 }), 4000);
 * assertEquals(backOff({ failures: 1, retryAfter: "30", now: 0, random: 1 }), 30_000);
 * ```
 */
export function backOff({ failures, retryAfter, now, random }: BackOffOptions): number {
  const own = FIRST_MS * 2 ** Math.min(failures - 1, 20) * (1 + random / 2);
  return Math.round(Math.min(LONGEST_MS, Math.max(own, askedFor(retryAfter, now))));
}

function askedFor(text: string | undefined, now: number): number {
  if (!text) return 0;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return ms > 0 ? ms : 0; // A date that is none makes no number.
}
