/** National numbers of Asia, without Singapore and Indonesia. */
import { isDay } from "../../core/calendar_day.ts";
import { isShortDate, mayBeMoment } from "../calendar.ts";
import { codeOf, digitsOf, luhn, verhoeff, weightedSum } from "../checksum.ts";
import type { Detector } from "../detector.ts";
import { TINNED } from "../labels.ts";

/** ISO 7064 MOD 11-2 over 17 digits, behind a region and a day. */
function isChinese(text: string): boolean {
  const code = text.toUpperCase();
  if (!/^[1-8]\d{5}(?:18|19|20)/.test(code)) return false;
  if (!isDay(+code.slice(6, 10), +code.slice(10, 12), +code.slice(12, 14))) return false;
  const sum = weightedSum(code, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return "10X98765432"[sum % 11] === code[17];
}

function isHongKong(text: string): boolean {
  const code = codeOf(text).padStart(9, " ");
  const worth = (letter: string) => letter === " " ? 36 : parseInt(letter, 36);
  const sum = [...code.slice(0, 8)].reduce((sum, letter, place) => sum + worth(letter) * (9 - place), 0);
  const check = (11 - sum % 11) % 11;
  return (check === 10 ? "A" : String(check)) === code[8];
}

// The order in which Taiwan numbers its places.
const TAIWANESE_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

function isTaiwanese(code: string): boolean {
  const place = TAIWANESE_LETTERS.indexOf(code[0]!.toUpperCase()) + 10;
  const sum = Math.floor(place / 10) + place % 10 * 9 + weightedSum(code.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1]);
  return /^.[1289]/.test(code) && sum % 10 === 0;
}

function isMyNumber(text: string): boolean {
  const digits = digitsOf(text);
  const rest = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === Number(digits[11]) && !/^(\d)\1*$/.test(digits);
}

/** The day, and since when: 1, 2 (5, 6 for foreigners) for the last century, 3, 4 (7, 8) for this one, 9, 0 before. */
function koreanCentury(digits: string): string {
  return /[1256]/.test(digits[6]!) ? "19" : /[3478]/.test(digits[6]!) ? "20" : "18";
}

function isKoreanDay(text: string): boolean {
  const digits = digitsOf(text);
  return isDay(+(koreanCentury(digits) + digits.slice(0, 2)), +digits.slice(2, 4), +digits.slice(4, 6));
}

