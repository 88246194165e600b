/** A text as its reader sees it, with the way back to where each character stands. */
import { blankEscapes } from "./escapes.ts";
import { usualOf } from "./usual.ts";

/** What detectors look at. */
export interface ReadingText {
  readonly text: string;
  /** Where the character at this offset begins in the given text. */
  readonly origin: (offset: number) => number;
}

// Zero-width characters, soft hyphens and bidirectional controls; digits and letters of other widths and scripts; marks
// that are heaped on letters, and letters of another script inside of a word; the dashes that stand for a hyphen
// between digits.
const UNUSUAL =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff01-\uff5e]|[\u249c-\u24e9]|[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}]|[\u0300-\u036f]{2,40}|(?=[\u0251\u0391-\u051d])(?:(?<=[A-Za-z])[\u0251\u0391-\u03ff\u0400-\u051d]{1,3}(?![\u0370-\u051f])|(?<![\u0370-\u051f])[\u0251\u0391-\u03ff\u0400-\u051d]{1,3}(?=[A-Za-z]))|[\u2010-\u2015\u2043\u2212\ufe58\ufe63](?:(?<=[A-Za-z\d].)(?=\d)|(?<=\d.)(?=[A-Za-z])|(?<=[A-Z].)(?=[A-Z]))/gu;

// The colors of terminals, as they are and as JSON and programs write them.
// deno-lint-ignore no-control-regex -- the escape character is what begins a color
const COLOR = /(?:\u001b|\\{1,4}(?:u001[bB]|x1[bB]|033|e))(?:\[[\d;:?]{0,20}[A-Za-z]|\([A-Z0-9])/g;

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
  return rewritten(blankEscapes(given), UNUSUAL, (unusual) => usualOf(unusual));
}

/** The text as if it had no colors; undefined if it has none. */
export function uncoloredReadingOf(given: string): ReadingText | undefined {
  if (given.search(COLOR) < 0) return undefined;
  const plain = rewritten(given, COLOR, () => "");
  const reading = readingOf(plain.text);
  return { text: reading.text, origin: (offset) => plain.origin(reading.origin(offset)) };
}

/** The text with another in the place of each match of the pattern, which captures nothing. */
export function rewritten(
  given: string,
  pattern: RegExp,
  by: (match: string, index: number) => string,
): ReadingText {
  if (given.search(pattern) < 0) return { text: given, origin: (offset) => offset };
  // From each of these offsets on, the given text is further ahead by so many characters.
  const places: number[] = [];
  const shifts: number[] = [];
  let shift = 0;
  const text = given.replace(pattern, (match: string, index: number) => {
    const usual = by(match, index);
    if (usual.length !== match.length) {
      places.push(index - shift + usual.length);
      shifts.push(shift += match.length - usual.length);
    }
    return usual;
  });
  return { text, origin: (offset) => offset + shiftAt(offset, places, shifts) };
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
