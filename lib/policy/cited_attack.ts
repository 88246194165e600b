/** Whether a quoted order that asks for harm is one that its text calls an attack: nothing less lets it stand. */
import { byPlace } from "./by_place.ts";
import { asksForDeed } from "./deeds.ts";
import { isInAttackFrame } from "./attack_frames.ts";
import { isOrderedAfterAll } from "./ordered_after_all.ts";
import { type Quotation, quotationAt } from "./quotation.ts";
import { paragraphAbove, recordAround, withoutPatterns } from "./reported.ts";

/** So far before a quotation it may be introduced, and so far behind it its sentence may go on. */
const BEFORE = 600;
const BEHIND = 400;
/** So far before it the fields of its record. */
const AROUND = 160;
/** So much of a text is read as the order, where no quotation ends it. */
const ORDER = 400;

/** What is quoted, and is no key. */
const QUOTED = /(?:"[^"\n]{0,300}"|“[^”\n]{0,300}”|`[^`\n]{0,300}`|'[^'\n]{0,300}')(\s?:)?/g;
const NOT = String
  .raw`(?<!\b(?:not|never|no longer|without|cannot|nobody|nothing|neither|hardly|rarely|seldom|scarcely)(?: \w{2,12}){0,2} |n['’]t(?: \w{2,12}){0,2} )`;
/** What stands between a quotation and its introduction: a bracket, or the marks of a list and of what it held before. */
const HERE = String.raw`(?: ?[([]?|:[\s>*•,\d.)\x60-]{0,120})$`;
const HEARS = "(?:flag|detect|reject|refus|filter|redact|mask)(?:s|es|ed|ged)|denie[sd]|catches|caught";
const ATTACK =
  "(?:(?:prompt|indirect|direct|known|common|classic|typical|stored|hidden)[ -]injections?|jailbreaks?|attacks?|exploits?|(?:typical|known|common|malicious|attack|attacker['’]s|red team['’]s) payloads?)";
const BIDS = String.raw`\b(?:you|your|must|should|please|run|execute|do|follow|obey|use|apply)\b`;

