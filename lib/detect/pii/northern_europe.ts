/** National numbers of northern and eastern Europe. */
import { isDay } from "../../core/calendar_day.ts";
import { isShortDate, mayBeMoment } from "../calendar.ts";
import { digitsOf, luhn, mod11And10, weightedSum } from "../checksum.ts";
import type { Detector } from "../detector.ts";

const FINNISH_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

function isPolish(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(month / 20)]!;
  const sum = weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]);
  return isDay(century + Number(digits.slice(0, 2)), month % 20, Number(digits.slice(4, 6))) && sum % 10 === 0;
}

/** Ten digits pass Luhn, and begin with a day, to which a coordination number adds sixty. */
function isSwedish(text: string): boolean {
  const digits = digitsOf(text).slice(-10);
  const day = Number(digits.slice(4, 6)) % 60;
  return isShortDate(digits.slice(0, 4) + String(day).padStart(2, "0"), "ymd") && luhn(digits) &&
    (!/^\d{12}/.test(text) || /^(?:18|19|20)/.test(text));
}

/** Two check digits, each to a multiple of eleven. */
function isNorwegian(text: string): boolean {
  const digits = digitsOf(text);
  const [day, month] = [Number(digits.slice(0, 2)) % 40, Number(digits.slice(2, 4)) % 40];
  return isDay(2000, month, day) && weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** The digit of Estonia and Lithuania: one set of weights, and another if the first leaves ten. */
function isBaltic(digits: string): boolean {
  if (!/^[1-6]/.test(digits) || !isShortDate(digits.slice(1), "ymd")) return false;
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const check = first < 10 ? first : weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10;
  return check === Number(digits[10]);
}

/** Women have fifty added to the month, and since 2004 twenty may be. */
function isCzech(text: string): boolean {
  const digits = digitsOf(text);
  const month = Number(digits.slice(2, 4)) % 50 % 20;
  if (!isShortDate(digits.slice(0, 2) + String(month).padStart(2, "0") + digits.slice(4), "ymd")) return false;
  return Number(digits) % 11 === 0 || (Number(digits.slice(0, 9)) % 11 === 10 && digits[9] === "0");
}

function isRomanian(digits: string): boolean {
  const rest = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return /^[1-8]/.test(digits) && isShortDate(digits.slice(1), "ymd") &&
    /^.{7}(?:0[1-9]|[1-4]\d|5[12]|70)/.test(digits) &&
    (rest === 10 ? 1 : rest) === Number(digits[12]);
}

function isBulgarian(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  const sum = weightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10;
  return isShortDate(digits.slice(0, 2) + String(month).padStart(2, "0") + digits.slice(4), "ymd") &&
    sum === Number(digits[9]);
}

/** The unique citizen's number of the countries that were Yugoslavia: a day with three digits of the year. */
function isYugoslav(digits: string): boolean {
  if (!isDay(Number(`${digits[4] === "9" ? 1 : 2}${digits.slice(4, 7)}`), +digits.slice(2, 4), +digits.slice(0, 2))) {
    return false;
  }
  return !/^(\d)\1*$/.test(digits) && weightedSum(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function isSnils(text: string): boolean {
  const digits = digitsOf(text);
  const sum = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  return sum > 0 && sum % 101 % 100 === Number(digits.slice(9));
}

/** The number of Polish taxpayers: the office, a serial, and a check digit that is never ten. */
function isNip(text: string): boolean {
  const digits = digitsOf(text);
  return /^[1-9]\d[1-9]|^[1-9]{2}/.test(digits) &&
    weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(digits[9]);
}

export const northernEurope = [
  {
    type: "pl_nip",
    forms: ["0000000000", "000-000-00-00", "000-00-00-000"],
    validate: isNip,
    labels: ["nip", "numer identyfikacji podatkowej"],
    examples: () => ({
      hits: ["NIP: 5260250274", "NIP 526-025-02-74", "NIP 526 025 02 74"],
      misses: ["5260250274", "526 025 02 74", "NIP 5260250275", "snip 5260250274"],
    }),
  },
  {
    type: "pl_pesel",
    forms: ["00000000000"],
    validate: isPolish,
    alone: (value) => !mayBeMoment(value),
    labels: ["pesel"],
    examples: () => ({
      hits: ["44051401359", "PESEL: 02070803628"],
      misses: ["44051401358", "44131401359", "order 44051401359", "1111321111"],
    }),
  },
  {
    type: "se_personnummer",
    forms: ["000000-0000", "000000+0000", "00000000-0000", "00000000+0000", "0000000000", "000000000000"],
    validate: isSwedish,
    // Ten digits without a hyphen are also what counters and comments have.
    alone: (value) => /[-+]/.test(value) || (value.length === 12 && !mayBeMoment(value)),
    labels: ["personnummer", "personal number", "swedish id", "samordningsnummer"],
    examples: () => ({
      hits: ["811218-9876", "19811218-9876", "198112189876", "personnummer 8112189876", "personnummer 811218 9876"],
      misses: [
        "8112189876",
        "811218 9876",
        "811218.9876",
        "811218-9877",
        "811318-9876",
        "1712189876",
        "202411051031",
        "order 198112189876",
      ],
    }),
  },
  {
    type: "no_fodselsnummer",
    forms: ["00000000000", "000000-00000"],
    validate: isNorwegian,
    alone: (value) => !/[-.]/.test(value),
    labels: ["fødselsnummer", "fodselsnummer", "personnummer", "d-nummer"],
    examples: () => ({
      hits: ["15076500565", "fødselsnummer 150765 00565", "fødselsnummer 150765-00565"],
      misses: ["15076500566", "150765.00565", "35136500565", "order 15076500565"],
    }),
  },
  {
    type: "dk_cpr",
    forms: ["000000-0000", "0000000000"],
    validate: (value) => isShortDate(value, "dmy"),
    alone: (value) => value.includes("-") && weightedSum(digitsOf(value), [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    labels: ["cpr", "cpr-nummer", "personnummer"],
    examples: () => ({
      hits: ["070761-4285", "CPR 0707614286", "cpr-nummer: 070761-1111", "CPR 070761 4285"],
      misses: ["070761-4286", "070761 4285", "0707614285", "CPR 370761-4285"],
    }),
  },
  {
    type: "fi_hetu",
    forms: ["000000~000A", "000000~0000", "000000+000A", "000000+0000", "000000A000A", "000000A0000"],
    pattern: /(?<![\w-])\d{6}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y](?![\w-])/i,
    validate: (value) => {
      const code = value.toUpperCase();
      return isShortDate(code, "dmy") && Number(code.slice(7, 10)) > 1 &&
        FINNISH_LETTERS[Number(code.slice(0, 6) + code.slice(7, 10)) % 31] === code[10];
    },
    alone: (value) => value === value.toUpperCase(),
    labels: ["hetu", "henkilötunnus", "personal identity"],
    examples: () => ({
      hits: ["131052-308T", "HETU 131052-308t", "010100A101P"],
      misses: ["131052-308U", "311190-1111", "321052-308T", "131052Z308T"],
    }),
  },
  {
    type: "ee_lt_personal_code",
    forms: ["00000000000"],
    validate: isBaltic,
    alone: true,
    labels: ["isikukood", "asmens kodas", "personal code"],
    examples: () => ({
      hits: ["37605030299", "isikukood: 38001085718"],
      misses: ["37605030298", "37613030299", "serial 37605030299"],
    }),
  },
  {
    type: "cz_sk_birth_number",
    forms: ["000000/0000", "0000000000"],
    validate: isCzech,
    alone: (value) => value.includes("/"),
    labels: ["rodné číslo", "rodne cislo", "birth number"],
    examples: () => ({
      hits: ["710319/2745", "rodné číslo 9911132341", "RČ 855730/2908"],
      misses: ["710319/2746", "7103192745", "711419/2745"],
    }),
  },
  {
    type: "ro_cnp",
    forms: ["0000000000000"],
    validate: isRomanian,
    alone: (value) => !mayBeMoment(value),
    labels: ["cnp", "cod numeric"],
    examples: () => ({
      hits: ["2960229460013", "CNP 1800101221144"],
      misses: ["1800101221145", "1801301221144", "id 1800101221144"],
    }),
  },
  {
    type: "bg_egn",
    forms: ["0000000000"],
    validate: isBulgarian,
    labels: ["egn", "егн"],
    examples: () => ({
      hits: ["EGN 7523169263", "ЕГН: 7523169263"],
      misses: ["7523169263", "EGN 7523169264", "EGN 7533169263"],
    }),
  },
  {
    type: "yu_jmbg",
    forms: ["0000000000000"],
    validate: isYugoslav,
    alone: (value) => !mayBeMoment(value),
    labels: ["jmbg", "emšo", "emso"],
    examples: () => ({
      hits: ["0101006500006", "JMBG 2902992710005"],
      misses: ["0101006500007", "3113006500006", "timestamp 0101006500006"],
    }),
  },
  {
    type: "hr_oib",
    forms: ["00000000000"],
    validate: mod11And10,
    labels: ["oib"],
    examples: () => ({
      hits: ["OIB 69435151530", "oib: 94577403194"],
      misses: ["69435151530", "OIB 69435151531"],
    }),
  },
  {
    type: "is_kennitala",
    forms: ["000000-0000", "0000000000"],
    validate: (value) => {
      const digits = digitsOf(value);
      return isDay(2000, +digits.slice(2, 4), +digits.slice(0, 2) % 40) && /[089]$/.test(digits) &&
        weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
    },
    alone: (value) => value.includes("-"),
    labels: ["kennitala", "kt"],
    examples: () => ({
      hits: ["120174-3399", "kennitala 1201743399", "kt. 120174 3399"],
      misses: ["120174-3389", "120174 3399", "1201743399", "120174-3391"],
    }),
  },
  {
    type: "ru_snils",
    forms: ["000~000~000 00", "000-000-000-00", "00000000000"],
    validate: isSnils,
    alone: (value) => value.includes("-"),
    labels: ["snils", "снилс"],
    examples: () => ({
      hits: ["112-233-445 95", "СНИЛС 11223344595", "СНИЛС 112 233 445 95"],
      misses: ["112-233-445 96", "112 233 445 95", "11223344595", "000-000-000 00"],
    }),
  },
  {
    type: "ru_inn",
    forms: ["000000000000"],
    validate: (digits) =>
      weightedSum(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 === Number(digits[10]) &&
      weightedSum(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 === Number(digits[11]),
    labels: ["inn", "инн"],
    examples: () => ({
      hits: ["ИНН 500100732259", "INN: 500100732259"],
      misses: ["500100732259", "ИНН 500100732258"],
    }),
  },
] as const satisfies readonly Detector[];
