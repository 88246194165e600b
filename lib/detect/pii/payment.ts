/** Cards and accounts that money can be taken from. */
import { codeOf, digitsOf, lettersAsNumbers, mod97, weightedSum } from "../checksum.ts";
import type { Detector } from "../detector.ts";
import { ibanCountries, ibanLength } from "../iban_length.ts";
import { IDENTIFIER_LABEL } from "../labels.ts";
import { isPaymentCard, isTestNumber, mayBePaymentCard } from "../payment_card.ts";

// Before and behind a number: it is no part of a word, of a decimal, or of a longer chain of groups.
const NOT_INSIDE = "(?<![\\w.+]|[\\da-fA-F]-)";
const ENDS = "(?![\\w]|[.-]\\d)";
const CARD_WORDS = [
  "card",
  "credit",
  "debit",
  "visa",
  "mastercard",
  "maestro",
  "amex",
  "american express",
  "discover",
  "diners",
  "jcb",
  "unionpay",
  "cc",
  "ccn",
  "pan",
  "payment",
] as const;

// A column more of four digits on either side: a table of numbers or code points, not a card. What has hyphens or dots
// between its groups is in no such table.
const NO_COLUMN_BEFORE = "(?<![\\da-fA-F]{4} (?=\\d{4} ))";
const NO_COLUMN_AFTER = "(?!(?<= \\d{3,5}) [\\da-fA-F]{4}(?![\\w/-]))";
const IN_SPACES = "(?:\\d{4}(?: \\d{4}){3}|3\\d{3} \\d{6} \\d{4,5})";
// The start of a line of xxd: an offset, then groups of four hexadecimal digits.
const HEX_DUMP = /[\da-f]{8}:\s+(?:[\da-f]{4} ){0,7}$/;

/** Whether the country issues numbers of this length and the number leaves one, divided by 97 (ISO 13616). */
function isIban(text: string): boolean {
  const code = codeOf(text);
  if (ibanLength(code.slice(0, 2)) !== code.length) return false;
  return mod97(lettersAsNumbers(code.slice(4) + code.slice(0, 4))) === 1;
}

/** Whether the American Bankers Association could have given out the number: its district, then 3-7-1. */
function isRoutingNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (!/^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(digits)) return false;
  return weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

/** Whether each is a card number or one that only tests have, and not all are the latter. */
function areCards(text: string): boolean {
  const numbers = text.match(new RegExp(IN_SPACES, "g"))!;
  return numbers.some(mayBePaymentCard) && numbers.every((number) => mayBePaymentCard(number) || isTestNumber(number));
}

const differs = (value: string) => new Set(digitsOf(value)).size > 2;

const IBAN_IN_GROUPS = Array.from(ibanCountries(), ([length, countries]) => {
  const last = (length - 4) % 4;
  return `(?:${countries})\\d{2}(?:[- .][A-Z0-9]{4}){${(length - 4 - last) / 4}}${
    last ? `[- .][A-Z0-9]{${last}}` : ""
  }`;
}).join("|");

