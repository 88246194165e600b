/** Whether a part to play is shown or explained, to nobody who is to play it. */
import { UNBOUND } from "./injection_words.ts";
import { quotationAt } from "./quotation.ts";

/** Parts to play that people collect; whom they free from rules is another matter. */
const PART =
  /^(?:i want you to act as|i['’]d like you to act as)(?: an? (?:\w{2,20} ){0,2}(?:terminal|console|interpreter))? ?$/i;
/** The beginning of somebody's own prompt, in a program or its settings. */
const OWN_PROMPT = /\b\w{0,20}(?:prompt|persona)\w{0,20}["']?\s?[:=]\s?[rfbu]{0,2}["'`]{1,3}$/i;
const OWN_ROLE = /^you are (?!now\b|no longer\b)/i;
const LAWLESS = new RegExp(UNBOUND, "i");
const PART_TITLE = /^act as an? (?:[\w-]{2,20} ?){1,3}(?:\n|$|[>"“])/i;
const QUOTED_LINE = /(?:^|\n)> ?$/;
/** A part that is known by its name. */
const NAME = /^DAN\b|^stands for /;
const YOU = /\b(?:you|your|ai|assistant|model)\b/i;

/** Whether this part is one of a collection, of a program's own prompt, or of an article. */
export function isPartOnShow(text: string, from: number, to: number): boolean {
  const order = text.slice(from, to);
  const line = text.slice(Math.max(0, from - 200), from);
  if (NAME.test(order)) return !YOU.test(text.slice(Math.max(0, from - 80), from + 100));
  if (PART_TITLE.test(text.slice(from, to + 3)) || OWN_ROLE.test(order) && OWN_PROMPT.test(line)) return true;
  return PART.test(order) && !LAWLESS.test(text.slice(to, to + 200)) &&
    (quotationAt(text, from) !== undefined || QUOTED_LINE.test(line));
}
