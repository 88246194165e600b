/** Numbers of Indonesia: people, taxpayers, telephones and the four large banks. */
import { isDay } from "../../core/calendar_day.ts";
import { digitsOf, luhn } from "../checksum.ts";
import type { Detector } from "../detector.ts";

// The provinces as Statistics Indonesia numbers them.
const PROVINCE = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])(?!00)\d{2}(?!00)\d{2}/;

/** Province, regency, district; a day, to which forty is added for women; a serial number. */
function isNik(text: string): boolean {
  const digits = digitsOf(text);
  const [day, month, year] = [+digits.slice(6, 8) % 40, +digits.slice(8, 10), +digits.slice(10, 12)];
  return PROVINCE.test(digits) && +digits.slice(6, 8) < 72 && !digits.endsWith("0000") &&
    (isDay(1900 + year, month, day) || isDay(2000 + year, month, day));
}

/** The account numbers of a bank prove nothing without its name. */
function account<const T extends string>(type: T, length: number, names: readonly string[]) {
  const sample = "1234567890123456".slice(0, length);
  return {
    type,
    forms: ["0".repeat(length), ...(length === 10 ? ["000-000-0000", "0000-000-000"] : [])],
    validate: (value: string) => !/^(\d)\1*$/.test(digitsOf(value)),
    labels: names,
    examples: () =>
      ({
        hits: [`rekening ${names[0]!} ${sample}`, `${names[0]!.toUpperCase()}: ${sample}`],
        misses: [sample, `${names[0]!} ${sample}7`, `${names[0]!} ${"0".repeat(length)}`],
      }) as const,
  } satisfies Detector;
}

export const indonesia = [
  {
    type: "id_nik",
    forms: ["0000000000000000"],
    validate: isNik,
    alone: true,
    labels: ["nik", "nomor induk kependudukan", "ktp", "kartu tanda penduduk"],
    examples: () => ({
      hits: [
        "3171234567890123".replace("4567", "0101"),
        "NIK: 3273015508900001",
        "1671015508900001",
        "no. KTP: 1671015508900001 a.n. Ada",
      ],
      misses: [
        "3273017508900001",
        "0073015508900001",
        "3273011513900001",
        "order 3273015508900001",
        "1721990510727706 parsed",
      ],
    }),
  },
  {
    type: "id_ktp",
    forms: ["0000-0000-0000-0000", "000000-000000-0000", "00-00-00-000000-0000"],
    validate: isNik,
    labels: ["ktp", "nik", "kartu tanda penduduk"],
    examples: () => ({
      hits: ["KTP 3273-0155-0890-0001", "No. KTP: 327301-550890-0001"],
      misses: ["3273-0155-0890-0001", "KTP 3273-0175-0890-0001"],
    }),
  },
  {
    type: "id_npwp_legacy",
    forms: ["00.000.000.0~000.000", "00-000-000-0-000-000"],
    validate: (value) => !/^00\D000\D000/.test(value),
    alone: (value) => value.includes(".") && value.includes("-"),
    labels: ["npwp"],
    examples: () => ({
      hits: ["01.234.567.8-901.000", "NPWP: 09.254.294.3-407.000", "NPWP 01 234 567 8 901 000"],
      misses: ["01.234.567.8-901", "01.234.567.8.901.000", "1.234.567.8-901.000", "00.000.000.0-000.000"],
    }),
  },
  {
    // Fifteen digits without their dots: the ninth is Luhn's.
    type: "id_npwp_legacy",
    forms: ["000000000000000"],
    validate: (value) => luhn(value.slice(0, 9)),
    labels: ["npwp"],
    examples: () => ({
      hits: ["NPWP 013000666091000", "npwp=092542943407000"],
      misses: ["013000666091000", "NPWP 013000667091000"],
    }),
  },
  {
    // Since 2024: for residents the same as the NIK, for others the old number behind a zero.
    type: "id_npwp_new",
    forms: ["0000000000000000"],
    validate: (value) => isNik(value) || /^0\d{15}$/.test(value),
    labels: ["npwp", "npwp16"],
    examples: () => ({
      hits: ["NPWP 0013000666091000", "NPWP16: 3273015508900001"],
      misses: ["0013000666091000", "NPWP 9913000666091000"],
    }),
  },
  {
    type: "id_phone",
    pattern:
      /(?<![\w+])(?:(?:\+62[ -]?8[1-35-9]\d?|08[1-35-9]\d)[ -]?\d{3,4}[ -]?\d{3,5}|628[1-35-9]\d-?\d{3,4}-?\d{3,5})(?![\w-])/,
    keywords: ["+62", "628", "08"],
    leads: true,
    examples: () => ({
      hits: ["+62 812-3456-7890", "081234567890", "6281234567890"],
      misses: ["+62 212 345", "0841234567", "1081234567890", "08:12", "62807 136434 7802624 total", "62817 136434"],
    }),
  },
  account("id_bank_bca", 10, ["bca", "bank central asia"]),
  account("id_bank_mandiri", 13, ["mandiri", "bank mandiri"]),
  account("id_bank_bri", 15, ["bri", "bank rakyat indonesia"]),
  account("id_bank_bni", 10, ["bni", "bank negara indonesia"]),
] as const satisfies readonly Detector[];
