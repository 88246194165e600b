/** A text as its reader sees it, with the way back to where each character stands. */
import { blankEscapes } from "./escapes.ts";

/** What detectors look at. */
export interface ReadingText {
  readonly text: string;
  /** Where the character at this offset begins in the given text. */
  readonly origin: (offset: number) => number;
}

// The zeros of scripts that write numbers place by place; their nine other digits follow.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10] as const;
// Bold, double-struck and other digits of mathematics, five times ten.
const MATHEMATICAL_ZERO = 0x1d7ce;

// Zero-width characters, soft hyphens and bidirectional controls; digits and letters of other widths and scripts.
const UNUSUAL =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff01-\uff5e]|[\u{1d7ce}-\u{1d7ff}]/gu;

/**
 * Reads a text: escapes are gaps, invisible characters are not there, and digits of every script are digits.
 *
 * A zero-width space between two digits changes nothing for who reads or copies a number, but hides it from a pattern.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const { text, origin } = readingOf("a\u200b１");
 * assertEquals([text, origin(1)], ["a1", 2]);
 * ```
 */
export function readingOf(given: string): ReadingText {
  const blanked = blankEscapes(given);
  if (blanked.search(UNUSUAL) < 0) return { text: blanked, origin: (offset) => offset };

  let text = "";
  let copied = 0;
  // From each of these offsets on, the given text is further ahead by so many characters.
  const places: number[] = [];
  const shifts: number[] = [];
  for (const { 0: unusual, index } of blanked.matchAll(UNUSUAL)) {
    const usual = usualOf(unusual.codePointAt(0)!);
    text += blanked.slice(copied, index) + usual;
    copied = index + unusual.length;
    if (usual.length === unusual.length) continue;
    places.push(text.length);
    shifts.push(copied - text.length);
  }
  text += blanked.slice(copied);
  return { text, origin: (offset) => offset + shiftAt(offset, places, shifts) };
}

function usualOf(code: number): string {
  if (code >= MATHEMATICAL_ZERO) return String((code - MATHEMATICAL_ZERO) % 10);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
  return zero === undefined ? "" : String(code - zero);
}

function shiftAt(offset: number, places: readonly number[], shifts: readonly number[]): number {
  let low = 0;
  for (let high = places.length; low < high;) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : shifts[low - 1]!;
}
