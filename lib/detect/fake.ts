/** Sample secrets that are nobody's: generated, so that no scanner stops this repository, and always the same. */

/** The characters that tokens are made of. */
export const ALPHABET = {
  base62: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
  base64url: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
  base64: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  base32: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
  hex: "0123456789abcdef",
  lower: "abcdefghijklmnopqrstuvwxyz0123456789",
} as const;

/**
 * The prefix with `length` characters behind it that look random and depend on the arguments alone.
 *
 * @example
 * ```ts
 * import { assertEquals, assertMatch } from "@std/assert";
 * assertMatch(fake("ghp_", 36), /^ghp_[A-Za-z0-9]{36}$/);
 * assertEquals(fake("ghp_", 36), fake("ghp_", 36));
 * ```
 */
export function fake(prefix: string, length: number, alphabet: string = ALPHABET.base62): string {
  let state = length;
  for (const letter of prefix) state = step(state ^ letter.codePointAt(0)!);
  let token = prefix;
  for (let place = 0; place < length; place++) {
    state = step(state);
    token += alphabet[(state >>> 8) % alphabet.length]!;
  }
  return token;
}

/** A UUID that depends on the seed alone. */
export function fakeUuid(seed: string): string {
  return [8, 4, 4, 4, 12].map((length, place) => fake(`${seed}${place}`, length, ALPHABET.hex).slice(-length)).join(
    "-",
  );
}

/** One step of a linear congruential generator with the multiplier of Numerical Recipes. */
function step(state: number): number {
  return (Math.imul(state, 1664525) + 1013904223) >>> 0;
}
