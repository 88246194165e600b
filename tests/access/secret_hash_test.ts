import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { isSecretOf, parseSecretHash, secretHash, unmatchable } from "../../lib/access/secret_hash.ts";

const SECRET = "correct horse battery";

Deno.test("secretHash() makes a hash that is the secret's, and no other's", async () => {
  const text = await secretHash(SECRET);
  assertMatch(text, /^scrypt:32768:8:3:[\w-]{22}:[\w-]{43}$/);
  const hash = parseSecretHash(text)!;
  assert(await isSecretOf(SECRET, hash));
  assert(!await isSecretOf(`${SECRET} `, hash));
});

Deno.test("unmatchable() costs what a hash that is made here costs, so that time does not tell whether a client exists", async () => {
  const { salt, hash, ...cost } = parseSecretHash(await secretHash(SECRET))!;
  const { salt: nobodysSalt, hash: nobodysHash, ...nobodysCost } = unmatchable();
  assertEquals([nobodysCost, nobodysHash.length, nobodysSalt.length], [cost, hash.length, salt.length]);
});

Deno.test("secretHash() salts: the same secret never has the same hash twice", async () => {
  assertNotEquals(await secretHash(SECRET), await secretHash(SECRET));
});

Deno.test("isSecretOf() agrees with the test vector of RFC 7914 that has N = 16384", async () => {
  const hash = Uint8Array.fromHex(
    "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2" +
      "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
  );
  const known = {
    cost: 16384,
    blockSize: 8,
    parallelization: 1,
    salt: new TextEncoder().encode("SodiumChloride"),
    hash,
  };
  assert(await isSecretOf("pleaseletmein", known));
});

const SALT = "A".repeat(22);
const HASH = "B".repeat(43);
for (
  const text of [
    "",
    "secret in the clear",
    `scrypt:1024:8:1:${SALT}:${HASH}`,
    `scrypt:16385:8:1:${SALT}:${HASH}`,
    `scrypt:16384:1:1:${SALT}:${HASH}`,
    `scrypt:16384:8:99:${SALT}:${HASH}`,
    `scrypt:1048576:64:1:${SALT}:${HASH}`,
    `scrypt:16384:8:1::${HASH}`,
    `scrypt:16384:8:1:${SALT}:${HASH.slice(0, 8)}`,
  ]
) {
  Deno.test(`parseSecretHash() refuses ${text.slice(0, 30)}`, () => assertEquals(parseSecretHash(text), undefined));
}
