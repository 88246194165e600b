/** Which card scheme issues a number: the ranges of ISO/IEC 7812 issuer identification numbers, and their lengths. */
import { luhn } from "./checksum.ts";

interface Scheme {
  readonly name: string;
  /** First and last value of the leading four digits, both included. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Lengths at which the number proves itself. */
  readonly lengths: readonly number[];
  /** Lengths at which identifiers of other systems are as likely: they need context. */
  readonly doubtful: readonly number[];
}

const SCHEMES: readonly Scheme[] = [
  { name: "visa", ranges: [[4000, 4999]], lengths: [16], doubtful: [13, 19] },
  { name: "mastercard", ranges: [[5100, 5599], [2221, 2720]], lengths: [16], doubtful: [] },
  { name: "amex", ranges: [[3400, 3499], [3700, 3799]], lengths: [15], doubtful: [] },
  { name: "discover", ranges: [[6011, 6011], [6440, 6599]], lengths: [16], doubtful: [17, 18, 19] },
  { name: "jcb", ranges: [[3528, 3589]], lengths: [16], doubtful: [17, 18, 19] },
  // Before 2011 JCB had all of 35, and cards of 15 digits.
  { name: "jcb", ranges: [[3500, 3599]], lengths: [], doubtful: [16] },
  { name: "jcb", ranges: [[1800, 1800], [2131, 2131]], lengths: [], doubtful: [15] },
  {
    name: "diners",
    ranges: [[3000, 3059], [3095, 3095], [3600, 3699], [3800, 3999]],
    lengths: [14, 16],
    doubtful: [17, 18, 19],
  },
  { name: "unionpay", ranges: [[6200, 6299]], lengths: [16], doubtful: [17, 18, 19] },
  { name: "dankort", ranges: [[5019, 5019]], lengths: [16], doubtful: [] },
  { name: "mir", ranges: [[2200, 2204]], lengths: [16], doubtful: [17, 18, 19] },
  {
    name: "maestro",
    ranges: [[5018, 5018], [5020, 5020], [5038, 5038], [5893, 5893], [6304, 6304], [6759, 6759], [6761, 6763]],
    lengths: [16],
    doubtful: [12, 13, 14, 15, 17, 18, 19],
  },
  {
    name: "maestro",
    ranges: [[5000, 5099], [5600, 5899], [6000, 6999]],
    lengths: [],
    doubtful: [12, 13, 14, 15, 16, 17, 18, 19],
  },
  { name: "uatp", ranges: [[1000, 1999]], lengths: [], doubtful: [15] },
];

/** Whether the text is a card number that needs no further evidence: scheme, length and check digit agree. */
export function isPaymentCard(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  return luhn(digits) && schemesOf(digits).some(({ lengths }) => lengths.includes(digits.length));
}

/** Whether the text is a card number, provided that something near it speaks of cards. */
export function mayBePaymentCard(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  return luhn(digits) &&
    schemesOf(digits).some(({ lengths, doubtful }) =>
      lengths.includes(digits.length) || doubtful.includes(digits.length)
    );
}

/** Whether it is a number of tests, as `4242…`: nobody is given one group over and over. */
export function isTestNumber(text: string): boolean {
  return /^(\d{2}|\d{4})\1+$/.test(text.replace(/\D/g, ""));
}

function schemesOf(digits: string): readonly Scheme[] {
  if (isTestNumber(digits)) return [];
  const leading = Number(digits.slice(0, 4));
  return SCHEMES.filter(({ ranges }) => ranges.some(([first, last]) => first <= leading && leading <= last));
}