/** The sum of all but the last digit; the last is what is missing to eleven, and two more for foreigners. */
function koreanCheck(text: string): number {
  return (11 - weightedSum(digitsOf(text), [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11) % 10;
}

function isThai(text: string): boolean {
  const digits = digitsOf(text);
  // First the category of the person, then the province.
  if (!/^[1-8](?:1\d|2[0-7]|3\d|4\d|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6])/.test(digits)) return false;
  const sum = weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return (11 - sum % 11) % 10 === Number(digits[12]);
}

/** Two check digits: one from the digits at odd and even places, one from the sum of all. */
function isTurkish(digits: string): boolean {
  if (digits[0] === "0") return false;
  const odd = weightedSum(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weightedSum(digits, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = ((odd * 7 - even) % 10 + 10) % 10;
  return tenth === Number(digits[9]) && (odd + even + tenth) % 10 === Number(digits[10]);
}

const PERSON_PAN = "[A-Z]{3}[ABCFGHJLPT][A-Z]";

export const asia = [
  {
    // The fourth letter says what kind of taxpayer it is.
    type: "in_pan",
    forms: ["AAAAA0000A"],
    validate: (value) => new RegExp(`^${PERSON_PAN}\\d{4}[A-Z]$`).test(value.toUpperCase()) && !/0000.$/.test(value),
    alone: (value) => value === value.toUpperCase(),
    labels: ["pan", "permanent account"],
    examples: () => ({
      hits: ["ABCPE1234F", "PAN: abcpe1234f"],
      misses: ["ABCXE1234F", "abcpe1234f", "ABCPE0000F", "ABCPE12345"],
    }),
  },
  {
    type: "in_aadhaar",
    forms: ["0000~0000~0000", "0000 0000 0000", "0000.0000.0000", "000000000000"],
    validate: (value) => /^[2-9]|^[1-9]\d{3}-/.test(value) && verhoeff(digitsOf(value)),
    alone: (value) => /[- ]/.test(value),
    labels: ["aadhaar", "aadhar", "uidai", "uid"],
    examples: () => ({
      hits: [
        "2341 2341 2346",
        "Aadhaar 234123412346",
        "3123-4567-8909",
        "UID: 234123412346",
        "UID 2341 2341 2346 of Ada",
      ],
      misses: [
        "2341 2341 2347",
        "234123412346",
        "1234 2341 2341 2346",
        "0341 2341 2346",
        "00000010: 2341 2341 2346 f0c2 ",
        "12  2341 2341 2346",
      ],
    }),
  },
  {
    type: "in_gstin",
    forms: ["00AAAAA0000A0A0", "00AAAAA0000A0AA", "00AAAAA0000AAA0", "00AAAAA0000AAAA"],
    validate: (value) => /^(?:0[1-9]|[12]\d|3[0-7]|97)[A-Z]{5}\d{4}[A-Z][A-Z1-9]Z[A-Z\d]$/i.test(value),
    alone: true,
    labels: ["gstin", "gst"],
    examples: () => ({
      hits: ["27ABCPE1234F1Z5", "GSTIN: 07PQRST6789K1ZB"],
      misses: ["38ABCPE1234F1Z5", "27ABCPE1234F1Y5", "27ABCPE1234F1Z"],
    }),
  },
  {
    type: "in_voter",
    forms: ["AAA0000000"],
    labels: ["voter", "epic", "election", "elector"],
    examples: () => ({
      hits: ["voter id KSD1287340", "EPIC no. MUP5632810"],
      misses: ["KSD1287340", "voter KSD128734"],
    }),
  },
  {
    type: "cn_resident_id",
    forms: ["000000000000000000", "00000000000000000A"],
    validate: isChinese,
    alone: true,
    labels: ["身份证", "resident id", "公民身份"],
    examples: () => ({
      hits: ["11010519491231002X", "身份证号440308199901101512"],
      misses: ["110105194912310021", "11010519491331002X", "order 11010519491231002X"],
    }),
  },
  {
    type: "hk_id",
    forms: ["A000000", "AA000000", "A0000000", "AA0000000"],
    pattern: /(?<![\w-])[A-Z]{1,2}\d{6}(?:\([\dA]\)|[\dA](?![\w(-]))/i,
    validate: isHongKong,
    alone: (value) => value.includes("("),
    labels: ["hkid", "hong kong", "身份證", "identity card"],
    examples: () => ({
      hits: ["A123456(3)", "HKID C5683007", "Z683360(9)"],
      misses: ["A123456(4)", "A1234563", "f123456(x)"],
    }),
  },
  {
    type: "tw_id",
    forms: ["A000000000"],
    validate: isTaiwanese,
    labels: ["身分證", "身份證", "國民", "taiwan", "national id", "居留證"],
    examples: () => ({
      hits: ["身分證字號 A123456789", "Taiwan ID: A123456789"],
      misses: ["A123456789", "身分證 A123456788", "身分證 A323456789"],
    }),
  },
  {
    type: "jp_my_number",
    forms: ["000000000000", "0000-0000-0000"],
    validate: isMyNumber,
    labels: ["my number", "mynumber", "マイナンバー", "個人番号"],
    examples: () => ({
      hits: ["My Number: 123456789018", "マイナンバー 1234-5678-9018"],
      misses: ["123456789018", "my number 123456789019"],
    }),
  },
  {
    // Since October 2020 the last digits are random: with its hyphen the day and the century have to do.
    type: "kr_rrn",
    forms: ["000000-0000000", "0000000000000"],
    validate: (value) => /^\d{6}\D?[1-4]/.test(value) && isKoreanDay(value),
    alone: (value) =>
      value.includes("-") ||
      (/^\d+$/.test(value) && (koreanCheck(value) === Number(value[12]) || /^[0-3]\d{5}[34]/.test(value)) &&
        !mayBeMoment(value)),
    labels: ["rrn", "resident registration", "주민등록번호", "주민번호"],
    examples: () => ({
      hits: ["960121-1234567", "RRN 9601211234567", "주민등록번호 000505-3637892", "RRN 960121.1234567"],
      misses: ["961321-1234567", "960121.1234567", "760413-5212134", "1700000000000", "960121-12345678"],
    }),
  },
  {
    type: "kr_frn",
    forms: ["000000-0000000", "0000000000000"],
    validate: (value) => /^\d{6}\D?[5-8]/.test(value) && isKoreanDay(value),
    alone: (value) => value.includes("-"),
    labels: ["frn", "foreigner registration", "alien registration", "외국인등록번호"],
    examples: () => ({
      hits: ["911124-5678901", "FRN 9111245678901", "FRN 911124 5678901"],
      misses: ["911324-5678901", "911124 5678901", "9111245678901", "760413-1212134"],
    }),
  },
  {
    type: "th_tnin",
    forms: ["0000000000000", "0-0000-00000-00-0", "0 0000 00000 00 0"],
    validate: isThai,
    alone: (value) => !mayBeThatOfOthers(value),
    labels: ["tnin", "thai", "thai national id", "th national id", "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "บัตรประชาชน"],
    examples: () => ({
      hits: [
        "1-2345-67890-12-1",
        "Thai ID 1234567890121",
        "th_national_id: 2650123456780",
        "เลขบัตรประชาชน 3101234567893",
      ],
      misses: ["1-2345-67890-12-2", "1700000000000", "Thai ID 1284567890124", "ISBN 5678901234560"],
    }),
  },
  {
    type: "my_nric",
    forms: ["000000-00-0000", "000000000000"],
    validate: (value) =>
      isShortDate(value, "ymd") &&
      /^\d{6}\D?(?:0[1-9]|1[0-6]|2\d|3\d|4\d|5\d|6[0-8]|7[124-9]|8[2-9]|9[0-389])/.test(value),
    alone: (value) => value.includes("-"),
    labels: ["my kad", "nric", "ic", "kad pengenalan"],
    examples: () => ({
      hits: ["850712-14-5678", "MyKad 850712145678", "NRIC 850712 14 5678"],
      misses: ["851312-14-5678", "850712 14 5678", "850712.14.5678", "850712-00-5678", "850712145678"],
    }),
  },
  {
    type: "ph_tin",
    forms: ["000-000-000", "000-000-000-000", "000-000-000-00000", "000000000", "000000000000"],
    labels: ["tin", "bir", "taxpayer"],
    notAfter: TINNED,
    examples: () => ({
      hits: ["TIN: 123-456-789-000", "BIR TIN 123456789"],
      misses: [
        "a tin of 123456789 beans",
        "tins of about 123 456 789",
        "123-456-789-000",
        "tint 123456789",
        "TIN 1234",
      ],
    }),
  },
  {
    type: "vn_cccd",
    forms: ["000000000000"],
    validate: (value) => /^0[0-9]{2}\d\d/.test(value),
    labels: ["cccd", "căn cước", "can cuoc", "cmnd"],
    examples: () => ({
      hits: ["CCCD 001099012345", "căn cước: 079203001234"],
      misses: ["001099012345", "CCCD 901099012345"],
    }),
  },
  {
    type: "tr_tckn",
    forms: ["00000000000"],
    validate: isTurkish,
    alone: true,
    labels: ["tckn", "tc kimlik", "kimlik", "turkish id", "t.c"],
    examples: () => ({
      hits: ["10000000146", "TC Kimlik No: 64625294480"],
      misses: ["10000000147", "02531814694", "order 10000000146"],
    }),
  },
  {
    type: "il_id",
    forms: ["000000000", "00000000~0"],
    validate: (value) => luhn(digitsOf(value)),
    labels: ["teudat zehut", "israeli id", "תעודת זהות", "ת.ז"],
    examples: () => ({
      hits: ["Israeli ID 123456782", "תעודת זהות 123456782"],
      misses: ["123456782", "Israeli ID 123456783"],
    }),
  },
  {
    type: "ae_emirates_id",
    forms: ["000-0000-0000000-0", "000000000000000"],
    validate: (value) => /^784[- .]?(?:19|20)\d{2}/.test(value) && luhn(digitsOf(value)),
    alone: true,
    labels: ["emirates id", "uae id"],
    examples: () => ({
      hits: ["784-1980-1234567-8", "Emirates ID 784198012345678"],
      misses: ["784-1980-1234567-9", "785-1980-1234567-8", "order 784198012345678"],
    }),
  },
] as const satisfies readonly Detector[];

/** Thirteen digits are also what milliseconds and barcodes have. */
function mayBeThatOfOthers(value: string): boolean {
  return /^\d+$/.test(value) && (mayBeMoment(value) || /^(?:978|979)/.test(value));
}
