/**
 * The number of a record in the index: its time, and its place among the records of the same millisecond. Numbers are
 * in the order of time, so a span of time is a span of numbers.
 */

// A process alone takes a tenth of a millisecond for a record; more than this do not fit into one.
const IN_A_MILLISECOND = 256;

/** The last millisecond whose numbers JavaScript can count: in the year 3084. */
const LATEST = Math.floor(Number.MAX_SAFE_INTEGER / IN_A_MILLISECOND) - 1;

/** Records of a later time stand here: as many as there ever will be find room between it and the last number. */
const LATEST_PLACED = LATEST - 365 * 24 * 60 * 60 * 1000;

export const HOUR_MS = 60 * 60 * 1000;
export const NUMBERS_IN_AN_HOUR = HOUR_MS * IN_A_MILLISECOND;

/** The millisecond at which a record of this time stands: times before 1970, or none at all, count as its beginning. */
export function placedTime(time: number): number {
  return Math.min(Math.max(0, Math.floor(time) || 0), LATEST_PLACED);
}

/** The first number of the millisecond. */
export function firstNumber(time: number): number {
  return Math.min(Math.max(0, Math.floor(time) || 0), LATEST) * IN_A_MILLISECOND;
}

/** The last number of the millisecond. */
export function lastNumber(time: number): number {
  return firstNumber(time) + IN_A_MILLISECOND - 1;
}

/** From the first to the last number of a span of time; both ends are included, and either may be open. */
export function numbersOf({ from = 0, to = LATEST }: { from?: number | undefined; to?: number | undefined }) {
  // Infinity stands for an open end too.
  return { first: firstNumber(Math.max(0, from)), last: to < 0 ? -1 : lastNumber(Math.min(LATEST, to)) };
}