/** Those who attack are said to write it. */
const WRITTEN_BY_ATTACKERS = new RegExp(
  String
    .raw`\b(?:attackers?|adversar(?:y|ies)|hackers?|(?:malicious|hostile|poisoned|compromised) [\w-]{2,20}) (?:(?:often|may|might|can|could|will|would|then|also|simply|just) ){0,2}(?:(?:write|hide|type|say|insert|post|place|add|plant|embed|use|enter|inject|contain|carrie|send)[sd]?|typed|inserted|posted|added|planted|embedded|injected|contained|carried|wrote|hid|said|sent|puts?)\b(?:(?!\b(?:and|so|then)\b|${BIDS})[^.!?\n,;:"“]){0,60}[,:]?${HERE}`,
  "i",
);
/** It is called an attack, as the subject of its clause. */
const CALLED_ATTACK = new RegExp(
  String
    .raw`(?:^|[.!?\n>*#] ?|\b(?:example|sample|kind|form|instance)s? of |\bthis is )(?:(?:an?|the|one|this|another|most|very|first|second|well-known|known|common|typical|classic|famous|simple|direct|indirect|hidden|stored|popular) ){0,4}${ATTACK}(?: (?:phrase|string|prompt|text|sample|line|attempt|example|payload)s?)?(?: (?:that )?(?:we|i|they) (?:saw|found|tried|got|observed|tested))?(?:,? (?:is|are|was|were|reads?|says|said|goes|like|looks? like|such as|e\.g\.))?,?${HERE}`,
  "i",
);
/** An example in a paragraph on those who attack, or a list below a heading of such. */
const EXAMPLE = new RegExp(
  String
    .raw`(?:\b(?:attackers?|adversar(?:y|ies)|hackers?|(?:prompt )?injections?|jailbreaks?)\b[^.!?\n]{0,160}(?:[.!?] {1,2}(?:(?!${BIDS})[^.!?\n]){0,80})?\b(?:examples?|such as|e\.g\.)(?: (?!to\b|${BIDS})\w{2,12}){0,4}[,:]?${HERE}|(?:^|\n)#{1,6} (?:\w{2,12} ){0,2}(?:examples?|samples?|list|collection) of (?:\w{2,12} ){0,2}${ATTACK}\s{1,8}(?:[>*•,\d.)-]\s{0,4}){0,40}$)`,
  "i",
);
const OWASP = new RegExp(
  String
    .raw`\bOWASP(?: (?:LLM ?\d{2}|Top 10|[\w:-]{2,12})){0,3} (?:gives|lists|shows|names|has) (?:the|an?|this) (?:[\w-]{2,12} )?(?:example|payload|attack),?${HERE}`,
  "i",
);
/** A filter finds it; what is merely blocked may be a task that waits. */
const CAUGHT = new RegExp(
  String
    .raw`${NOT}\b(?:${HEARS}|blocks|blocked)(?: (?:the|an?|this))?(?: (?:text|string|phrase|order|prompt|sentence|message|line|injection|attack))? ?[([]?$`,
  "i",
);
const SAID_BEHIND = new RegExp(
  String
    .raw`^["”»\x60'],? (?:(?:is|was|are|were|gets?|got|has been|have been|will be|would be) (?:(?:now|always|correctly|then) )?(?:(?:${HEARS})(?= ?(?:[.,;:)!\n]|$)| as (?:an? )?(?:attack|injection|prompt injection|jailbreak|malicious|hostile|unsafe)\b)|(?:${HEARS}|blocked) by (?:the|our) (?:filter|guard|scanner|classifier|policy|hook)\b)|(?:is|was) (?:an?|the|one) (?:[\w-]{1,16} ){0,3}${ATTACK}\b(?! (?:to|that you|you|for)\b))`,
  "i",
);
const NAME =
  "(?:attack|jailbreak|malicious|adversarial|prompt_?injection|is_?injection|injection_(?:prompt|text|attempt))";
