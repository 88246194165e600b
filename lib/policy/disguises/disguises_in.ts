/** Orders that are written so that a filter does not read them: encoded, misspelled, or letter by letter. */
import type { Finding } from "../../detect/detector.ts";
import { flowingReadingOf } from "../flowing.ts";
import { accents } from "./accents.ts";
import { backwards } from "./backwards.ts";
import { base64 } from "./base64.ts";
import type { Disguise } from "./disguise.ts";
import { invisibleGaps } from "./invisible_gaps.ts";
import { leet } from "./leet.ts";
import { lettersApart } from "./letters_apart.ts";
import { misspelled } from "./misspelled.ts";
import { morse } from "./morse.ts";
import { numbers } from "./numbers.ts";
import { pieces } from "./pieces.ts";
import { pigLatin } from "./pig_latin.ts";
import { rot13 } from "./rot13.ts";

const DISGUISES: readonly Disguise[] = [
  base64,
  ...numbers,
  rot13,
  backwards,
  morse,
  pieces,
  pigLatin,
  invisibleGaps,
  leet,
  misspelled,
  accents,
  ...lettersApart,
];

const SPEAKS_ABOUT =
  /\b(?:ignore|disregard|forget|override|bypass|reveal|execute|run|send|delete|exfiltrate|print|follow|obey)\b[^.!?\n]{0,40}\b(?:instructions?|rules|prompts?|guidelines|system|secrets?|keys?|passwords?|credentials|tests?|policy|audit|rm -|tokens?|curl|env|admin|root)\b|(?:~\/\.(?:ssh|aws)|\bid_rsa|\.env)\b[^\n]{0,60}\b(?:curl|wget|nc) |\b(?:curl|wget|nc) [^\n]{0,60}(?:~\/\.(?:ssh|aws)|\bid_rsa|\.env)\b/i;

/** Finds plain orders. */
export type FindOrders = (text: string) => readonly Finding[];

/** Where in the text an order stands in disguise. */
export function disguisesIn(
  text: string,
  find: FindOrders,
): readonly { readonly start: number; readonly end: number }[] {
  const isWholeOrder = (plain: string) => find(flowingReadingOf(plain).text).length > 0;
  // Whether somebody hid an order here; plain words of the same kind are said every day.
  const isOrder = (plain: string) => isWholeOrder(plain) || SPEAKS_ABOUT.test(plain);
  const found: { start: number; end: number }[] = [];
  for (const { shape, told, reveal, inPieces } of DISGUISES) {
    if (told && !told.test(text)) continue;
    for (const { index, 0: hidden } of text.matchAll(shape)) {
      const plain = reveal(hidden);
      if (plain === undefined || plain === hidden) continue;
      if (inPieces ? isWholeOrder(plain) && !isWholeOrder(hidden) : isOrder(plain) && !isOrder(hidden)) {
        found.push({ start: index, end: index + hidden.length });
      }
    }
  }
  return found;
}
