/** National numbers of western and southern Europe. */
import { isDay } from "../../core/calendar_day.ts";
import { isShortDate, mayBeMoment } from "../calendar.ts";
import { codeOf, digitsOf, luhn, mod11And10, mod97, weightedSum } from "../checksum.ts";
import type { Detector } from "../detector.ts";

const SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

/** Surname, date, initials, check letters: the layout of the Driver and Vehicle Licensing Agency. */
function isBritishLicence(text: string): boolean {
  const match = /^(?=.{16}$)[A-Z]{1,5}9{0,4}\d(\d{2})(\d{2})\d[A-Z9]{2}[A-Z0-9][A-Z]{2}$/.exec(codeOf(text));
  if (!match || !/^[A-Z9]{5}/.test(codeOf(text))) return false;
  const [month, day] = [Number(match[1]) % 50, Number(match[2])];
  return isDay(2000, month, day);
}

/** Weights 10 to 2, and what is missing to a multiple of eleven. */
function isNhsNumber(text: string): boolean {
  const digits = digitsOf(text);
  const check = (11 - weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
  return check === Number(digits[9]);
}

/** ISO 7064, and at most one digit repeated, two or three times. */
function isGermanTaxId(text: string): boolean {
  const digits = digitsOf(text);
  if (digits[0] === "0" || !mod11And10(digits)) return false;
  const counts = [..."0123456789"].map((digit) => digits.slice(0, 10).split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return repeated.length < 2 && Math.max(...counts) <= 3;
}

/** The weights 7, 3, 1 over digits and letters, as on the card (ICAO 9303). */
function isGermanDocument(text: string): boolean {
  const code = codeOf(text);
  if (code.length === 9) return /\d.*\d/.test(code);
  const sum = [...code.slice(0, 9)].reduce(
    (sum, letter, place) => sum + parseInt(letter, 36) * [7, 3, 1][place % 3]!,
    0,
  );
  return sum % 10 === Number(code[9]);
}

/** The letter as two digits, then each product's own digits summed. */
function isGermanInsurance(code: string, weights: readonly number[]): boolean {
  const digits = code.replace(/[A-Z]/, (letter) => String(letter.charCodeAt(0) - 64).padStart(2, "0"));
  const sum = weights.reduce((sum, weight, place) => {
    const product = weight * Number(digits[place]);
    return sum + Math.floor(product / 10) + product % 10;
  }, 0);
  return sum % 10 === Number(digits.at(-1));
}

/** The rest by 97 closes the number; Corsica writes letters, and has numbers for them. */
function isFrenchNumber(text: string): boolean {
  const code = codeOf(text);
  if (!/^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)\d[\dAB]\d{8}\d?/.test(code) || code.length !== 15) return false;
  const body = code.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return 97 - mod97(body) === Number(code.slice(13));
}

// How much each letter or digit at an odd place counts in a codice fiscale, from 0 and from A.
const ITALIAN_ODD = [
  1,
  0,
  5,
  7,
  9,
  13,
  15,
  17,
  19,
  21,
  2,
  4,
  18,
  20,
  11,
  3,
  6,
  8,
  12,
  14,
  16,
  10,
  22,
  25,
  24,
  23,
] as const;

function isFiscalCode(text: string): boolean {
  const code = codeOf(text);
  const worth = (letter: string) => /\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 65;
  const sum = [...code.slice(0, 15)].reduce(
    (sum, letter, place) => sum + (place % 2 === 0 ? ITALIAN_ODD[worth(letter)]! : worth(letter)),
    0,
  );
  return sum % 26 === code.charCodeAt(15) - 65;
}

/** Two digits that complete the rest to 97, of a number that since 2000 has a 2 in front. */
function isBelgian(text: string): boolean {
  const digits = digitsOf(text);
  const [body, check] = [digits.slice(0, 9), Number(digits.slice(9))];
  if (!/^\d{2}(?:[024][1-9]|[135][0-2]|[024]0)/.test(digits)) return false;
  return 97 - mod97(body) === check || 97 - mod97(`2${body}`) === check;
}

/** Weights 9 to 2 and minus one, over a number that is not all zeros. */
function isDutch(text: string): boolean {
  const digits = digitsOf(text);
  return !/^0{5}/.test(digits) && weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

/** The check digit of an EAN. */
function isEan(digits: string): boolean {
  return weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

function isIrish(text: string): boolean {
  const code = codeOf(text);
  const second = code[8] === undefined || code[8] === "W" ? 0 : code.charCodeAt(8) - 64;
  const sum = weightedSum(code, [8, 7, 6, 5, 4, 3, 2]) + second * 9;
  return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23] === code[7];
}

function isPortuguese(text: string): boolean {
  const digits = digitsOf(text);
  const rest = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return /^[1-35689]/.test(digits) && (rest < 2 ? 0 : 11 - rest) === Number(digits[8]);
}

/** The weights of the Austrian social insurance; the fourth digit is the check, and a day follows. */
function isAustrian(text: string): boolean {
  const digits = digitsOf(text);
  const sum = weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]);
  return digits[0] !== "0" && sum % 11 === Number(digits[3]) && isShortDate(digits.slice(4), "dmy");
}

