import { assert, assertEquals } from "@std/assert";
import { fake } from "../../lib/detect/fake.ts";
import { stepsOf } from "../support/steps/count_steps.ts";
import { entropyOf, isSecretLiteral, isSecretWord } from "../../lib/detect/secret_value.ts";

const literals: readonly (readonly [string, boolean])[] = [
  [fake("", 16), true],
  ["hunter2", true],
  ["Tr0ub4dor&3", true],
  ["Журавль84!", true],
  ["鉄道車両九三7!", true],
  ["Grüne-Räder-Öfen", true],
  ["#Copper-Otter", true],
  [".otter-lantern", true],
  ["Contraseña", false],
  ["пароль", false],
  ["新しい合言葉を入れてください。", false],
  ["#password-field", false],
  [".input-login", false],
  ["correct horse battery", false],
  ["newPassword", false],
  ["user_password2", false],
  ["process.env.PASSWORD", false],
  ["${PASSWORD}", false],
  ["/run/secrets/db", false],
  ["https://example.com/x1", false],
  ["2024-11-05", false],
  ["changeme", false],
  ["string", false],
];

for (const [value, secret] of literals) {
  Deno.test(`isSecretLiteral() says ${secret} for ${value.slice(0, 20)}`, () =>
    assertEquals(isSecretLiteral(value), secret));
}

const words: readonly (readonly [string, boolean])[] = [
  [fake("", 16), true],
  ["hunter2", true],
  ["getPassword()", false],
  ["config.password1", false],
  ["abc-def-ghi", false],
  ["String", false],
];

for (const [value, secret] of words) {
  Deno.test(`isSecretWord() says ${secret} for ${value.slice(0, 20)}`, () => assertEquals(isSecretWord(value), secret));
}

Deno.test("entropyOf() counts bits for each character", () => {
  assertEquals([entropyOf("aaaa"), entropyOf("abab"), entropyOf("abcd")], [0, 1, 2]);
});

Deno.test("isSecretWord() reads a long chain of names in one way", () => {
  assert(stepsOf(() => isSecretWord(`a1${"_bc".repeat(60)}!`)) < 100_000);
});
