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
