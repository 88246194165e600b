/** Secrets as a file may hold them: scrypt for what a person might choose, SHA-256 for random tokens. */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** How scrypt was run, and what came out. */
export interface SecretHash {
  cost: number;
  blockSize: number;
  parallelization: number;
  salt: Uint8Array;
  hash: Uint8Array;
}

// OWASP's figures for 32 MiB: a guess costs a quarter of a second, a right answer is remembered.
const CHOSEN = { cost: 2 ** 15, blockSize: 8, parallelization: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

// A file with larger numbers could make one request take all memory; with smaller ones it would only look safe.
const MIN_COST = 2 ** 14;
const MAX_MEMORY = 128 * 1024 * 1024;
const FORM = /^scrypt:(\d{5,7}):(\d{1,2}):(\d{1,2}):([\w-]{16,128}):([\w-]{22,128})$/;

/** `scrypt:N:r:p:salt:hash` of the secret, with a salt of its own. */
export async function secretHash(secret: string): Promise<string> {
  const made = { ...CHOSEN, salt: randomBytes(SALT_BYTES), hash: new Uint8Array(HASH_BYTES) };
  const hash = await derived(secret, made);
  return ["scrypt", made.cost, made.blockSize, made.parallelization, base64Of(made.salt), base64Of(hash)].join(":");
}

/** Reads `scrypt:N:r:p:salt:hash`; undefined if it is not that, or too weak, or too expensive. */
export function parseSecretHash(text: string): SecretHash | undefined {
  const [, n, r, p, salt, hash] = FORM.exec(text) ?? [];
  if (salt === undefined || hash === undefined) return undefined;
  const [cost, blockSize, parallelization] = [Number(n), Number(r), Number(p)] as const;
  const usable = cost >= MIN_COST && Number.isInteger(Math.log2(cost)) && blockSize >= 8 && parallelization >= 1 &&
    parallelization <= 16 && 128 * cost * blockSize <= MAX_MEMORY;
  return usable ? { cost, blockSize, parallelization, salt: bytesOf(salt), hash: bytesOf(hash) } : undefined;
}

/** A hash that no secret has, as expensive as those that are made here: for clients that do not exist. */
export function unmatchable(): SecretHash {
  return { ...CHOSEN, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };
}

/** Whether the hash is the secret's; how long it takes does not depend on the answer. */
export async function isSecretOf(secret: string, known: SecretHash): Promise<boolean> {
  return timingSafeEqual(await derived(secret, known), known.hash);
}

function derived(secret: string, { cost, blockSize, parallelization, salt, hash }: SecretHash): Promise<Uint8Array> {
  const options = { cost, blockSize, parallelization, maxmem: 2 * MAX_MEMORY };
  return new Promise((resolve, reject) =>
    scrypt(secret, salt, hash.length, options, (error, key) => error ? reject(error) : resolve(new Uint8Array(key)))
  );
}

function base64Of(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: "base64url", omitPadding: true });
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.fromBase64(text, { alphabet: "base64url" });
}
