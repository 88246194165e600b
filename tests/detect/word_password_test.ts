import { assertEquals } from "@std/assert";
import { isJumble, isWordPassword } from "../../lib/detect/word_password.ts";

const PASSWORDS: readonly (readonly [value: string, secret: boolean])[] = [
  ["AmberHeronWhistle", true],
  ["amberHeronWhistle", true],
  ["copper-otter-lantern", true],
  ["amber_heron_whistle_copper", true],
  ["AmberHeron42", true],
  ["Amber@Heron", false],
  ["Copper@Lantern", true],
  ["Tr!umph@ntOtter", true],
  ["qzTrvKwPxmLd", true],
  ["qwmzkvtrpl", true],
  // Two words are a name as often, and so is one.
  ["AmberHeron", false],
  ["amberheron", false],
  ["amber_heron_whistle", false],
  ["AMBER_HERON_WHISTLE_COPPER", false],
  // What names, messages and stand-ins are made of.
  ["UsernamePasswordToken", false],
  ["InvalidCredentialsException", false],
  ["EncryptedCharField", false],
  ["from-the-vault", false],
  ["ChangeMeLater", false],
  ["YourStrongWords", false],
  ["CanaryRolloutWeekly", false],
  ["BCryptCostFactor", false],
  ["Benutzer-sofort-abmelden", false],
  ["nouveau-secret-partout", false],
  ["user.amber.heron", false],
  ["amber heron whistle", false],
];

for (const [value, secret] of PASSWORDS) {
  Deno.test(`isWordPassword() says ${secret} for ${value}`, () => assertEquals(isWordPassword(value), secret));
}

const JUMBLES: readonly (readonly [value: string, jumble: boolean])[] = [
  ["QzLmNvTrWpXsKdJfHgBc", true],
  ["kfjqwpozmnvbtrxalqieruytwe", true],
  ["CustomerManagedWorkflow", false],
  ["internationalization", false],
  ["XMLHttpRequest", false],
  ["strtokstrspnstrcspnstrpbrk", false],
  ["qzTrv", false],
];

for (const [value, jumble] of JUMBLES) {
  Deno.test(`isJumble() says ${jumble} for ${value}`, () => assertEquals(isJumble(value), jumble));
}
