/** Patterns that every name matches. */

/** Characters that are not these, which is hardly a choice. */
const ALL_BUT_FEW = /\[[!^][^\]]{1,3}\]/g;

/**
 * Whether the pattern, with wildcards or as a regular expression, lets all names through, or all that are usual.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(["*", "??*", "*.*", "???*", ".*"].map((pattern) => isEveryName(pattern)), [true, true, true, false, false]);
 * assertEquals([".*", "\\./.+", ".*\\.log"].map((pattern) => isEveryName(pattern, true)), [true, true, false]);
 * ```
 */
export function isEveryName(pattern: string, isExpression = false): boolean {
  const plain = pattern.replace(ALL_BUT_FEW, isExpression ? "." : "?");
  if (isExpression) return plain.split("|").some((part) => /^[\\^$().+*?/]*[+*][\\$()/]*$/.test(part));
  return /^(?!(?:[^?]*\?){3})[*?](?:[*?]|\.(?=\*))*$/.test(plain) && plain.includes("*");
}
