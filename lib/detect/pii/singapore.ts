/** Numbers that Singapore gives to people and companies. */
import { isDay } from "../../core/calendar_day.ts";
import { weightedSum } from "../checksum.ts";
import type { Detector } from "../detector.ts";

const WEIGHTS = [2, 7, 6, 5, 4, 3, 2] as const;
const PREFIX_OFFSET: Readonly<Record<string, number>> = { S: 0, T: 4, F: 0, G: 4, M: 3 };
// The letters count down, and each series has its own.
const CHECK_LETTERS: Readonly<Record<string, string>> = {
  S: "JZIHGFEDCBA",
  T: "JZIHGFEDCBA",
  F: "XWUTRQPNMLK",
  G: "XWUTRQPNMLK",
  M: "KLJNPQRTUWX",
};

/** Whether the last letter follows from the prefix and the seven digits. */
function isIdentityNumber(text: string): boolean {
  const code = text.toUpperCase();
  const prefix = code[0]!;
  const rest = (weightedSum(code.slice(1), WEIGHTS) + (PREFIX_OFFSET[prefix] ?? 0)) % 11;
  // The series M, of 2022, counts from the other end.
  return CHECK_LETTERS[prefix]?.[prefix === "M" ? 10 - rest : rest] === code[8];
}

const ENTITY_LETTERS = "ABCDEFGHJKLMNPQRSTUVWX0123456789";

/** Businesses, local companies and all other entities have layouts and weights of their own. */
function isUen(text: string): boolean {
  const code = text.toUpperCase();
  if (/^\d{8}[A-Z]$/.test(code)) return "XMKECAWLJDB"[weightedSum(code, [10, 4, 9, 3, 8, 2, 7, 1]) % 11] === code[8];
  if (/^(?:18|19|20)\d{7}[A-Z]$/.test(code)) {
    return "ZKCMDNERGWH"[weightedSum(code, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11] === code[9];
  }
  if (!/^[RST]\d{2}[A-Z]{2}\d{4}[A-Z]$/.test(code)) return false;
  const weights = [4, 3, 5, 3, 10, 2, 2, 5, 7];
  const sum = weights.reduce((sum, weight, place) => sum + weight * ENTITY_LETTERS.indexOf(code[place]!), 0);
  return ENTITY_LETTERS[((sum - 5) % 11 + 11) % 11] === code[9];
}

export const singapore = [
  {
    type: "sg_nric",
    forms: ["A0000000A"],
    validate: (value) => /^[ST]/i.test(value) && isIdentityNumber(value),
    alone: (value) => value === value.toUpperCase(),
    labels: ["nric", "ic", "identity card"],
    examples: () => ({
      hits: ["S1234567D", "NRIC t0123456g", "T1234567J"],
      misses: ["S1234567E", "s1234567d", "A1234567D", "S12345678D"],
    }),
  },
  {
    type: "sg_fin",
    forms: ["A0000000A"],
    validate: (value) => /^[FGM]/i.test(value) && isIdentityNumber(value),
    alone: (value) => value === value.toUpperCase(),
    labels: ["fin", "foreign identification", "work permit"],
    examples: () => ({
      hits: ["F1234567N", "G1234567X", "M1234567K"],
      misses: ["F1234567P", "M1234567N", "g1234567x"],
    }),
  },
  {
    type: "sg_uen",
    forms: ["00000000A", "000000000A", "A00AA0000A"],
    validate: isUen,
    alone: (value) =>
      value === value.toUpperCase() &&
      (value.length !== 9 || !isDay(+value.slice(0, 4), +value.slice(4, 6), +value.slice(6, 8))),
    labels: ["uen", "unique entity", "acra"],
    examples: () => ({
      hits: ["T16RF0037C", "UEN 201434292D", "53125226D"],
      misses: ["T16RF0037D", "201434292E", "53125226d", "20240501A"],
    }),
  },
  {
    type: "sg_phone",
    pattern: /(?<![\w+])\+65[ -]?[3689]\d{3}[ -]?\d{4}(?![\w-])/,
    keywords: ["+65"],
    leads: true,
    examples: () => ({
      hits: ["+65 9123 4567", "+6561234567"],
      misses: ["+65 5123 4567", "+65 9123 456", "65 9123 4567"],
    }),
  },
  {
    // The first two digits are one of the sectors; six digits alone are anything.
    type: "sg_postal",
    pattern:
      /(?<![a-z])(?:singapore|s'pore)[ ,]{1,2}(?:S ?)?\(?(?<value>(?:0[1-9]|[1-6]\d|7[0-35-9]|8[0-2])\d{4})\)?(?![\w-])/i,
    keywords: ["singapore", "s'pore"],
    leads: true,
    examples: () => ({
      hits: ["1 Raffles Place, Singapore 048616", "SINGAPORE (238859)"],
      misses: ["048616", "Singapore 999999", "Singapore 74123"],
    }),
  },
  {
    type: "sg_postal",
    pattern:
      /(?<![a-z])postal[ _-]?(?:code)?[\s"'\]]{0,4}[:=]?[\s"']{0,4}(?:S ?)?\(?(?<value>(?:0[1-9]|[1-6]\d|7[0-35-9]|8[0-2])\d{4})\)?(?![\w-])/i,
    keywords: ["postal"],
    leads: true,
    examples: () => ({
      hits: ["postal code: 238859", '"postalCode":"048616"'],
      misses: ["postal code 23885", "postal code: 999999"],
    }),
  },
] as const satisfies readonly Detector[];
