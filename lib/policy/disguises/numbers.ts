/** Letters as numbers: hexadecimal and binary, escapes of programs, of addresses and of pages. */
import { type Disguise, ifReadable, LINE, TOLD } from "./disguise.ts";

// Each in front of two digits, and a reference of a page by its number.
const ESCAPED = /(?:\\+u00|\\+x|%)([2-7][\da-f])|&#(?:x([\da-f]{1,5})|(\d{1,6}));/gi;

/** The disguises. */
export const numbers: readonly Disguise[] = [
  { shape: /(?:[\da-f]{2}[ :]?){12,2000}/gi, told: TOLD, reveal: (hidden) => lettersOf(hidden, /[\da-f]{2}/gi, 16) },
  { shape: /(?:[01]{8} ?){8,2000}/g, told: TOLD, reveal: (hidden) => lettersOf(hidden, /[01]{8}/g, 2) },
  {
    shape: LINE,
    told: /(?:(?:\\+u00|\\+x|%)[2-7][\da-f]|&#x?[\da-f]{2,6};)/i,
    reveal: (hidden) =>
      hidden.replace(
        ESCAPED,
        (_, byte?: string, hex = byte, decimal?: string) =>
          String.fromCharCode(decimal === undefined ? parseInt(hex!, 16) : Number(decimal)),
      ),
  },
];

function lettersOf(hidden: string, each: RegExp, base: number): string | undefined {
  return ifReadable(String.fromCharCode(...hidden.match(each)!.map((code) => parseInt(code, base))));
}
