import { assertEquals } from "@std/assert";
import { fake } from "../../lib/detect/fake.ts";
import { sanitize } from "../../lib/policy/sanitize.ts";

Deno.test("sanitize() masks secrets and personal data of every kind", () => {
  const token = fake("ghp_", 36);
  const text = sanitize(`${token} 4111 1111 1111 1111 ada@example.org`);
  for (const value of [token, "4111 1111 1111 1111", "ada@example.org"]) assertEquals(text.includes(value), false);
});

Deno.test("sanitize() leaves ordinary text alone", () => assertEquals(sanitize("git status"), "git status"));
