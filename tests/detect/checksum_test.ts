import { assertEquals } from "@std/assert";
import { luhn } from "../../lib/detect/checksum.ts";

// 79927398713 is the example in the standard's annex; the others differ from it in one digit or the order of two.
const cases = [["79927398713", true], ["79927398710", false], ["79927398731", false], ["0", true], [
  "",
  false,
]] as const;

for (const [digits, valid] of cases) {
  Deno.test(`luhn() says ${valid} for "${digits}"`, () => assertEquals(luhn(digits), valid));
}
