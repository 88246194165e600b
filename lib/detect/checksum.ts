/** Check digits: arithmetic that tells a real number from one that only looks like it. */

/**
 * Whether the digits pass the check of Luhn (ISO/IEC 7812-1), as every payment card does.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * assert(luhn("4111111111111111"));
 * assert(!luhn("4111111111111112"));
 * ```
 */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const weighted = place % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return digits.length > 0 && sum % 10 === 0;
}
