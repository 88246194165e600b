/** Texts that code holds in an encoding. */
import { decodeBase64, decodeHex } from "../../decode.ts";
import { textsIn } from "./texts.ts";

/** What may be base64 or hexadecimal digits. */
const ENCODED = /^[\s\w+/=-]{4,}$/;

/** What the texts of the code stand for that may be encoded. */
export function decodedTexts(code: string): string[] {
  return textsIn(code).filter((text) => ENCODED.test(text))
    .flatMap((text) => [decodeBase64(text) ?? "", decodeHex(text) ?? ""]);
}