export const westernEurope = [
  {
    type: "uk_nino",
    forms: ["AA 00 00 00 A", "AA-00-00-00-A", "AA000000A", "AA 000000 A", "AA000000"],
    pattern:
      /(?<![\w-])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}(?: ?\d{2}){2} ?|(?:-\d\d){3}-|(?:\.\d\d){3}\.)[A-D](?![\w-])/i,
    alone: (value) => /[ -]|^[A-Z\d]+$/.test(value),
    labels: ["nino", "national insurance", "ni number", "insurance"],
    examples: () => ({
      hits: ["AB 12 34 56 C", "NINO: ab123456c", "HH 01 02 03 D", "AB123456C", "NINO AB.12.34.56.C"],
      misses: [
        "AB.12.34.56.C",
        "AB 12 34 56 E",
        "QQ 12 34 56 C",
        "GB 12 34 56 A",
        "DA 12 34 56 A",
        "ab123456c",
        "commit ce123456b",
      ],
    }),
  },
  {
    type: "uk_nhs",
    forms: ["000-000-0000", "0000000000"],
    validate: isNhsNumber,
    labels: ["nhs", "national health", "patient"],
    examples: () => ({
      hits: ["NHS number 943 476 5919", "nhs: 9434765919"],
      misses: ["943 476 5919", "NHS 943 476 5918"],
    }),
  },
  {
    type: "uk_driving_licence",
    forms: [
      "AAAAA000000AA0AA",
      "AAAAA000000AAAAA",
      "AAAAA000000AA",
      "AAAA0000000AA",
      "AAA00000000AA",
      "AA000000000AA",
      "AAAAA000000A",
    ],
    pattern: /(?<![\w-])[A-Z9]{5}\d{6}[A-Z9]{2}[A-Z0-9]{3}(?![\w-])/i,
    validate: isBritishLicence,
    alone: true,
    labels: ["driving", "licence", "license", "dvla"],
    examples: () => ({
      hits: ["MORGA657054SM9IJ", "licence FO999512018AA1AB", "smith802290ab1cd"],
      misses: ["MORGA613054SM9IJ", "MORGA657354SM9IJ", "MORGA657054SM9I", "ABCDE1234567890A"],
    }),
  },
  {
    type: "de_tax_id",
    forms: ["00000000000", "00-000-000-000"],
    validate: isGermanTaxId,
    labels: [
      "steuer-id",
      "steuer id",

      "id nr",
      "tin",
      "steueridentifikationsnummer",
      "identifikationsnummer",
      "tax id",
    ],
    alone: true,
    examples: () => ({
      hits: ["86095742719", "Steuer-ID: 86 095 742 719", "IdNr. 65929970489"],
      misses: ["86095742718", "11112345678", "06095742719", "order 86095742719"],
    }),
  },
  {
    type: "de_id_card",
    // Behind its own label the number may stand as it is printed, without the check digit of the machine's line.
    pattern:
      /(?<![\w-])[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}(?:\d|(?<=ausweis(?:[ _-]?n(?:umme)?r\.?)?["']?[ \t]{0,3}[:=]?[ \t]{0,3}["']?\S{9}))(?![\w-])/i,
    keywords: ["ausweis", "id card", "identity card", "passnummer"],
    context: [
      "ausweis",
      "personalausweis",
      "ausweisnummer",
      "personalausweisnummer",
      "reisepassnummer",
      "id card",
      "identity card",
      "reisepass",
      "passnummer",
    ],
    validate: isGermanDocument,
    examples: () => ({
      hits: [
        "Personalausweis T220001293",
        "Ausweisnummer: L01X00T471",
        "Personalausweis-Nr.: L7RK2M4T9",
        "Personalausweisnummer C4YT81KPF",
        '{"personalausweis":"L7RK2M4T9"}',
        "ausweis_nr = 'C4YT81KPF'",
      ],
      misses: [
        "T220001293",
        "Ausweis T220001290",
        "Ausweis A220001293",
        "Ausweisnummer: VORHANDEN",
        "id card L7RK2M4T9",
      ],
    }),
  },
  {
    type: "de_social_security",
    forms: ["00000000A000", "00-000000-A-000", "00 000000 A 000"],
    validate: (value) => {
      const code = codeOf(value);
      return isShortDate(code.slice(2, 8), "dmy") && isGermanInsurance(code, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]);
    },
    examples: () => ({
      hits: ["15070649C103", "Rentenversicherung 65 170839 J 003"],
      misses: ["15070649C104", "15410649C103", "15070649C1034"],
    }),
  },
  {
    type: "de_health_insurance",
    forms: ["A000000000"],
    validate: (value) => isGermanInsurance(value.toUpperCase(), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]),
    labels: [
      "krankenkasse",
      "krankenversicherung",
      "kvnr",
      "e gk",
      "versichertennummer",
      "versicherten",
      "gesundheitskarte",
    ],
    examples: () => ({
      hits: ["Krankenkasse KVNR: A123456780", "eGK-Nummer M123456785"],
      misses: ["A123456780", "KVNR A123456787", "KVNR A1234567800"],
    }),
  },
  {
    type: "fr_nir",
    forms: [
      "000000000000000",
      "0-00-00-00-000-000-00",
      "0000000000000 00",
      "00000A00000000",
      "000000A00000000",
      "0 00 00 0A 000 000 00",
    ],
    validate: isFrenchNumber,
    alone: true,
    labels: ["nir", "insee", "sécurité sociale", "securite sociale", "sécu", "vitale"],
    examples: () => ({
      hits: ["2 55 08 14 168 025 38", "255081416802538", "NIR: 1 84 12 76 451 089 46"],
      misses: ["255081416802539", "955081416802538", "2 55 00 14 168 025 38"],
    }),
  },
  {
    type: "es_nif",
    forms: ["00000000A", "00000000-A", "00.000.000~A", "00-000-000-A", "0000000A"],
    validate: (value) => {
      const code = codeOf(value).padStart(9, "0");
      return SPANISH_LETTERS[Number(code.slice(0, 8)) % 23] === code[8];
    },
    alone: (value) => /^\d{8}-?[A-Z]$|\.\d{3}-/.test(value),
    labels: ["nif", "dni", "documento nacional"],
    examples: () => ({
      hits: ["12345678Z", "DNI 12345678-z", "NIF: 01111111G", "DNI 12 345 678 Z"],
      misses: ["12345678A", "12345678.z", "12 345 678 Z", "12345678z", "123456789Z", "commit 12345678d"],
    }),
  },
  {
    type: "es_nie",
    forms: ["A0000000A", "A-0000000-A"],
    validate: (value) => {
      const code = codeOf(value);
      const first = "XYZ".indexOf(code[0]!);
      return first >= 0 && SPANISH_LETTERS[Number(first + code.slice(1, 8)) % 23] === code[8];
    },
    alone: (value) => !value.includes("."),
    labels: ["nie", "extranjero"],
    examples: () => ({
      hits: ["X1234567L", "NIE z8078221m", "Y-2345678-Z", "NIE Y.2345678.Z"],
      misses: ["X1234567M", "Y.2345678.Z", "W1234567L", "x9613851q", "Y806391Q"],
    }),
  },
  {
    type: "it_fiscal_code",
    forms: ["AAAAAA00A00A000A", "AAAAAA00A00A00AA", "AAA AAA 00A00 A000A"],
    pattern: /(?<![\w-])[A-Z]{3} ?[A-Z]{3} ?[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2} ?[A-Z][\dLMNP-V]{3}[A-Z](?![\w-])/i,
    validate: isFiscalCode,
    alone: true,
    labels: ["codice fiscale", "cf", "fiscal code"],
    examples: () => ({
      hits: ["RSSMRA85T10A562S", "CF: rssmra85t10a562s", "codice fiscale MRTMTT91D08F205J"],
      misses: ["RSSMRA85T10A562T", "RSSMRA85F10A562S", "RSSMRA85T10A5627"],
    }),
  },
  {
    type: "nl_bsn",
    forms: ["000000000", "0000.00.000", "000-000-000"],
    validate: isDutch,
    labels: ["bsn", "burgerservicenummer", "sofi", "sofinummer"],
    examples: () => ({
      hits: ["BSN 111222333", "burgerservicenummer: 123456782"],
      misses: ["111222333", "BSN 111222334", "BSN 000000000"],
    }),
  },
  {
    type: "be_national_number",
    forms: ["00.00.00~000.00", "00000000000", "00-00-00-000-00", "000000-000-00"],
    validate: isBelgian,
    alone: (value) => /[ -]/.test(value) || (/^\d+$/.test(value) && isShortDate(value.slice(0, 6), "ymd")),
    labels: ["rijksregisternummer", "registre national", "insz", "niss", "national number"],
    examples: () => ({
      hits: ["85.07.30-033.28", "85073003328", "rijksregisternummer 850730 033 28", "NISS 85.07.30.033.28"],
      misses: ["85.07.30-033.29", "85.07.30.033.28", "85133003328", "85.07.30-033"],
    }),
  },
  {
    type: "ch_ahv",
    forms: ["000-0000-0000-00", "0000000000000"],
    validate: (value) => value.startsWith("756") && isEan(digitsOf(value)),
    alone: true,
    labels: ["ahv", "avs", "ahvn13", "sozialversicherung"],
    notAfter: /(?:ean|gtin|barcode)[\s"':=]{0,4}$/,
    examples: () => ({
      hits: ["756.9217.0769.85", "AHV-Nr. 756.1234.5678.97", "7569217076985", "756-9217-0769-85"],
      misses: ["756.9217.0769.84", "757.9217.0769.85", "EAN 7569217076985"],
    }),
  },
  {
    type: "ie_ppsn",
    forms: ["0000000A", "0000000AA"],
    validate: isIrish,
    labels: ["pps", "ppsn", "pps number", "revenue"],
    examples: () => ({
      hits: ["PPSN 1234567T", "pps number: 1234567FA"],
      misses: ["1234567T", "PPS 1234567A", "PPSN 123456T"],
    }),
  },
  {
    type: "pt_nif",
    forms: ["000000000", "000-000-000"],
    validate: isPortuguese,
    labels: ["nif", "contribuinte", "número fiscal", "numero fiscal"],
    examples: () => ({
      hits: ["NIF 123456789", "contribuinte: 501 964 843"],
      misses: ["123456789", "NIF 123456788", "NIF 423456789"],
    }),
  },
  {
    type: "at_social_security",
    forms: ["0000000000", "0000-000000"],
    validate: isAustrian,
    labels: ["svnr", "sozialversicherungsnummer", "versicherungsnummer", "sv-nummer", "sv nummer"],
    examples: () => ({
      hits: ["SVNR 1237 010180", "Sozialversicherungsnummer: 1237010180"],
      misses: ["1237010180", "SVNR 1236010180", "SVNR 1237410180"],
    }),
  },
  {
    type: "gr_amka",
    forms: ["00000000000"],
    validate: (value) => isShortDate(value, "dmy") && luhn(value) && !mayBeMoment(value),
    labels: ["amka", "αμκα"],
    examples: () => ({
      hits: ["AMKA 01013099997", "αμκα: 01013099997"],
      misses: ["01013099997", "AMKA 01013099998", "AMKA 41013099997"],
    }),
  },
] as const satisfies readonly Detector[];
