/** National numbers of Australia, New Zealand and Africa. */
import { isShortDate } from "../calendar.ts";
import { digitsOf, luhn, weightedSum } from "../checksum.ts";
import type { Detector } from "../detector.ts";

function isTfn(text: string): boolean {
  const digits = digitsOf(text);
  return weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && !/^(\d)\1*$/.test(digits);
}

/** One is taken from the first digit; what remains is a multiple of 89. */
function isAbn(text: string): boolean {
  const digits = digitsOf(text);
  return digits[0] !== "0" && (weightedSum(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

function isAustralianMedicare(text: string): boolean {
  const digits = digitsOf(text);
  return /^[2-6]/.test(digits) && weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(digits[8]) &&
    digits[9] !== "0";
}

function isAcn(text: string): boolean {
  const digits = digitsOf(text);
  return (10 - weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10 === Number(digits[8]);
}

export const oceaniaAfrica = [
  {
    type: "au_tfn",
    forms: ["000000000", "000-000-000"],
    validate: isTfn,
    labels: ["tfn", "tax file", "tax file number"],
    examples: () => ({
      hits: ["TFN 123 456 782", "tax file number: 876543210"],
      misses: ["123 456 782", "TFN 123 456 783"],
    }),
  },
  {
    // In a table the name stands at the top of the column.
    type: "au_tfn",
    pattern: /^\d{3}[ -]?\d{3}[ -]?\d{3}$/,
    keywords: ["tax file", "tax_file", "tfn"],
    column: /^(?:tax[ _]file(?:[ _](?:number|no\.?))?|tfn)$/i,
    validate: isTfn,
    examples: () => ({
      hits: ["name,tfn\nAda,123456782\n", "| Name | Tax file number |\n|---|---|\n| Ada | 876 543 210 |"],
      misses: ["name,tfn\nAda,123456783\n", "name,id\nAda,123456782\n"],
    }),
  },
  {
    type: "au_abn",
    forms: ["00000000000", "00-000-000-000"],
    validate: isAbn,
    alone: (value) => /\D/.test(value),
    labels: ["abn", "business number"],
    examples: () => ({
      hits: ["51 824 753 556", "ABN: 51824753556"],
      misses: ["51 824 753 557", "51824753556", "ABN 52824753556"],
    }),
  },
  {
    type: "au_acn",
    forms: ["000000000", "000-000-000"],
    validate: isAcn,
    labels: ["acn", "company number"],
    examples: () => ({
      hits: ["ACN 006 249 976", "acn: 006249976"],
      misses: ["006249976", "ACN 006 249 977"],
    }),
  },
  {
    type: "au_medicare",
    forms: ["0000-00000-0", "0000000000", "0000-00000-0/0"],
    validate: isAustralianMedicare,
    alone: (value) => /\D/.test(value),
    labels: ["medicare"],
    examples: () => ({
      hits: ["2123 45670 1", "Medicare no. 2123456701"],
      misses: ["2123 45671 1", "2123456701", "9123 45670 1"],
    }),
  },
  {
    type: "nz_ird",
    forms: ["000-000-000", "00-000-000", "000000000"],
    validate: (value) => {
      const digits = digitsOf(value).padStart(9, "0");
      const check = (weights: readonly number[]) => (11 - weightedSum(digits, weights) % 11) % 11;
      const first = check([3, 2, 7, 6, 5, 4, 3, 2]);
      return (first < 10 ? first : check([7, 4, 3, 2, 5, 2, 7, 6])) === Number(digits[8]);
    },
    labels: ["ird", "inland revenue"],
    examples: () => ({
      hits: ["IRD 49-091-850", "ird number 136-410-132"],
      misses: ["49-091-850", "IRD 49-091-851"],
    }),
  },
  {
    // A day, a serial, citizen or resident, and Luhn.
    type: "za_id",
    forms: ["0000000000000", "000000-0000-00-0", "000000-0000-000"],
    validate: (value) => {
      const digits = digitsOf(value);
      return isShortDate(digits, "ymd") && /^.{10}[012]/.test(digits) && luhn(digits);
    },
    alone: (value) => !value.includes("."),
    labels: ["south african id", "sa id", "id number", "rsa id"],
    examples: () => ({
      hits: ["8001015009087", "RSA ID 800101 5009 087", "SA ID 800101.5009.087"],
      misses: ["8001015009088", "800101.5009.087", "8013015009087", "8001015009587", "order 8001015009087"],
    }),
  },
  {
    type: "ng_nin",
    forms: ["00000000000", "0000-000-0000"],
    validate: (value) => !/^[0+]/.test(value),
    labels: ["nin", "bvn", "national identification number"],
    examples: () => ({
      hits: ["NIN 12345678901", "BVN: 22345678901"],
      misses: ["12345678901", "NIN 02345678901"],
    }),
  },
] as const satisfies readonly Detector[];
