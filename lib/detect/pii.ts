/** Personal data. */
import type { Detector } from "./detector.ts";
import { EMAIL_ADDRESS, isPersonalAddress } from "./email_address.ts";
import { isPaymentCard, mayBePaymentCard } from "./payment_card.ts";

// Word processors and web pages write hyphens and spaces of their own.
const HYPHEN = "[-\\u2010-\\u2013]";
const SPACE = "[ \\u00a0]";
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
// Area, group and serial of the Social Security Administration: never 000, 666 or 9xx, 00, 0000.
const SSN_AREA = "(?!000|666|9)\\d{3}";
const SSN_SERIAL = "(?!0000)\\d{4}";
const SSN_GROUP = "(?!00)\\d{2}";

// In front of digits these say that they are something else; read in lower case with `orderId` as two words.
const IDENTIFIER_LABEL = new RegExp(
  "(?<![a-z])(?:ids?|uid|order|invoice|tracking|trace|span|request|ticket|serial|sequence|seq|offset|time|timestamp|ts|" +
    "nonce|hash|seed|imei|isbn|ean|upc|gtin|sku|size|bytes|length|count|inode)" +
    "(?:[ _-]?(?:id|no|nr|num|number|ns|us|ms))?[\\s\"'\\]]{0,4}[:=#]{0,2}[\\s\"'#]{0,4}$",
);
// A column more of four digits on either side: a table of numbers or code points, not a card.
const NO_COLUMN_BEFORE = "(?<![\\da-fA-F]{4} )";
const NO_COLUMN_AFTER = "(?! [\\da-fA-F]{4}(?![\\w/]))";
// The start of a line of xxd: an offset, then groups of four hexadecimal digits.
const HEX_DUMP = /[\da-f]{8}:\s+(?:[\da-f]{4} ){0,7}$/;

/** Numbers of the Social Security Administration that were printed in public and belong to nobody. */
const VOID_SSNS = new Set(["078051120", "219099999", "457555462"]);

function isSsn(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  return !VOID_SSNS.has(digits) && !/^(\d)\1*$/.test(digits);
}

