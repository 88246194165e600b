import { decodeBase64 } from "../../decode.ts";

/** The text behind base64 of UTF-16 or of UTF-8; undefined if it is neither. */
export function decodeWide(text: string): string | undefined {
  const plain = decodeBase64(text);
  // Of UTF-16, every other byte of plain English is zero.
  return plain?.includes("\0") ? plain.replaceAll("\0", "") : plain?.includes("\uFFFD") ? undefined : plain;
}
