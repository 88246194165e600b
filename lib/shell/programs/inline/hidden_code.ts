/** Code that a text of the code holds in an encoding: who reads the code cannot read what it runs. */
import { decodeBase64, decodeHex } from "../../decode.ts";
import { textsIn } from "./texts.ts";

/** What may be base64 or hexadecimal digits. */
const ENCODED = /^[\s\w+/=-]{4,}$/;
const MOST_TEXTS = 20;

/** What the texts of the code stand for that are encoded. */
export function hiddenTexts(code: string): string[] {
  return textsIn(code).filter((text) => ENCODED.test(text)).slice(0, MOST_TEXTS)
    .flatMap((text) => [decodeBase64(text) ?? "", decodeHex(text) ?? ""]);
}