export const pii = [
  {
    type: "us_ssn",
    pattern: new RegExp(`(?<![\\w.-])${SSN_AREA}(${HYPHEN})${SSN_GROUP}\\1${SSN_SERIAL}(?![\\w-]|\\.\\d)`),
    keywords: [],
    validate: isSsn,
    hits: ["SSN: 123-45-6789", "ssn=536-90-4399;", '{"ssn":"219-09-1234"}', "Tax file 123\u201345\u20136789"],
    misses: [
      "078-05-1120",
      "000-12-3456",
      "666-12-3456",
      "900-12-3456",
      "123-00-6789",
      "123-45-0000",
      "111-11-1111",
      "2024-11-05",
      "PN-123-45-6789",
      "123-45-6789-01",
      "call 555-123-4567",
      "6f1c123-45-6789",
    ],
  },
  {
    // Spaces also part the columns of a table and the fields of a log, so no other number, quote or unit may be next.
    type: "us_ssn",
    pattern: new RegExp(
      `(?<![\\w.,:/-]|\\d[^\\S\\n]{1,8}|["'] )${SSN_AREA}([ .\\u00a0])${SSN_GROUP}\\1${SSN_SERIAL}` +
        "(?![\\w-]|[.,:/]\\d|[^\\S\\n]{1,8}\\d|\\s?(?:[kmg]?b|bytes|[mun]?s)\\b)",
    ),
    keywords: [],
    validate: isSsn,
    hits: ["123 45 6789", "my number 123 45 6789 thanks", "Ada\t123 45 6789\tLondon", '{"id":"123.45.6789"}'],
    misses: [
      "  1 120  30 4567 README.md",
      '"GET /" 200 12 3456',
      "200 12 3456 ms",
      "123 45 6789 10",
      "123 00 6789",
      "666 12 3456",
      "1.123.45.6789",
    ],
  },
  {
    type: "us_ssn",
    pattern: new RegExp(`(?<![\\w.-])${SSN_AREA}[ .\\u00a0]${SSN_GROUP}[ .\\u00a0]${SSN_SERIAL}(?![\\w-]|\\.\\d)`),
    keywords: ["ssn", "soc"],
    context: ["ssn", "social security", "soc sec", "social"],
    validate: isSsn,
    hits: ["SSNs: 123 45 6789 219 09 1234", "social security 1: 123.45.6789 2: 219.09.1234"],
    misses: ["rows 123 45 6789", "ssn 123 00 6789", "session 123 45 6789 read"],
  },
  {
    // Nine digits alone prove nothing; right behind their name they do.
    type: "us_ssn",
    pattern: new RegExp(
      `(?<![a-z])(?:ssn|social[ _-]?security(?:[ _-]?(?:number|num|no|nr|#))?)[\\s"'\\]]{0,4}(?:is|[:=#|,])?[\\s"']{0,4}` +
        `(?<value>${SSN_AREA}${SSN_GROUP}${SSN_SERIAL})(?![\\w-]|\\.\\d)`,
      "i",
    ),
    keywords: ["ssn", "social"],
    validate: isSsn,
    hits: ["ssn: 123456789", '{"ssn":"123456789"}', "social security number 123456789"],
    misses: ["account 123456789", "ssn: 123006789", "session: 123456789", "ssn: 1234567890"],
  },
  {
    // The Internal Revenue Service gives these to people without a social security number.
    type: "us_itin",
    pattern: /(?<![\w.-])9\d{2}[- ](?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])-\d{4}(?![\w-]|\.\d)/,
    keywords: [],
    hits: ["ITIN 912-70-1234", "901-93-4567 is none, 901-94-4567 is one"],
    misses: ["912-93-1234", "912-45-1234", "123-45-6789"],
  },
  {
    // In groups as on the card; nothing else is written like that.
    type: "payment_card",
    pattern: new RegExp(
      `${NOT_INSIDE}${NO_COLUMN_BEFORE}(?:\\d{4}(${HYPHEN}|${SPACE}|\\.)\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{3})?|` +
        `3\\d{3}(${HYPHEN}|${SPACE}|\\.)\\d{6}\\2\\d{4,5})${ENDS}${NO_COLUMN_AFTER}`,
    ),
    keywords: [],
    notAfter: HEX_DUMP,
    validate: mayBePaymentCard,
    hits: [
      "4111 1111 1111 1111",
      "card 5555-5555-5555-4444, exp 12/30",
      "3782 822463 10005",
      "3056 930902 5904",
      "4111 1111 1111 1112, 4012 8888 8888 1881",
      "order 4111-1111-1111-1111",
    ],
    misses: [
      "4111 1111 1111 1112",
      "00000010: 4111 1111 1111 1111",
      "123e4567-4111-1111-1111-1111",
      "9999 9999 9999 9995",
      "0.4111 1111 1111 1111",
      "3895 4111 1111 1111 1111 4117",
      "4111 1111 1111 1111 4117 4122",
    ],
  },
  {
    type: "payment_card",
    pattern: new RegExp(`${NOT_INSIDE}\\d{14,16}${ENDS}`),
    keywords: [],
    notAfter: IDENTIFIER_LABEL,
    validate: isPaymentCard,
    hits: [
      "4111111111111111",
      '{"card":5555555555554444}',
      "378282246310005",
      "6011111111111117,3530111333300000",
      "4111111111111112 4012888888881881",
      "2223003122003222",
      "6200000000000005",
      "30569309025904",
    ],
    misses: [
      "4111111111111112",
      "1700000000000000",
      "order id: 4111111111111111",
      '"orderId": 4111111111111111',
      "Order #4111111111111111",
      "0.4111111111111111",
      "a4111111111111111f",
      "trace_id=4012888888881881",
      "20240229235959",
      "356938035643809",
    ],
  },
  {
    type: "payment_card",
    pattern: new RegExp(`${NOT_INSIDE}\\d(?:[- ]?\\d){11,18}${ENDS}`),
    keywords: [
      "card",
      "credit",
      "debit",
      "visa",
      "maestro",
      "am",
      "discover",
      "diners",
      "jcb",
      "unionpay",
      "cc",
      "pan",
      "payment",
    ],
    context: CARD_WORDS,
    notAfter: IDENTIFIER_LABEL,
    validate: mayBePaymentCard,
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
  },
  {
    type: "email",
    pattern: EMAIL_ADDRESS,
    keywords: ["@"],
    notAfter: /(?<![a-z])(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id)\s[^\n@]{0,40}$/,
    validate: isPersonalAddress,
    hits: [
      "jane.doe@example.com",
      "Author: Jane Doe <jane+git@mail.example.co.uk>",
      "mailto:jane@example.org?subject=Hi",
      '{"email":"o\'neil@example.com"}',
      "Write to jane_doe@example.com.",
      "User:j\u00f6rg@m\u00fcller.de",
      "a@163.com,b@126.com",
      "jane@example.com:editor",
    ],
    misses: [
      "git@github.com:example/project.git",
      "git clone ssh://git@github.com/example/project",
      "noreply@github.com",
      "left-pad@1.3.0",
      "typescript@5.9.0-beta.next",
      "icon@2x.png",
      "getty@tty1.service",
      "deploy@build.example.com:/srv/www",
      "ssh -p 2222 deploy@build.example.com",
      "postgres://app:secret@db.example.com/prod",
      "x = a@b.mean()",
      "@scope/package",
      "user@localhost",
      "LIKE '%@example.com'",
    ],
  },
] as const satisfies readonly Detector[];
