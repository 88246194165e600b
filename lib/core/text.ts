/** Making foreign text safe to show on one line. */

// C0, DEL, C1, line and paragraph separators, and the bidirectional controls that can reorder what a person reads.
// deno-lint-ignore no-control-regex -- control characters are what it removes
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/**
 * The text on one line, without control characters, cut to `max` code points.
 *
 * Text of a server goes into a reason that a model and a terminal read: control bytes would move the cursor.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(oneLine("a\n\u001b[31mb", 300), "a [31mb");
 * assertEquals(oneLine("aéb", 2), "aé…");
 * ```
 */
export function oneLine(text: string, max: number): string {
  const flat = text.replace(UNPRINTABLE, " ").trim();
  return cut(flat, max);
}

/** The first `max` code points, with an ellipsis where something was cut; never half of a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  for (let count = 0; end < text.length; count++) {
    if (count === max) return text.slice(0, end) + "…";
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return text;
}

// Controls, and what has no form of its own: bidirectional controls, zero-width characters, tags; halves of pairs.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * The text with every character shown that is none to the eye, or could reorder the others.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(visible("a\n\u001b[31mb\u202ec"), "a␊␛[31mb<U+202E>c");
 * ```
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0)!;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? "␡" : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}
