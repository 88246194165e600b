/** Giving way in the middle of long work. */

const LINES_IN_A_TURN = 1000;
// A pause of its own length: an answer takes several turns of the loop, and between two `setImmediate` it gets only one.
const PAUSE_MS = 1;

/**
 * Lets others have their turn after so many lines; undefined in between. Where nobody waits, it is a single turn of the
 * loop: only then is given back what the hashes took.
 */
export function letOthers(lines: number, { alone = false } = {}): Promise<void> | undefined {
  if (lines % LINES_IN_A_TURN !== 0) return undefined;
  return new Promise((resolve) => void (alone ? setImmediate(resolve) : setTimeout(resolve, PAUSE_MS)));
}
