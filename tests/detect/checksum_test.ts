import { assertEquals } from "@std/assert";
import { lettersAsNumbers, luhn, mod11And10, mod97, verhoeff, weightedSum } from "../../lib/detect/checksum.ts";

// 79927398713 is the example in the standard's annex; the others differ from it in one digit or the order of two.
const cases = [["79927398713", true], ["79927398710", false], ["79927398731", false], ["0", true], [
  "",
  false,
]] as const;

for (const [digits, valid] of cases) {
  Deno.test(`luhn() says ${valid} for "${digits}"`, () => assertEquals(luhn(digits), valid));
}

Deno.test("verhoeff() notices every wrong digit and every two that changed places", () => {
  assertEquals(verhoeff("2363"), true);
  for (const wrong of ["2364", "2263", "3263", "2336", "2633"]) assertEquals(verhoeff(wrong), false, wrong);
});

Deno.test("mod11And10() knows the German example", () => {
  assertEquals([mod11And10("86095742719"), mod11And10("86095742718")], [true, false]);
});

Deno.test("mod97() divides numbers of any length", () => {
  for (const digits of ["0", "97", "98", "3214282912345698765432161182"]) {
    assertEquals(mod97(digits), Number(BigInt(digits) % 97n));
  }
});

Deno.test("lettersAsNumbers() counts from ten", () => assertEquals(lettersAsNumbers("A1Z"), "10135"));

Deno.test("weightedSum() multiplies place by place", () => assertEquals(weightedSum("1239", [3, 2, 1]), 10));
