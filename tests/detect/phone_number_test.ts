import { assertEquals } from "@std/assert";
import { isInternationalNumber, isNorthAmericanNumber } from "../../lib/detect/phone_number.ts";

const international: readonly (readonly [string, boolean])[] = [
  ["+1 415 555 0132", true],
  ["+1 415 555 013", false],
  ["+44 (0)20 7946 0958", true],
  ["+999 1234 5678", false],
  ["+49 30", false],
  ["+49 1234567890123456", false],
];

for (const [text, valid] of international) {
  Deno.test(`isInternationalNumber() says ${valid} for ${text}`, () =>
    assertEquals(isInternationalNumber(text), valid));
}

const american: readonly (readonly [string, boolean])[] = [
  ["415-555-0132", true],
  ["1-415-555-0132", true],
  ["001 415 555 0132", true],
  ["415-555-0132 x12", true],
  ["115-555-0132", false],
  ["415-155-0132", false],
];

for (const [text, valid] of american) {
  Deno.test(`isNorthAmericanNumber() says ${valid} for ${text}`, () =>
    assertEquals(isNorthAmericanNumber(text), valid));
}
