/** The quotation in which a place of a text stands. */
import { byPlace } from "./by_place.ts";

/** Where the content of a quotation begins and ends: UTF-16 offsets, `end` exclusive. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** So far before and behind a place its quotation may begin and end. */
const REACH = 400;

/** What closes a quotation, by what opens it. */
const CLOSINGS: Readonly<Record<string, string>> = { '"': '"', "`": "`", "“": "”", "„": "“”", "«": "»", "'": "'" };
const MARK = /["'`“”„«»]/g;
// An apostrophe is no mark, and neither is what data escapes.
const APOSTROPHE = /[\p{L}\p{N}.,!?]'[\p{L}\p{N}]|^\\./u;
const CLOSES = /^[^\s([{=:,].(?:[^\p{L}\p{N}]|$)/u;
const OPENING = /["'`“„«]/;

/**
 * The quotation around the place, in the line of it, if it is closed there.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(quotationAt('He said "go on" twice', 12), { start: 9, end: 14 });
 * assertEquals(quotationAt('He said "go on" twice', 17), undefined);
 * ```
 */
export const quotationAt: (text: string, place: number) => Quotation | undefined = byPlace((text, place) => {
  const near = Math.max(0, place - REACH);
  const before = text.slice(near, place);
  const from = near + before.lastIndexOf("\n") + 1;
  if (!OPENING.test(text.slice(from, place + 1))) return;
  const line = text.slice(from, place) + /^[^\n]*/.exec(text.slice(place, place + REACH))![0];
  let closing = "";
  let start = 0;
  for (const { index, 0: mark } of line.matchAll(MARK)) {
    const around = line.slice(Math.max(0, index - 1), index + 2);
    // Where the line began too far away, what closes a quotation may come first.
    if (APOSTROPHE.test(around) || start === 0 && from === near && near > 0 && CLOSES.test(around)) continue;
    if (closing !== "") {
      if (!closing.includes(mark)) continue;
      if (start <= place && from + index > place) return { start, end: from + index };
      closing = "";
    } else if (from + index > place) return;
    else {
      closing = CLOSINGS[mark] ?? "";
      start = from + index + 1;
    }
  }
});
