/** Word processors, web pages and people part the groups of a number by signs of their own. */
import { assertEquals } from "@std/assert";
import { kindsOf } from "../../lib/detect/detector.ts";
import { pii } from "../../lib/detect/pii.ts";
import { findingsIn } from "../../lib/detect/scan.ts";

const GIVEN: readonly (readonly [type: string, before: string, value: string])[] = [
  ["us_ssn", "SSN: ", "536-90-4399"],
  ["us_itin", "ITIN ", "912-70-1234"],
  ["us_mbi", "MBI ", "1EG4-TE5-MK73"],
  ["payment_card", "", "5555-5555-5555-4444"],
  ["iban", "IBAN ", "GB82-WEST-1234-5698-7654-32"],
  ["phone", "tel. ", "415-555-0132"],
  ["uk_nino", "NINO ", "AB-12-34-56-C"],
  ["es_nie", "NIE ", "Y-2345678-Z"],
  ["be_national_number", "NISS ", "85-07-30-033-28"],
  ["ch_ahv", "AHV ", "756-9217-0769-85"],
  ["pl_nip", "NIP ", "526-025-02-74"],
  ["se_personnummer", "personnummer ", "811218-9876"],
  ["dk_cpr", "CPR ", "070761-4285"],
  ["ru_snils", "СНИЛС ", "112-233-445-95"],
  ["br_cpf", "CPF ", "529-982-247-25"],
  ["ca_sin", "SIN ", "130-692-544"],
  ["ar_cuit", "CUIT ", "20-12345678-6"],
  ["in_aadhaar", "Aadhaar ", "2341-2341-2346"],
  ["kr_rrn", "RRN ", "960121-1234567"],
  ["my_nric", "NRIC ", "850712-14-5678"],
  ["id_npwp_legacy", "NPWP ", "01-234-567-8-901-000"],
  ["za_id", "SA ID ", "800101-5009-087"],
];
const SEPARATORS = {
  hyphen: "-",
  space: " ",
  dot: ".",
  "no-break space": "\u00a0",
  "thin space": "\u2009",
  dash: "–",
  minus: "−",
};

/** Where the kind was found, and that nothing else was. */
function foundIn(text: string, type: string) {
  return findingsIn(text, pii).map((finding) => {
    const { start, end } = finding;
    return kindsOf(finding).includes(type) ? { start, end } : finding;
  });
}

for (const [name, separator] of Object.entries(SEPARATORS)) {
  Deno.test(`findingsIn() finds every number that is grouped by a ${name}, whole and at its place`, () => {
    for (const [type, before, value] of GIVEN) {
      const written = value.replaceAll("-", separator);
      const text = `🙂 ${before}${written}, he said`;
      const start = text.indexOf(written);
      assertEquals([text, foundIn(text, type)], [text, [{ start, end: start + written.length }]]);
    }
  });
}

Deno.test("findingsIn() finds every number in full-width digits, whole and at its place", () => {
  for (const [type, before, value] of GIVEN) {
    const written = value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const text = `🙂 ${before}${written}, he said`;
    const start = text.indexOf(written);
    assertEquals([text, foundIn(text, type)], [text, [{ start, end: start + written.length }]]);
  }
});

const OTHERS = [
  "version 529.982.247.25 of 2024.01.02",
  "build 800101.5009.087, 850712.14.5678 and 1.415.555.0132",
  "/opt/app/20.12345678.6/lib/112.233.445.95",
  "2019–2020, pages 130–692 and 1 234 567,89 €",
  "529 982 247 25\n111 444 777 35",
  "from 8:00–12:30 on 2024–01–05",
];
for (const text of OTHERS) {
  Deno.test(`findingsIn() takes nothing in ${JSON.stringify(text)} for a person's number`, () => {
    assertEquals(findingsIn(text, pii), []);
  });
}
