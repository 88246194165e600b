/**
 * The key of this install and what it signs. Ed25519: the private key is PKCS #8 in PEM (`audit.key`, 0600), the public
 * one SPKI in PEM (`audit.pub`), so that other tools can use them.
 */
import { sha256Bytes } from "../core/sha256.ts";
import { readAt } from "./bytes.ts";
import type { Head } from "./hash_chain.ts";
import type { SignedHead } from "./note.ts";

/** Makes signatures; `keyId` is the beginning of the SHA-256 of the public key's SPKI. */
export interface Signer {
  keyId: string;
  sign(text: string): Promise<string>;
}

const ALGORITHM = "Ed25519";
const KEY_ID_LENGTH = 16;
const MAX_KEY_BYTES = 4096;
// What stands in front of the 32 bytes of every Ed25519 key in SPKI (RFC 8410).
const SPKI_PREFIX = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

const encoder = new TextEncoder();

/** What is signed for a head: four lines, so that `openssl` can check it. */
export function headMessage({ seq, hash }: Head, time: string): string {
  return `axonflow audit head\nseq ${seq}\nhash ${hash}\ntime ${time}\n`;
}

/** What is signed for a tombstone. */
export function prunedMessage({ seq, hash }: Head, time: string): string {
  return `axonflow audit pruned\nthrough seq ${seq}\nhash ${hash}\ntime ${time}\n`;
}

/** The note that signs the head. */
export async function signedHead(head: Head, time: string, signer: Signer): Promise<SignedHead> {
  const signature = await signer.sign(headMessage(head, time));
  return { kind: "head_signed", time, seq: head.seq, hash: head.hash, key_id: signer.keyId, signature };
}

/** A new key pair, as the texts of its two files. */
export async function newKeyFiles(): Promise<{ privatePem: string; publicPem: string }> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]) as CryptoKeyPair;
  return {
    privatePem: pemOf("PRIVATE KEY", await crypto.subtle.exportKey("pkcs8", pair.privateKey)),
    publicPem: pemOf("PUBLIC KEY", await crypto.subtle.exportKey("spki", pair.publicKey)),
  };
}

/**
 * The signer of an open key file.
 *
 * @throws {Error} if the file does not hold an Ed25519 key
 */
export async function signerOn(file: Deno.FsFile): Promise<Signer> {
  const pem = new TextDecoder().decode(readAt(file, 0, MAX_KEY_BYTES));
  const key = await crypto.subtle.importKey("pkcs8", bytesOf(pem), ALGORITHM, true, ["sign"]);
  // The private key's JWK is the one export that names the public half.
  const { x = "" } = await crypto.subtle.exportKey("jwk", key);
  const publicKey = decoded(x.replaceAll("-", "+").replaceAll("_", "/"));
  return {
    keyId: await keyIdOf(new Uint8Array([...SPKI_PREFIX, ...publicKey])),
    sign: async (text) => base64Of(await crypto.subtle.sign(ALGORITHM, key, encoder.encode(text))),
  };
}

/** Checks signatures of one key. */
export interface Verifier {
  keyId: string;
  isSigned(text: string, signature: string): Promise<boolean>;
}

/**
 * The verifier for a public key in PEM.
 *
 * @throws {Error} if the text does not hold an Ed25519 key
 */
export async function verifierOf(publicPem: string): Promise<Verifier> {
  const spki = bytesOf(publicPem);
  const key = await crypto.subtle.importKey("spki", spki, ALGORITHM, true, ["verify"]);
  return {
    keyId: await keyIdOf(spki),
    isSigned: (text, signature) => isSigned(key, text, signature),
  };
}

async function isSigned(key: CryptoKey, text: string, signature: string): Promise<boolean> {
  try {
    return await crypto.subtle.verify(ALGORITHM, key, decoded(signature), encoder.encode(text));
  } catch {
    return false; // Not even base64.
  }
}

async function keyIdOf(spki: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await sha256Bytes(spki)).slice(0, KEY_ID_LENGTH);
}

function pemOf(label: string, bytes: ArrayBuffer): string {
  const lines = base64Of(bytes).replace(/.{64}/g, "$&\n").trimEnd();
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

function bytesOf(pem: string): Uint8Array<ArrayBuffer> {
  return decoded(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ""));
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64Of(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
