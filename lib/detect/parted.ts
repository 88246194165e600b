/** Where one value is written in pieces, or some of its characters as escapes: what it is worth reading a text again for. */

const HEXADECIMAL = "(?:2[bdef]|3[\\dad]|[46][\\da-f]|[57][\\daf])";
const TOKEN = "[\\w+/=.~-]";
const QUOTE = "\\\\{0,4}[\"'`]";
const BLANK = "(?:\\s|\\\\{1,4}[nrt])";
const WIDTHS = [60, 64, 70, 72, 76, 78, 80, 100, 120].map((width) => `.{${width}}`).join("|");

/** A character of a token as code, Markdown, addresses and HTML write it. */
const CHARACTER = `\\\\{1,4}(?:u(?:00${HEXADECIMAL}|\\{0{0,4}${HEXADECIMAL}\\})|x${HEXADECIMAL}|0?1[0-7]{2}|_)|` +
  "%[2-7][\\da-f]|&#(?:4[56]|95|x5f|x2[de]);";
// As JSON of PHP writes addresses, and keys that hold a slash; patterns and the paths in them have others.
const SLASH = "\\\\{1,4}/(?:[\\w+]{10}|(?<=[\\w+]{10}\\\\{1,4}/)\\w|(?<=:\\\\{1,4}/)\\\\{1,4}/)";

/** The source of a pattern for the same, and every slash; in either case. */
export const ESCAPED = `${CHARACTER}|\\\\{1,4}/`;

// What stands in front is looked at last, so that a search goes by the characters that part.
const AT_THE_WIDTH = `(?<=^(?:${WIDTHS})\\r?\\n)`;
const MIDST_OF_TOKEN = "(?:(?<=[\\w+/]{2}=?\\r?\\n)(?=[\\w+/]{10})(?=\\w{0,9}\\d)(?=\\w{0,9}[A-Za-z])|" +
  "(?<=[\\w+/]{10}=?\\r?\\n)(?<=\\d\\w{0,9}=?\\r?\\n)(?<=[A-Za-z]\\w{0,9}=?\\r?\\n)(?=[\\w+/]{2}))";

const STRINGS =
  `(?:${BLANK}{0,40}(?:\\+|\\.{1,2}|&|<>)${BLANK}{0,40}|[ \\t]{0,9}\\r?\\n[ \\t]{1,40})${QUOTE}(?=${TOKEN}{2})`;
const CONTINUED = `\\\\\\r?\\n(?<=${TOKEN}{2}\\\\\\r?\\n)[ \\t]{0,40}(?=${TOKEN}{2})`;
const WRAPPED = `=?\\r?\\n${MIDST_OF_TOKEN}${AT_THE_WIDTH}`;

/**
 * The source of a pattern for what parts a token: strings that code joins, a line that goes on, and the end of a line that
 * is as wide as programs make them, in the midst of digits and letters.
 */
export const JOINT = `${QUOTE}(?<=${TOKEN}{2}${QUOTE})${STRINGS}|${CONTINUED}|${WRAPPED}`;

// One after the other, each of which begins with a sign of its own: as one pattern they take five times as long.
const SIGNS = [
  CHARACTER,
  SLASH,
  `["'\`]${STRINGS}(?<=${TOKEN}{2}${QUOTE}[\\s\\\\nrt+.&<>]{0,90}["'\`])`,
  CONTINUED,
  WRAPPED,
];
let signs: readonly RegExp[] | undefined;

/** Whether the text is worth reading again. */
export function isParted(text: string): boolean {
  // Most commands have none of these.
  if (!/[\\\n]|%[2-7]|&#|["'`]\s{0,40}[+.&<]/.test(text)) return false;
  return (signs ??= SIGNS.map((sign) => new RegExp(sign, "im"))).some((sign) => sign.test(text));
}