export const payment = [
  {
    // In groups as on the card; nothing else is written like that.
    type: "payment_card",
    forms: [
      "0000-0000-0000-0000",
      "0000-0000-0000-0000-000",
      "0000-000000-00000",
      "0000-000000-0000",
    ],
    pattern: new RegExp(
      `${NOT_INSIDE}${NO_COLUMN_BEFORE}(?:\\d{4}([- .])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{3})?|` +
        `3\\d{3}([- .])\\d{6}\\2\\d{4,5})${ENDS}${NO_COLUMN_AFTER}`,
    ),
    notAfter: HEX_DUMP,
    validate: mayBePaymentCard,
    examples: () => ({
      hits: [
        "4111 1111 1111 1111",
        "card 5555-5555-5555-4444, exp 12/30",
        "3782 822463 10005",
        "3056 930902 5904",
        "4111 1111 1111 1112, 4012 8888 8888 1881",
        "order 4111-1111-1111-1111",
        "\uff14\uff11\uff11\uff11 1111 1111 1111",
        "4539-1488-0343-6467 5425-2334-3010-9903",
        "4539 1488 0343 6467 2024-11-05",
      ],
      misses: [
        "4111 1111 1111 1112",
        "00000010: 4111 1111 1111 1111",
        "123e4567-4111-1111-1111-1111",
        "9999 9999 9999 9995",
        "4242 4242 4242 4242",
        "0.4111 1111 1111 1111",
        "3895 4111 1111 1111 1111 4117",
        "4111 1111 1111 1111 4117 4122",
      ],
    }),
  },
  {
    // Several in a line, parted as their groups are: a table of as many columns has no check digits.
    type: "payment_card",
    forms: ["0000 0000 0000 0000", "0000 000000 00000", "0000 000000 0000"],
    pattern: new RegExp(
      `${NOT_INSIDE}${NO_COLUMN_BEFORE}${IN_SPACES}(?: ${IN_SPACES}){1,40}${ENDS}${NO_COLUMN_AFTER}`,
    ),
    notAfter: HEX_DUMP,
    validate: areCards,
    examples: () => ({
      hits: [
        "4539 1488 0343 6467 5425 2334 3010 9903",
        "4111 1111 1111 1111 4111 1111 1111 1111 5425 2334 3010 9903",
        "3782 822463 10005 4539 1488 0343 6467\n",
        "4242 4242 4242 4242 4539 1488 0343 6467",
        "3056 930902 5904 3714 496353 98431",
      ],
      misses: [
        "4539 1488 0343 6467 5425 2334 3010 9904",
        "4539 1488 0343 6467 5425 2334 3010 9903 5425",
        "0200 4539 1488 0343 6467 5425 2334 3010 9903",
        "4242 4242 4242 4242 4242 4242 4242 4242",
        "00000010: 4111 1111 1111 1111 4111 1111 1111 1111",
        "4539 1488 0343 6467",
      ],
    }),
  },
  {
    type: "payment_card",
    forms: ["00000000000000", "000000000000000", "0000000000000000"],
    pattern: new RegExp(`${NOT_INSIDE}\\d{14,16}${ENDS}`),
    labels: [...CARD_WORDS, "exp", "expiry", "expires", "cvv", "cvc"],
    alone: true,
    notAfter: IDENTIFIER_LABEL,
    validate: isPaymentCard,
    examples: () => ({
      hits: [
        "4111111111111111",
        '{"card":5555555555554444}',
        "378282246310005",
        "6011111111111117,3530111333300000",
        "4111111111111112 4012888888881881",
        "2223003122003222",
        "6200000000000005",
        "30569309025904",
        "POST /customers/4111111111111111",
        "https://api.example.com/v1/customers/4111111111111111",
        "4111\u200b1111\u200b1111\u200b1111",
      ],
      misses: [
        "4111111111111112",
        "1700000000000000",
        "4242424242424242",
        "order id: 4111111111111111",
        '"orderId": 4111111111111111',
        "Order #4111111111111111",
        "0.4111111111111111",
        "a4111111111111111f",
        "trace_id=4012888888881881",
        "rows/shard/4012888888881881",
        "sid=4012888888881881",
        '{"sessionCursor":"4012888888881881"}',
        "20240229235959",
        "356938035643809",
      ],
    }),
  },
  {
    type: "payment_card",
    forms: [
      ...Array.from({ length: 8 }, (_, more) => "0".repeat(12 + more)),
      "00-00-00-00-00-00-00-00",
      "0000-0000-0000-0000",
      "000-000-000-000-0000",
      "00000000-00000000",
    ],
    labels: CARD_WORDS,
    notAfter: IDENTIFIER_LABEL,
    validate: mayBePaymentCard,
    examples: () => ({
      hits: [
        "my card 4222222222222 is lost",
        "Visa 4000000000000000006",
        "cards 4111 1111 1111 1112 4012 8888 8888 1881",
        "cc: 41 11 11 11 11 11 11 11",
        "maestro 676770000005",
        "cardNumber=6304000000000000",
      ],
      misses: [
        "4222222222222",
        "card 4222222222223",
        "success 4000000000000000006",
        "span 4000000000000000006",
        "a company at 4222222222222",
        "serial: 4000000000000000006 fingerprint: aa:cc:00",
      ],
    }),
  },
  {
    type: "iban",
    // Two letters, two digits, and often more digits at once.
    forms: Array.from({ length: 27 }, (_, more) => "AA00" + "0".repeat(more)),
    // In one, or in groups: any of them may be a word, so the country's length says where they end.
    pattern: new RegExp(`(?<![\\w-])(?:[A-Z]{2}\\d{2}[A-Z0-9]{11,30}|${IBAN_IN_GROUPS})(?!\\w)`, "i"),
    validate: isIban,
    alone: true,
    examples: () => ({
      hits: [
        "GB82 WEST 1234 5698 7654 32",
        "IBAN: DE89370400440532013000.",
        "iban=fr1420041010050500013m02606",
        "NL91ABNA0417164300",
        "to NO9386011117947, today",
        "SE4550000000058398257466 belongs to Ada",
        "SE45 5000 0000 0583 9825 7466 from Ada",
        "IBAN MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "SC18 SSCB 1101 0000 0000 0000 1497 USD",
        "MU17 BOMM 0101 1010 3030 0200 000M UR is hers",
      ],
      misses: [
        "GB82 WEST 1234 5698 7654 33",
        "DE8937040044053201300",
        "XX82 WEST 1234 5698 7654 32",
        "AB12 files",
        "SC18 SSCB 1101 0000 0000 0000 1497 EUR",
      ],
    }),
  },
  {
    type: "us_bank_account",
    forms: ["000000000"],
    validate: isRoutingNumber,
    labels: ["routing", "aba", "rtn", "transit number", "wire", "ach"],
    examples: () => ({
      hits: ["routing number 021000021", "ABA: 011401533", '{"routingNumber":"121000248"}'],
      misses: ["021000021", "routing number 021000022", "routing 991000021", "size 121000248"],
    }),
  },
  {
    type: "us_bank_account",
    pattern:
      /(?<![a-z])(?:bank|checking|savings|deposit)[ _-]?(?:account|acct|a\/c)[ _-]?(?:number|num|no|nr|#)?\.?[\s"':=#]{0,5}(?:is )?(?<value>\d{6,17})(?![\w-]|\.\d)/i,
    keywords: ["bank", "checking", "savings", "deposit"],
    leads: true,
    validate: differs,
    examples: () => ({
      hits: ["bank account number: 000123456789", '"checkingAccount": "12345678"', "Savings acct no. 987654321"],
      misses: ["account 12345678", "bank account 1111111", "river bank 12345678", "bank account opened 2024"],
    }),
  },
] as const satisfies readonly Detector[];
