import { assertEquals } from "@std/assert";
import { isPersonalAddress } from "../../lib/detect/email_address.ts";

const cases: readonly (readonly [string, boolean])[] = [
  ["jane@example.com", true],
  ["j\u00f6rg@m\u00fcller.de", true],
  ["12345@163.com", true],
  ["git@github.com", false],
  ["no-reply@example.com", false],
  ["package@1.2.3-beta.next", false],
  ["icon@2x.png", false],
  ["%@example.com", false],
  [".jane@example.com", false],
  ["ja..ne@example.com", false],
];

for (const [address, personal] of cases) {
  Deno.test(`isPersonalAddress() says ${personal} for ${address}`, () => {
    assertEquals(isPersonalAddress(address), personal);
  });
}
