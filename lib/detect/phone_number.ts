/** What E.164 and the North American Numbering Plan allow. */
import { digitsOf } from "./checksum.ts";

// Country codes in use, by their first one, two or three digits.
const COUNTRY =
  /^(?:1[2-9]|7[3-9]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-689]\d|3[578]\d|42\d|5[09]\d|6[789]\d|8[05789]\d|9(?:6[0-8]|7[0-7]|9[2-68]))/;

/** Whether a number that begins with + may be called: a country, and 7 to 15 digits, which are not all zeros. */
export function isInternationalNumber(text: string): boolean {
  const digits = digitsOf(text.replace(/\(0\)/, ""));
  if (digits.length < 8 || digits.length > 15 || !COUNTRY.test(digits) || /0{8}/.test(digits)) return false;
  return !digits.startsWith("1") || digits.length === 11;
}

/** Whether area code and exchange are ones that are given out, with or without the country. */
export function isNorthAmericanNumber(text: string): boolean {
  return /^(?:(?:00)?1)?[2-9]\d{2}[2-9]\d{6}$/.test(digitsOf(text.replace(/ ?(?:x|ext\.?) ?\d+$/, "")));
}
