/** What passports, tickets and birth certificates say about a person. */
import { isDay } from "../../core/calendar_day.ts";
import type { Detector } from "../detector.ts";
import { isMachineReadableLine } from "../machine_readable_zone.ts";

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const MONTH_NAME = `(?:${MONTHS})[a-z]{0,6}\\.?`;
const DATE =
  "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4} \\d\\d \\d\\d|\\d\\d \\d\\d (?:19|20)\\d{2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)?\\d{2}|" +
  `\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH_NAME},?[ -](?:19|20)\\d{2}|${MONTH_NAME} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|` +
  "\\d{4}年\\d{1,2}月\\d{1,2}日";

/** Whether the text is a day on which somebody alive may have been born, in one of the usual orders. */
function isBirthday(text: string): boolean {
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const named = new RegExp(MONTHS, "i").exec(text)?.[0].toLowerCase();
  if (named) numbers.splice(1, 0, MONTHS.split("|").indexOf(named) + 1);
  const [first = 0, second = 0, third = 0] = numbers;
  const year = first > 31 ? first : third < 100 ? 1900 + third : third;
  if (year < 1900 || year > 2035) return false;
  if (first > 31) return isDay(year, second, third);
  return isDay(year, second, first) || isDay(year, first, second);
}

export const document = [
  {
    // Both lines of a passport, with the name: five check digits prove it (ICAO 9303).
    type: "passport",
    pattern: /(?<![\w<])P<[A-Z<]{42}\s{1,4}[A-Z0-9<]{44}(?![\w<])/,
    keywords: ["p<"],
    leads: true,
    validate: (lines) => isMachineReadableLine(lines.slice(-44)),
    examples: () => ({
      hits: [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "scan: P<UTODOE<<JANE<<<<<<<<<<<<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10.",
      ],
      misses: [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<11",
        "map<K, P<T>> values; std::cout << P<1>::x",
      ],
    }),
  },
  {
    type: "passport",
    forms: [
      "A0000000",
      "A00000000",
      "AA000000",
      "AA0000000",
      "AAA000000",
      "000000000",
      "A000A0000",
      "A00A00000",
      "AA000000A",
      "A0000AA00",
      "AA0000A00",
      "A00A00A00",
      "AA00000AA",
    ],
    validate: (value) => !/^(.)\1*$/.test(value),
    labels: [
      "passport",
      "pasaporte",
      "passaporto",
      "passeport",
      "reisepass",
      "passnummer",
      "paspoort",
      "passaporte",
      "paszport",
      "여권",
      "护照",
      "旅券",
      "паспорт",
    ],
    // Korea's has a form that little else has.
    alone: (value) => /^[DMORS]\d{3}[A-Z]\d{4}$/.test(value[0]!.toUpperCase() + value.slice(1)),
    examples: () => ({
      hits: [
        "passport number: C01234565",
        "M456B7890",
        "my travel passport is A12803456",
        "Mi pasaporte es aab123456",
        "Reisepass 912803456",
      ],
      misses: [
        "C01234565",
        "A456B7890",
        "m456b7890",
        "passport T35690",
        "912803456",
        "passport 000000000",
        "passport-js 12345678",
      ],
    }),
  },
  {
    // Behind its name, in whichever mix of capitals and digits a country writes it.
    type: "passport",
    pattern:
      /(?:reisepass|passport|passeport|pasaporte|passaport[oe]|paspoort|paszport)(?:[ _-]?(?:nummer|number|num[eé]ro|n[uú]mero|nr|no|num|n[°º]|#))?[\s"'.:=#-]{1,6}(?<value>[A-Z0-9]{8,9})(?![\w-])/i,
    keywords: ["reisepass", "passport", "passeport", "pasaporte", "passaport", "paspoort", "paszport"],
    leads: true,
    validate: (value) => /^(?=.*[A-Z])(?=(?:.*\d){4})[A-Z0-9]+$/.test(value),
    examples: () => ({
      hits: ["Reisepass-Nr. C3J5T7L91", "passeport n° 12AB34567", "passportNumber: CZ6311T47"],
      misses: ["passport EXPIRES", "passport number c3j5t7l91", "C3J5T7L91", "passport 2024ABCD-1"],
    }),
  },
  {
    type: "date_of_birth",
    pattern: new RegExp(
      "(?:birth(?:[\\s_-]?(?:date|day))?|(?<![a-z])(?:dob|d\\.o\\.b\\.?|born(?:[ _](?:on|at|in))?|geboren(?: am)?|" +
        "geburtsdatum|nacimiento|nascita|lahir))" +
        `[\\s"'\\]]{0,4}(?:is|was|it'?s|[:=|,.])?[\\s"']{0,4}(?:it'?s )?(?<value>${DATE})(?![\\w]|[-/.]\\d)`,
      "i",
    ),
    keywords: ["birth", "dob", "d.o.b", "born", "geboren", "geburtsdatum", "nacimiento", "nascita", "lahir"],
    leads: true,
    validate: isBirthday,
    examples: () => ({
      hits: [
        "DOB: 1984-02-29",
        "dob 29 02 1984",
        '"dateOfBirth": "24/12/1991"',
        "born on March 3, 1960",
        "Your date of birth. It's 6/24/1991",
        "geboren am 01.07.1975",
        "birthday 3rd may 2001",
      ],
      misses: [
        "DOB: 1983-02-29",
        "released 1984-02-28",
        "born 2045-01-01",
        "birth_date: 13/13/1990",
        "dob: YYYY-MM-DD",
      ],
    }),
  },
  {
    type: "booking_reference",
    pattern:
      /(?<![a-z])(?:booking[\s_-]?(?:ref(?:erence)?|code|number|no)|record[\s_-]?locator|pnr|reservation[\s_-]?(?:code|number)|confirmation[\s_-]?(?:code|number))[\s"'\]]{0,4}(?:is|[:=#|,.])?[\s"'#]{0,4}(?<value>[A-Z0-9]{6})(?![\w-])/i,
    keywords: ["booking", "record", "pnr", "reservation", "confirmation"],
    leads: true,
    // Six letters alone are a word; in lower case they are one, too.
    validate: (code) => /^[A-Z0-9]+$/.test(code) && (/\d/.test(code) || /^[B-DF-HJ-NP-TV-Z]+$/.test(code)),
    examples: () => ({
      hits: ["booking reference: X4T7QZ", "PNR 7XKLM2", "confirmation code K9P2RT", '"recordLocator":"BCDFGH"'],
      misses: ["booking reference number", "PNR OFFICE", "confirmation code x4t7qz", "X4T7QZ"],
    }),
  },
] as const satisfies readonly Detector[];
