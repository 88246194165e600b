/** A text as prose: the lines of a sentence as one, and words without what only sets them off. */
import { readingOf, type ReadingText, rewritten } from "../detect/reading.ts";

// Tags within a sentence.
const INLINE = String.raw`(?:[abiqsu]|em|strong|span|font|mark|small|big|su[bp]|code|kbd|del|ins|tt|wbr|abbr)(?![\w-])`;

/** What stands behind a line break that begins something new: an item of a list, a label, a row of a table. */
export const BEGINS_ANEW = String
  .raw`[^\S\n]{0,80}(?:[-+•‣◦|][^\S\n]|\d{1,3}[.)][^\S\n]|(?:\*[^\S\n])?["']?[\w./-]{1,30}(?: [\w./-]{1,20}){0,2}["']?:(?!\/\/)|[{}\[\]]|<(?!\/?${INLINE}))`;

// The marks of a comment or a quotation in front of a line; the end of a comment is none.
const MARKS = String.raw`[^\S\n]{0,80}(?:(?:[>*#;%|!]|\/\/|--(?!>))[>*#\/!]{0,8}[^\S\n]{0,8}){0,4}`;
const GAP = String
  .raw`(?:(?<=[a-z])-)?[^\S\n]{0,80}(?:\n(?!${BEGINS_ANEW})${MARKS}){1,40}|[^\S\n ]|[^\S\n]{2,400}|<br ?\/?>|&nbsp;`;
const SET_OFF = String
  .raw`(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|\*{1,3}(?=\w)|(?<=[\w.,:;!?)])\*{1,3}|~~|<\/?${INLINE}(?:\s[^<>]{0,200})?\/?>`;
const FLOW = new RegExp(String.raw`(?! ?[^\s<&*_~-])(?:${GAP}|${SET_OFF})`, "gi");
const HYPHEN_AT_THE_END = /^-[^\S\n]*\n/;
/** Scripts without spaces. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;

/**
 * The text as prose: a break within a sentence is a space, whatever marks of comments stand behind it; a blank line still
 * ends a paragraph.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const { text, origin } = flowingReadingOf("# so **it**\n#   goes on\n\nNew");
 * assertEquals([text, origin(6)], ["# so it goes on\nNew", 8]);
 * ```
 */
export function flowingReadingOf(given: string): ReadingText {
  const reading = readingOf(given);
  const prose = rewritten(reading.text, FLOW, (match, index) => {
    if (/^(?:<(?!br)|[*_~])/i.test(match)) return "";
    const [, second, third] = match.split("\n");
    if (second === undefined || third !== undefined) return second === undefined ? " " : "\n";
    return HYPHEN_AT_THE_END.test(match) || UNSPACED.test(reading.text[index - 1] ?? "") ? "" : " ";
  });
  return { text: prose.text, origin: (offset) => reading.origin(prose.origin(offset)) };
}
