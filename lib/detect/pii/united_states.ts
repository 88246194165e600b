/** Numbers that the United States give to people. */
import { codeOf, digitsOf, luhn, weightedSum } from "../checksum.ts";
import type { Detector } from "../detector.ts";
import { TINNED } from "../labels.ts";

// Area, group and serial of the Social Security Administration: never 000, 666 or 9xx, 00, 0000.
const SSN_AREA = "(?!000|666|9)\\d{3}";
const SSN_GROUP = "(?!00)\\d{2}";
const SSN_SERIAL = "(?!0000)\\d{4}";
// Groups that the Internal Revenue Service gives out behind a 9.
const ITIN_GROUP = "(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-2]|9[4-9])";

// What a number of this form counts when it is no person's: a part in a catalog, a file of code, a process in a list.
const PART_NUMBER = /(?<![a-z])part[ _-]?(?:no|nr|num|number|#)\.?[ \t]{0,2}[:=#]?[ \t]{0,2}$/;
const CODE_FILE = "\\.(?:py|js|mjs|jsx|ts|tsx|rb|rs|java|cpp|php)(?!\\w)";
const TERMINAL = "[^\\S\\n]{1,8}(?:pts/\\d|tty\\w{0,3}\\d|\\?[^\\S\\n]{1,8}[DRSTZ][<NLsl+]{0,4}(?!\\w))";

/** Numbers of the Social Security Administration that were printed in public and belong to nobody. */
const VOID_SSNS = new Set(["078051120", "219099999", "457555462"]);

function isSsn(text: string): boolean {
  const digits = digitsOf(text);
  return !VOID_SSNS.has(digits) && !/^(\d)\1*$/.test(digits);
}

export const unitedStates = [
  {
    // Each state writes it in its own way: only the name before it says what it is.
    type: "us_driver_license",
    pattern:
      /(?:driver['’]?s?|driving)[ _-]?licen[cs]e(?:[ _-]?(?:number|num|no\.?|nr|id|#))?[\s"':=#]{1,5}(?:is )?(?<value>[A-Z0-9][A-Z0-9-]{5,14})(?![\w-])/i,
    keywords: ["driver", "driving"],
    leads: true,
    validate: (value) => /^(?=(?:.*\d){5})[A-Z0-9-]+$/.test(value) && !/^\d{4}-\d\d-\d\d$/.test(value),
    examples: () => ({
      hits: ["driver's license number: D1234567", '"driverLicense": "S530-4607-9210"', "Drivers License # 123456789"],
      misses: ["driver license: expired", "driver version 12345678", "driver_license: 2024-01-02", "D1234567"],
    }),
  },
  {
    type: "us_ssn",
    forms: ["000~00~0000"],
    pattern: new RegExp(`(?<![\\w.-])${SSN_AREA}-${SSN_GROUP}-${SSN_SERIAL}(?![\\w-]|\\.\\d|${CODE_FILE})`),
    notAfter: PART_NUMBER,
    validate: isSsn,
    examples: () => ({
      hits: [
        "SSN: 123-45-6789",
        "ssn=536-90-4399;",
        '{"ssn":"219-09-1234"}',
        "Tax file 123\u201345\u20136789",
        "123-4\u200b5-6789",
        "\uff11\uff12\uff13-45-6789",
        "counterpart no 123-45-6789",
        "the other part: 123-45-6789",
        "123-45-6789.pdf",
        "123-45-6789.pyx",
      ],
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
        "part no. 123-45-6789",
        "Part number: 123-45-6789",
        "tests/x 123-45-6789.py",
      ],
    }),
  },
  {
    // Spaces also part the columns of a table and the fields of a log, so no other number, quote or unit may be next.
    type: "us_ssn",
    forms: ["000 00 0000", "000.00.0000"],
    pattern: new RegExp(
      `(?<![\\w.,:/-]|\\d[^\\S\\n]{1,8}|["'] )${SSN_AREA}([ .])${SSN_GROUP}\\1${SSN_SERIAL}` +
        `(?![\\w-]|[.,:/]\\d|[^\\S\\n]{1,8}\\d|\\s?(?:[kmg]?b|bytes|[mun]?s)\\b|${TERMINAL})`,
    ),
    notAfter: /(?!)/,
    validate: isSsn,
    examples: () => ({
      hits: [
        "123 45 6789",
        "my number 123 45 6789 thanks",
        "Ada\t123 45 6789\tLondon",
        '{"id":"123.45.6789"}',
        "Is it 123 45 6789 ? So it is",
      ],
      misses: [
        "  1 120  30 4567 README.md",
        '"GET /" 200 12 3456',
        "200 12 3456 ms",
        "123 45 6789 10",
        "123 00 6789",
        "666 12 3456",
        "1.123.45.6789",
        "root  880 12 1985 pts/0  S+  0:00 bash",
        "880 12 1985 tty1 Ss bash",
        "880 12 1985 ?    Ss   0:00 bash",
      ],
    }),
  },
  {
    type: "us_ssn",
    forms: ["000-00-0000", "000 00.0000", "000.00 0000"],
    pattern: new RegExp(`(?<![\\w.-])${SSN_AREA}[- .]${SSN_GROUP}[- .]${SSN_SERIAL}(?![\\w-]|\\.\\d)`),
    labels: ["ssn", "social security", "soc sec", "social"],
    validate: isSsn,
    examples: () => ({
      hits: [
        "SSNs: 123 45 6789 219 09 1234",
        "social security 1: 123.45.6789 2: 219.09.1234",
        "SSN, part no. 123-45-6789",
      ],
      misses: ["rows 123 45 6789", "ssn 123 00 6789", "session 123 45 6789 read"],
    }),
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
    leads: true,
    validate: isSsn,
    examples: () => ({
      hits: ["ssn: 123456789", '{"ssn":"123456789"}', "social security number 123456789"],
      misses: ["account 123456789", "ssn: 123006789", "session: 123456789", "ssn: 1234567890"],
    }),
  },
  {
    // In a table the name stands at the top of the column.
    type: "us_ssn",
    pattern: new RegExp(`^${SSN_AREA}${SSN_GROUP}${SSN_SERIAL}$`),
    keywords: ["ssn", "social"],
    column: /^(?:\w{1,30}[ _.-])?(?:ssn|social[ _-]?security)(?:[ _-]?(?:number|num|no|nr|#))?$/i,
    validate: isSsn,
    examples: () => ({
      hits: [
        "name,ssn\nAda,536904399\n",
        "id\temployee_ssn\tname\n1\t536904399\tAda",
        '"name";"Social Security Number"\n"Doe; Ada";"536904399"',
        "| ssn | name |\n|---|---|\n| 536904399 | Ada |",
        "ssn\n219091234\n536904399\n",
      ],
      misses: [
        "name,id\nAda,536904399\n",
        "name,ssn_count\nAda,536904399\n",
        "ssn,total\n,536904399\n",
        "order,ssn\n536904399,none\n",
        "the ssn, and the total\nor, 536904399",
      ],
    }),
  },
  {
    // The Internal Revenue Service gives these to people without a social security number.
    type: "us_itin",
    forms: ["000~00~0000", "000~000000", "00000~0000"],
    pattern: new RegExp(`(?<![\\w.-])9\\d{2}-?${ITIN_GROUP}-?\\d{4}(?![\\w-]|\\.\\d)`),
    examples: () => ({
      hits: ["ITIN 912-70-1234", "901-93-4567 is none, 901-94-4567 is one", "912-701234", "91270-1234"],
      misses: ["912-93-1234", "912-45-1234", "123-45-6789", "912701234", "took 912.701234 ms", "912 70 1234 total"],
    }),
  },
  {
    type: "us_itin",
    // Spaces and dots also part columns, and the digits of a decimal.
    forms: ["000000000", "000-00-0000", "000-000000", "00000-0000"],
    validate: (value) => new RegExp(`^9\\d{2}${ITIN_GROUP}`).test(digitsOf(value)),
    labels: ["itin", "tin", "taxpayer", "tax id"],
    notAfter: TINNED,
    examples: () => ({
      hits: [
        "ITIN: 912701234",
        '"taxpayer_id": "901944567"',
        "ITIN 912 70 1234",
        "TIN: 912 70 1234",
        "tax id 912.701234",
      ],
      misses: ["912701234", "a tin of 912701234", "ITIN 912931234", "912.701234", "editing 912 701234"],
    }),
  },
  {
    // Luhn, with the prefix of health applications in the United States (80840) in front.
    type: "us_npi",
    forms: ["0000000000", "0000-000-000"],
    validate: (value) => /^[12]/.test(value) && luhn("80840" + digitsOf(value)),
    labels: ["npi", "national provider", "provider", "prescriber", "physician"],
    alone: (value) => /-/.test(value),
    examples: () => ({
      hits: ["NPI 1234567893", "Provider identifier 1245319599", "1234-567-893"],
      misses: ["1234567893", "NPI 1234567894", "npi: 9234567893"],
    }),
  },
  {
    // The Medicare beneficiary identifier leaves out the letters that look like digits.
    type: "us_mbi",
    forms: [
      "0AA0-AA0-AA00",
      "0A00-AA0-AA00",
      "0AA0AA0AA00",
      "0A00AA0AA00",
      "0AA0A00AA00",
      "0A00A00AA00",
      "0A00-A00-AA00",
      "0AA0-A00-AA00",
    ],
    validate: (value) =>
      /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/.test(
        codeOf(value),
      ),
    labels: ["mbi", "medicare", "beneficiary"],
    alone: (value) => /-|^[A-Z\d]+$/.test(value),
    examples: () => ({
      hits: ["MBI 1EG4-TE5-MK73", "1eg4-te5-mk73", "medicare id: 1EG4TE5MK73", "MBI 1EG4 TE5 MK73"],
      misses: ["1SG4-TE5-MK73", "1EG4 TE5 MK73", "1EG4-ZE5-MK73", "0EG4-TE5-MK73", "1eg4te5mk73"],
    }),
  },
  {
    // The Drug Enforcement Administration's number of who may prescribe.
    type: "us_dea",
    forms: ["AA0000000"],
    validate: (value) => {
      const digits = digitsOf(value);
      const sum = weightedSum(digits, [1, 2, 1, 2, 1, 2]);
      return /^[abcdefghjklmprstux]/i.test(value) && sum % 10 === Number(digits[6]);
    },
    labels: ["dea", "certificate", "certification", "prescriber", "medical license", "lic"],
    examples: () => ({
      hits: ["DEA BB1388568", "my certificate number is: AB1234563"],
      misses: ["BB1388568", "DEA BB1388569", "DEA NB1388568"],
    }),
  },
] as const satisfies readonly Detector[];
