import { hexOf } from "./hex.ts";

const encoder = new TextEncoder();

/** The SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function sha256(text: string): Promise<string> {
  return sha256Bytes(encoder.encode(text));
}

/** The SHA-256 of the bytes, as 64 lower-case hexadecimal digits. */
export async function sha256Bytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
