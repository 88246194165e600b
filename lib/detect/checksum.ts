/** Check digits: arithmetic that tells a real number from one that only looks like it. */

/** The digits of a text, without what groups them. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** The letters and digits of a text, in capitals. */
export function codeOf(text: string): string {
  return text.replace(/[^A-Za-z\d]/g, "").toUpperCase();
}

/** The sum of the digits, each times its weight; digits beyond the weights count nothing. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < weights.length; place++) sum += weights[place]! * (digits.charCodeAt(place) - 48);
  return sum;
}

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

/** Letters of capitals as the numbers 10 to 35 between the digits, as ISO 7064 reads them. */
export function lettersAsNumbers(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
}

/** The remainder by 97 of a number of any length. */
export function mod97(digits: string): number {
  let rest = 0;
  for (let place = 0; place < digits.length; place += 9) rest = Number(rest + digits.slice(place, place + 9)) % 97;
  return rest;
}

/** Whether the digits pass ISO 7064 MOD 11,10, as German and Croatian tax numbers do. */
export function mod11And10(digits: string): boolean {
  let rest = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + rest) % 10 || 10;
    rest = (sum * 2) % 11;
  }
  return (11 - rest) % 10 === Number(digits.at(-1));
}

// The multiplication of the dihedral group of order ten, and the permutation that Verhoeff applies by place.
const PRODUCT = "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";
const PERMUTATION = "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

/**
 * Whether the digits pass the check of Verhoeff, as an Aadhaar number does.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * assert(verhoeff("2363"));
 * ```
 */
export function verhoeff(digits: string): boolean {
  let check = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    check = Number(PRODUCT[check * 10 + Number(PERMUTATION[(place % 8) * 10 + digit])]);
  }
  return check === 0;
}