/** A variable, a key or a function of a program is named after attacks. */
const NAMED = new RegExp(
  String
    .raw`(?:(?:^|[\n{,(])\s{0,8}(?:- )?(?:(?:export|public|private|static|final|const|let|var|val) ){0,3}["']?\w{0,20}${NAME}\w{0,20}["']?(?: ?: ?&?[\w[\]<>&]{1,24})? ?[:=] ?(?:\w{1,12}!? ?)?(?:&?[[({]{1,2}[\s,]{0,120})?|\b\w{0,20}${NAME}\w{0,20}\(\s{0,4})[rfbu]{0,2}$`,
  "i",
);
/** A field of the same record says so, or a cell of the same row. */
const LABEL =
  /(?:^|[\n{,])\s{0,8}(?:- )?["']?(?:(?:label|type|class|category|verdict|expected|reason)["']?\s?[:=]\s?["']?(?:(?:(?:in)?direct[_ -])?(?:prompt[_ -])?injection|jailbreak|malicious|attack)\b|(?:verdict|expected)["']?\s?[:=]\s?["']?(?:unsafe|deny|denied|block|blocked)\b|is_(?:attack|injection|malicious|jailbreak|harmful|unsafe)["']?\s?[:=]\s?["']?(?:1|true)\b)/i;
/** The field holds what was said, by its name; what is called instructions may be meant for the reader. */
const FIELD =
  /\b(?:(?:user|attack|test|raw|email|tool)_)?(?:text|prompt|input|output|message|content|payload|sample|query|body|utterance|sentence|string|data|document|request|example|attack|jailbreak|injection)["']?\s?[:=]\s{0,2}$/i;
/** What else the record of a quotation holds. */
const FIELDS_BEFORE = /[^{}]*$/;
const FIELDS_BEHIND = /^(?:(?!\n[ \t]*- )[^{}])*/;
const CELL =
  /^["”]?[^"\n]{0,200}[,\t|] ?["']?(?:malicious|(?:prompt.)?injection|jailbreak|attack)["']? ?(?:[,\t|\n"]|$)/i;
const COLUMNS =
  /^\|? ?(?:[\w-]{1,20} ?[,\t|] ?){1,6}(?:label|class|verdict|is_(?:attack|injection|malicious|jailbreak))\b/i;
const YES_COLUMN = /^[^\n]{0,200}\bis_(?:attack|injection|malicious|jailbreak)\b/i;
const YES = /^["”]?[^"\n]{0,200}[,\t|] ?["']?(?:1|true)["']? ?(?:[,\t|\n]|$)/i;
/** The next item of a list, as far as it is looked at. */
const CUT_ITEM = /,\s{0,40}["'\x60][^"'\x60\n]{0,200}$/;
/** Its reader is spoken to. */
const READER = /\byou(?:rs?)?\b/i;

/** Whether what begins at this place asks for a deed: a quotation with all that it holds. */
const asksForDeedAt = byPlace((text, place) => {
  const { end } = quotationAt(text, place) ?? { end: place + ORDER };
  return asksForDeed(withoutPatterns(text.slice(place, end).split("\n", 1)[0]!));
});

/**
 * Whether an order that stands in a quotation, or in whatever else is no order to the reader, may stand there: because it
 * asks for words alone, or because its text says plainly that it is an attack.
 */
export function mayBeCited(text: string, from: number, to: number): boolean {
  const inside = text.slice(from, Math.min(to, from + 24)).search(/["“«]/);
  const quotation = quotationAt(text, from) ?? (inside < 0 ? undefined : quotationAt(text, from + inside + 1));
  return !asksForDeedAt(text, quotation?.start ?? from) ||
    isCalledAttack(text, quotation ?? { start: from + 1, end: to });
}

/** Whether the order is quoted in a frame that makes it an attack, whatever else is said around it. */
export const isFramed: (text: string, place: number) => boolean = byPlace((text, place) => {
  const quotation = quotationAt(text, place);
  return quotation !== undefined && (isInAttackFrame(text, quotation) || isLabelled(text, quotation)) &&
    isCalledAttack(text, quotation);
});

function isCalledAttack(text: string, quotation: Quotation): boolean {
  const { start, end } = quotation;
  const given = text.slice(Math.max(0, start - 1 - BEFORE), start - 1);
  const behind = text.slice(end, end + BEHIND);
  const next = withoutQuotations(behind.slice(1).replace(CUT_ITEM, ""));
  const before = withoutQuotations(given);
  if (isOrderedAfterAll(next) || isOrderedAfterAll(before)) return false;
  if (isLabelled(text, quotation)) {
    return !isOrderedAfterAll(`${FIELDS_BEFORE.exec(given.slice(-AROUND))![0]} ${FIELDS_BEHIND.exec(behind)![0]}`);
  }
  const heading = paragraphAbove(text, start).trimStart();
  if (COLUMNS.test(heading) && (CELL.test(behind) || YES.test(behind) && YES_COLUMN.test(heading))) return true;
  return !READER.test(next) && (SAID_BEHIND.test(behind) || isInAttackFrame(text, quotation) ||
    [WRITTEN_BY_ATTACKERS, CALLED_ATTACK, EXAMPLE, OWASP, CAUGHT, NAMED].some((form) => form.test(before)));
}

/** Whether it is what somebody said, in a record of which another field calls that an attack. */
function isLabelled(text: string, quotation: Quotation): boolean {
  return FIELD.test(text.slice(Math.max(0, quotation.start - 41), quotation.start - 1)) &&
    LABEL.test(recordAround(text, quotation));
}

function withoutQuotations(text: string): string {
  return text.replace(QUOTED, (quoted, isKey) => isKey ? quoted : "");
}
