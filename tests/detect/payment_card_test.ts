import { assertEquals } from "@std/assert";
import { luhn } from "../../lib/detect/checksum.ts";
import { isPaymentCard, mayBePaymentCard } from "../../lib/detect/payment_card.ts";

/** The leading digits filled with zeros to the length, and the check digit that makes them pass. */
function card(leading: string, length: number): string {
  const body = leading.padEnd(length - 1, "0");
  return body + [..."0123456789"].find((digit) => luhn(body + digit));
}

const cases: readonly (readonly [string, number, boolean, boolean])[] = [
  ["4", 16, true, true],
  ["4", 13, false, true],
  ["4", 19, false, true],
  ["4", 15, false, false],
  ["51", 16, true, true],
  ["2220", 16, false, false],
  ["2221", 16, true, true],
  ["2720", 16, true, true],
  ["2721", 16, false, false],
  ["34", 15, true, true],
  ["37", 16, false, false],
  ["6011", 16, true, true],
  ["3528", 16, true, true],
  ["3527", 16, false, true],
  ["36", 14, true, true],
  ["62", 16, true, true],
  ["6759", 16, true, true],
  ["6304", 12, false, true],
  ["9", 16, false, false],
];

for (const [leading, length, sure, possible] of cases) {
  Deno.test(`isPaymentCard() says ${sure}, mayBePaymentCard() ${possible} for ${length} digits from ${leading}`, () => {
    const digits = card(leading, length);
    assertEquals([isPaymentCard(digits), mayBePaymentCard(digits)], [sure, possible]);
  });
}

Deno.test("isPaymentCard() refuses a wrong check digit", () => assertEquals(isPaymentCard("4111111111111112"), false));
