/** Frames in which nobody gives an order: tests and logs of guards, and lists of attacks. Each is known as a whole. */
import { type Quotation } from "./quotation.ts";

const HELD =
  "(?:block(?:s|ed)?|den(?:y|ies|ied)|reject(?:s|ed)?|flag(?:s|ged)?|redact(?:s|ed)?|detect(?:s|ed)?|refuse[sd]?|caught|catches|mask(?:s|ed)?)";
const FOUND =
  "(?:block(?:ed)?|den(?:y|ied)|reject(?:ed)?|flag(?:ged)?|redact(?:ed)?|(?:prompt[_ -])?injection|malicious|attack|unsafe)";

/** A guard is asked about it, and has to find it. */
const ASKED =
  /\b(?:expect|assert(?:_?equals?)?)\((?:await )?(?:\w{1,20}\.)?(?:guard|scan|detect|classify|judge|moderate|screen|inspect)(?:_?(?:text|prompt|input|output|injection))?\($/i;
const ANSWERED = new RegExp(
  String.raw`^["'\x60]\)(?:\)\.to(?:Be|Equal|StrictEqual)\(|, )["'\x60]${FOUND}["'\x60]\)`,
);
/** The name of a test that says so. */
const TEST = /(?:^|[\s;])(?:it|test|specify|Deno\.test)\($/;
const TITLE = new RegExp(String.raw`^${HELD} (?:the (?:order|text|prompt) )?(["'\x60])[^\n]{1,300}\1$`);
/** The line of a guard's log, to its end. */
const LOGGED =
  /(?:^|\n)[^"\n]{0,60}?(?<!\b(?:no|not|without|never) )\b(?:prompt[ _-])?injection(?:[ _-]attempt)? (?:detected|blocked|found|caught|flagged|rejected)\b(?: [\w.-]{2,20}=[\w.-]{1,30}){0,4} (?:text|input|prompt|message|content|payload|excerpt|match)=$/i;
const LOG_ENDS = /^"(?: [\w.-]{2,20}=[\w.-]{1,30}){0,4}[^\S\n]{0,8}(?:\n|$)/;
/** A list below a heading of such, with nothing but quotations above it. */
const HEADING =
  /(?:^|\n)#{1,6} (?:examples?|samples?|list|collection) of (?:(?:known|common|typical|prompt|indirect|direct) ){0,2}(?:attacks|injections|jailbreaks)\n{1,2}(?:[^\S\n]{0,8}(?:[-*•]|\d{1,3}[.)]) {1,2}["“\x60][^"”\x60\n]{1,300}["”\x60]\.?\n){0,20}[^\S\n]{0,8}(?:[-*•]|\d{1,3}[.)]) {1,2}$/i;
const ITEM_ENDS = /^["”\x60]\.?(?:\n|$)/;

/** So far before a quotation its heading may stand. */
const LIST = 600;
const IS_ITEM = /[-*•.)] {1,2}$/;

/** Whether a quotation stands in such a frame. */
export function isInAttackFrame(text: string, { start, end }: Quotation): boolean {
  const before = (length: number) => text.slice(Math.max(0, start - 1 - length), start - 1);
  const behind = text.slice(end, end + 120);
  return ASKED.test(before(60)) && ANSWERED.test(behind) ||
    TEST.test(before(12)) && TITLE.test(text.slice(start, end)) && /^["'`],/.test(behind) ||
    before(1) === "=" && LOGGED.test(before(200)) && LOG_ENDS.test(behind) ||
    IS_ITEM.test(before(3)) && HEADING.test(before(LIST)) && ITEM_ENDS.test(behind);
}
