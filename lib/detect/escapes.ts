/** Reading a text as its reader would: an escape is a gap between values, not a letter of one. */

// Escapes of JSON and programs, however often escaped themselves and the colors of terminals.
// deno-lint-ignore no-control-regex -- the escape character is what begins a color
const ESCAPE = /\\+(?:[bfnrt]|u[\da-fA-F]{4})?|\u001b\[[\d;]{0,20}[A-Za-z]/g;
// Apart, because a search for escapes alone skips through the text.
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * The text with escapes and spaces of other widths made white space of the same length, so that offsets stay.
 *
 * Without this, the `n` in `"\n123-45-6789"` would belong to the number, and nothing would be found.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(blankEscapes(String.raw`a\tb\u003cc\"d`), 'a  b      c "d');
 * ```
 */
export function blankEscapes(text: string): string {
  return text.replace(SPACE, " ").replace(ESCAPE, (escape) => {
    const blank = " ".repeat(escape.length);
    // Patterns that look at whole lines need their ends.
    return escape.endsWith("n") ? blank.slice(1) + "\n" : blank;
  });
}
