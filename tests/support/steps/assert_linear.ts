/** Whether what a text costs grows in proportion to its length. */
import { assert } from "@std/assert";

/** Shorter stretches would hide a growth behind what happens at the ends. */
const SHORTEST = 512;
const LONGEST = 8 * 1024;
/** Whatever looks at a text once may do so only where it is long. What grows by the square alone has 1.67. */
const TOLERANCE = 1.15;
/** A cost that does not grow may still vary. */
const VARIATION = 100;
/** What the worst of them need; V8 takes a nanosecond for one, or less. */
const MOST_STEPS = 2500;

/** Texts that are a seed again and again. */
export interface Stretches {
  seed: string;
  /** How far one match may look, so how long a text must be before it cannot look further. */
  reach?: number;
  /** What stands behind the text. */
  end?: string;
}

/** Texts of one stretch, of two and of three. */
export function stretchesOf({ seed, reach = 0, end = "\u0000" }: Stretches): string[] {
  return [1, 2, 3].map((count) => seed.repeat(count * timesOf(seed, reach)) + end);
}

function timesOf(seed: string, reach: number): number {
  return Math.ceil(Math.min(Math.max(SHORTEST, reach), LONGEST) / seed.length);
}

/**
 * Asserts by counts for the three texts that another stretch costs what the stretch before did: where a cost grows by
 * the square, each costs more than the one before. Counts do not depend on how fast or busy a machine is.
 */
export function assertProportional({ seed, reach = 0 }: Stretches, counts: readonly number[]): void {
  const [one, two, three] = counts as [number, number, number];
  const shown = `${JSON.stringify(seed.length > 60 ? `${seed.slice(0, 60)}…` : seed)} repeated`;
  assert(three - two <= TOLERANCE * (two - one) + VARIATION, `${shown} costs ${one}, then ${two}, then ${three} steps`);
  const each = (two - one) / (timesOf(seed, reach) * seed.length);
  assert(each <= MOST_STEPS, `${shown} costs ${each.toFixed(0)} steps a character`);
}

/** The same, counting the steps for each text. */
export function assertLinear(stretches: Stretches, stepsFor: (text: string) => number): void {
  assertProportional(stretches, stretchesOf(stretches).map(stepsFor));
}
