/** Base58Check: how Bitcoin writes keys, without letters and digits that look alike, and with a checksum at the end. */
import { sha256Now } from "./_sha256.ts";

export const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const CHECKSUM = 4;

/**
 * Whether the last four bytes are the beginning of the hash of the hash of the others. What begins with a byte of zero,
 * as addresses do, is not asked about.
 */
export function isBase58Check(text: string): boolean {
  let number = 0n;
  for (const letter of text) number = number * 58n + BigInt(BASE58.indexOf(letter));
  const digits = number.toString(16);
  const hexadecimal = digits.padStart(digits.length + digits.length % 2, "0");
  const hash = sha256Now(bytesOf(sha256Now(bytesOf(hexadecimal.slice(0, -2 * CHECKSUM)))));
  return hash.slice(0, 2 * CHECKSUM) === hexadecimal.slice(-2 * CHECKSUM);
}

function bytesOf(hexadecimal: string): Uint8Array {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
