/** Where a statement ends: half an order may still be one. */
import { BEGINS_ANEW } from "./flowing.ts";

const LONGEST_STATEMENT = 2000;
// A quote ends a string of JSON, which has its line breaks as escapes; a break with an item or a label behind it is one
// between statements, and so is a blank line.
const BREAK = String.raw`(?:\r?\n|\\+n)`;
const END = new RegExp(
  String
    .raw`[.!?](?=\s|["'<\\]|$)|[。！？]|(?=${BREAK}(?:[^\S\n]{0,80}(?:[>*#]|\/\/)?[^\S\n]{0,8}${BREAK}|${BEGINS_ANEW}))|(?="\s*[,}\]]|"$)`,
);

/** The end of the statement that goes on at this place: of its sentence, over line breaks, or else of its paragraph. */
export function endOfStatement(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST_STATEMENT);
  const end = END.exec(rest);
  return from + (end ? end.index + end[0].length : rest.trimEnd().length);
}
