/** Whether a quotation is reported: by the sentence that it is part of, or by the record whose value it is. */
import { byPlace } from "./by_place.ts";
import { type Quotation, quotationAt } from "./quotation.ts";

/** So far around a quotation its sentence, and the record of a data set, may reach. */
const AROUND = 160;

/** So far above a row the heading of its table may stand. */
const TABLE = 2000;
const HEADING = 120;

const QUOTED = /"[^"\n]{0,200}"|“[^”\n]{0,200}”|`[^`\n]{0,200}`/g;

// Read backwards from the end, or every place before it would be tried.
/** As in `told_of.ts`, but a dot inside of a word ends nothing: what is reported stands behind names and versions. */
const SENTENCE_WITH_NAMES = /$(?<=((?:[^.!?\n]|[.!?](?=\w))*))/;

/** Another quotation, named beside it. */
const FURTHER = /^(["”“»`'])(?:[,;]|,? and|,? or) ["“`][^"”`\n]{0,100}["”`]/;

/** Has said it, in every language that we read; those who may give orders have not. */
const SAID =
  /(?<!\b(?:user|developer|admin(?:istrator)?|owner|operator|system|maintainer|openai|boss|you)(?: \w{1,12})? )\b(?:said|says (?:the|an?) attacker|typed|wrote|asked|told|whispered|cried|shouted|barked|ordered|replied|answered|murmured|hissed|inserted|hid|posted|entered|tried|inserts|schreibt|schrieb|sagte|écrit|dit|escribe|dijo|scrive|disse)\b/i;
/** A filter has found it. */
const CAUGHT =
  /\b(?:block(?:s|ed)?|flag(?:s|ged)?|match(?:es|ed)|detect(?:s|ed)?|finds?|found|treats?|refuse[sd]?|reject(?:s|ed)?|denie[sd]|deny|caught|catch(?:es)?)\b/i;
/** It is called what it is, or one of many. */
const NAMED =
  /(?:\b(?:the|an?|this|these|following|hidden|titled|die|der|das|le|la|el|il) (?:[\w-]{1,16} ){0,2}(?:sentences?|phrases?|strings?|text|lines?|words|payload|attack|prompts?|title|message|Satz|Wendung|texte|frase|testo)|\b(?:white|hidden|invisible)(?:-on-white)? text|\b(?:typical|example|sample|payload)|\blike this|\b(?:after|against|by|for|from|into|of|than|without)|\b(?:enter|type|paste|set (?:your|the|a) [\w ]{2,20} to|says? (?:no|yes) to)|\b(?:titled|entitled|called|like|such as|e\.g\.|contain(?:s|ed|ing)?|hid(?:es?|den)?|means?|whether it says|types?|says? something like)),?:? ?[([]?$/i;
/** An item of an enumeration. */
const LISTED = /(?:^|[\s;,])\(?[a-z\d][).] $/i;

/** The quotation is to be carried out after all. */
const CARRIED_OUT =
  /^\W{0,6}(?:(?:now|then|please|so|and|just|go ahead and|you must|you should)[ ,]{1,2}){0,3}(?:(?:do|follow|obey|execute|run|apply|perform|carry out) (?:it|this|that|these|so|as|what|exactly|the)\b|carry it out|comply\b|act on\b|proceed\b|begin\b|obey\b)/i;

/** What is said of a quotation by the sentence that goes on behind it; that it has to be done is an order. */
const GOES_ON =
  /^["”“»`'],? \(?(?:is|are|was|were|has|had|appears?|appeared|aparece|comes?|come from|means|matches|leads|led|made|makes|works?|worked|fails?|failed|triggers?|ist|war|est|était|es|era|in (?:an?|the|its|white|\d{1,4}|\w{4,12}s\b)|on line|and (?:asked|got|waited|it|the (?:agent|model|bot|assistant) (?:obeyed|complied|followed|did)))\b(?! (?:(?:now |an? |the )?(?:required|mandatory|next|necessary|your|needed|what you)|to be)\b)/i;
const SPOKEN =
  /[,.!?—–-]["”»],? (?:(?:he|she|they|i|we|the [\w-]{2,16}|[A-Z]\w{1,16}) )?(?:said|says|whispered|cried|shouted|barked|ordered|asked|replied|answered|murmured|hissed|told|explained|added|thought|muttered)\b(?! you\b)/;

/** Speech in the manner of novels that begin it with a dash. */
const DASHED = /^\s{0,4}[–—-] [^\n]{0,300}, (?:said|asked|replied|cried|whispered) (?:the \w{2,16}|[A-Z]\w{1,16})\b/;

/** A field of a data set that says what its neighbour is, by names that say it alone or with such a value. */
const LABEL =
  /[:=](?<=(?:^|[\s{,"'(])(?:label|type|class|category|verdict|expect(?:ed)?(?:_\w{1,20})?|is_(?:attack|injection|malicious|jailbreak|unsafe|toxic|harmful)|unsafe|ground_truth|target_class|(?:[a-z]{1,12}_)?(?:attack|jailbreak)(?:_[a-z]{1,12})?)["']?\s?.)(?!(?<=\b(?:label|type|class|category|verdict)["']?\s?.)(?!\s?["']?(?:[01]\b|true\b|false\b|LABEL_\d|override|jailbreak|(?:(?:in)?direct[_ -])?(?:prompt[_ -])?injection|malicious|benign|attack|(?:un)?safe|harm(?:ful|less)|toxic|den(?:y|ied)|block(?:ed)?)\b))/i;
/** Records in lines of their own, or items of a list. */
const RECORD_START = /\n[ \t]*\n|\n[ \t]*- (?=[\w"'])|\n(?=[[{])/g;
const RECORD_END = /\n[ \t]*\n|\n[ \t]*- |\n(?=[[{])/;
/** The heading of a table that has a column of labels. */
const COLUMNS =
  /^\n?\|? ?(?:[\w-]{1,20} ?[,\t|] ?){1,6}(?:label|class|verdict|is_(?:attack|injection|malicious|jailbreak|harmful|unsafe))\b|^\n?(?:[\w-]{1,20}[ \t]){1,4}is_(?:attack|injection|malicious|jailbreak)\b/i;
const CELL =
  /[,\t| ] ?["']?(?:[01]|true|false|benign|malicious|(?:un)?safe|(?:prompt.)?injection|jailbreak|attack|harm(?:less|ful)|normal)\b/i;
/** The name of a text that a program shows, in a catalogue of its texts. */
const CATALOGUE = /(?:^|[\s{,])(?:"[\w-]{1,30}(?:[._][\w-]{1,30}){1,5}"\s?:|msg(?:id|str)(?:\[\d\])?)\s?$/;

const FIELD = /["']\s?:\s?$/;

/** Parts of a pattern in which no sentence is written. */
const PATTERN =
  /\([^()\n]{0,80}\|[^()\n]{0,80}\)\??|\\[sbwdWSBD]\b|\\[sbwd][+*{]|\.[*+]\??|\(\?[:imsx=!<]|\[[^\]\n]{1,30}\][+*?{]/;
const PATTERNS = new RegExp(PATTERN, "g");
/** A pattern between slashes, as a literal of a program. */
const SLASHES = /(?:^|[\s=([,|:])\/(?![/*\s])(?:\\.|[^\\/\n]){1,200}\/[gimsuvy]{0,4}(?=[\s,;.)\]]|$)/g;

/** Whether what stands at this place is reported, or part of a pattern, by what is around it in its line or its record. */
export const isReported: (text: string, place: number) => boolean = byPlace(isReportedAround);

function isReportedAround(text: string, place: number): boolean {
  if (isInPattern(text, place) || isInTable(text, place)) return true;
  const quotation = quotationAt(text, place);
  if (quotation === undefined) {
    return DASHED.test(text.slice(lineStart(text, place), place + AROUND));
  }
  if (LABEL.test(recordAround(text, quotation))) return true;
  const { start, end } = quotation;
  if (PATTERN.test(text.slice(start, end))) return true;
  const before = text.slice(Math.max(0, start - 1 - AROUND), start - 1);
  const behind = text.slice(end, end + AROUND);
  if (CATALOGUE.test(before.slice(-90)) && end - start < 60) return true;
  // What stands behind the name of a field is part of no sentence.
  if (FIELD.test(before.slice(-4))) return false;
  const line = before.slice(before.lastIndexOf("\n") + 1) + text.slice(start - 1, end) + /^[^\n]*/.exec(behind)![0];
  if (SPOKEN.test(line)) return true;
  if (isCarriedOut(behind)) return false;
  const lead = SENTENCE_WITH_NAMES.exec(before.replace(QUOTED, ""))![1]!;
  return GOES_ON.test(behind.replace(FURTHER, "$1")) || SAID.test(lead.slice(-70)) || CAUGHT.test(lead) ||
    NAMED.test(before.slice(-40)) ||
    LISTED.test(before.slice(-8));
}

/** Whether a line is for the most part a pattern of a program. */
export function isPattern(line: string): boolean {
  const [literal = ""] = /["'`\/][^\n]{8,400}["'`\/]/.exec(line) ?? [];
  return 2 * literal.length > line.length && PATTERN.test(literal);
}

/** The text without the parts of patterns, which say nothing to a reader. */
export function withoutPatterns(text: string): string {
  return text.replace(PATTERNS, " ");
}

/** Whether what stands behind the content of a quotation asks to carry it out. */
export function isCarriedOut(behind: string): boolean {
  return CARRIED_OUT.test(behind.slice(1));
}

/** Where the line begins in which this is, or what is near of it. */
function lineStart(text: string, place: number): number {
  const from = Math.max(0, place - AROUND);
  return from + text.slice(from, place).lastIndexOf("\n") + 1;
}

function isInPattern(text: string, place: number): boolean {
  const from = lineStart(text, place);
  if (!text.slice(from, place + 1).includes("/")) return false;
  for (const { index, 0: literal } of text.slice(from, place + AROUND).matchAll(SLASHES)) {
    if (from + index > place) return false;
    if (from + index + literal.length > place) return true;
  }
  return false;
}

/** What stands beside a quotation in its record, if it is part of one. */
export function recordAround(text: string, { start, end }: Quotation): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const begins = Array.from(before.matchAll(RECORD_START)).at(-1)?.index ?? 0;
  const ends = RECORD_END.exec(behind)?.index ?? AROUND;
  return `${before.slice(begins)} ${behind.slice(0, ends)}`;
}

/** From where the paragraph begins in which this is: the heading of a table stands there. */
export function paragraphAbove(text: string, place: number): string {
  const above = text.slice(Math.max(0, place - TABLE), place);
  return above.slice(Math.max(0, above.lastIndexOf("\n\n")));
}

function isInTable(text: string, place: number): boolean {
  return COLUMNS.test(paragraphAbove(text, place).slice(0, HEADING)) && CELL.test(text.slice(place, place + AROUND));
}
