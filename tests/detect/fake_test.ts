import { assert, assertEquals, assertMatch } from "@std/assert";
import { ALPHABET, fake, fakeUuid } from "../../lib/detect/fake.ts";
import { isReal } from "../../lib/detect/placeholder.ts";

Deno.test("fake() is the prefix and as many letters of the alphabet as asked for", () => {
  assertMatch(fake("x-", 100, ALPHABET.hex), /^x-[0-9a-f]{100}$/);
  assertEquals(fake("x-", 0), "x-");
});

Deno.test("fake() repeats, and differs by prefix and length", () => {
  assertEquals(fake("a", 40), fake("a", 40));
  assert(fake("a", 40).slice(1) !== fake("b", 40).slice(1));
  assert(!fake("a", 41).startsWith(fake("a", 40)));
});

Deno.test("fake() passes for real", () => {
  for (const alphabet of Object.values(ALPHABET)) assert(isReal(fake("", 32, alphabet)));
});

Deno.test("fakeUuid() is a UUID, the same for the same seed", () => {
  assertMatch(fakeUuid("a"), /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert(fakeUuid("a") === fakeUuid("a") && fakeUuid("a") !== fakeUuid("b"));
});
