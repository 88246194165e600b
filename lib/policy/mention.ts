/** Whether an order is only spoken of: quoted in prose about such orders, told of, or a literal of a program. */
import { isFramed, mayBeCited } from "./cited_attack.ts";
import { asksForDeed } from "./deeds.ts";
import { isThreat, signsIn } from "./harm.ts";
import { isMerelyNotFollowed } from "./not_followed.ts";
import { isPartOnShow } from "./parts_on_show.ts";
import { isCarriedOut, isReported } from "./reported.ts";
import { isToldOf, LAST_SENTENCE } from "./told_of.ts";

const LINE = 200;
/** So far back a list may begin whose item a literal is. */
const LIST = 600;
/** So far back the text may have said what it is about. */
const SECTION = 400;

// In prose it may begin later.
const QUOTATION = /(?<=\w[:,]? \*{0,2})["“«„][^"“”«»„\n]{0,100}$/;
// An order that begins later inside of a quotation is part of a text, which is data.
const OPENING = /["'`“«„‘][^"'`“”«»„\n]{0,24}$/;
const CLOSING = /["'`”»“]/;

/** What only those write about who write about such orders. */
const TOPIC =
  /prompt.injections?|injections?\b|jailbreak|attack|adversar|malicious|classif|\bdetect|scanner|filter|heuristic|red.?team|payload|blocklist|blacklist|false positive|flag(?:s|ged)\b|\bblock(?:s|ed)\b|\brefuses\b|\brejects\b|meme|test (?:cases?|strings?|inputs?|prompts?|data)|\b(?:if|when(?:ever)?|unless|users?|people|somebody|someone|they)\b[^.!?\n]{0,30} (?:says?|said|asks?|writes?|wrote|types?|pastes?|enters?|sends?|contains?|tries)\b/i;
/** What tells of a text what it says. */
const READS = /\b(?:reads|goes|says|said|wrote|example|such as|e\.g\.)[:,]? $/i;
const ARTICLE = /prompt.injections?|jailbreak(?:s|ing)\b|red.?team|adversarial/i;
/** What stands in front of a quotation, or says of what kind it is: as a heading it proves nothing. */
const KIND =
  /phrase|pattern|(?<![./@-])\bexamples?\b|such as|e\.g\.|typical|so-called|quot|slogan|\bliteral|\bstring\b|\bwords?\b|beispiel|wendung|exemple|ejemplo|esempio|exemplo/i;
const STATES =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|can|could|will|would|may|might|means?|matches|such as|e\.g\.|like|known|called|ist|sind|wie|est|sont|es|son|è)\b/i;

const LITERAL_BEFORE = /(?:[=(+]|\b(?:return|in|of|case|assert|if|[rfbu])|=>|&\[?)\s{0,40}[rfbu]{0,2}$/;
const LITERAL_BEHIND = /^["'`]\s{0,4}(?:[,);\]+]|nocase|(?:not )?in\b|if\b|else\b|\n|$)/;
const LONG_LITERAL =
  /(?:\w\(|\b\w{0,20}(?:prompt|system|instructions|persona)\w{0,20}\s?[:=]\s?)[rfbu]{0,2}(["'`])(?:(?!\1)[^\n]){0,120}$/i;
const LITERALS = /(["'`])(?:(?!\1)[^\n\\]|\\.){0,300}\1/g;
const LIST_BEFORE = /[=(]\s{0,4}(?:[\w.:<>!]{1,30}\(?)?[[({][\s,\w#/.:-]{0,400}$/;

/** The explanation of an option, and the name of a test case. */
const ENTRY =
  /(?:^|\n)\s{0,8}(?:-\w,? )?--[\w-]{2,30}(?:[ =][<\[]?[A-Z\w-]{1,20}[>\]]?)? +$|::\w{1,60}\[$|<string name="[\w.]{1,60}">$/;
/** Subjects of what overrides by itself. */
const OVERRIDES =
  /\b(?:rules?|options?|settings?|values?|files?|flags?|styles?|entries|lines?|that|which|these)(?: in (?:this|the) [\w-]{2,16})? $/i;
const OVERRIDE = /^overrid/i;

// Comments on what a program ignores, and when.
const COMMENT = /(?:#|\/\/|\/\*)[^\n]{0,60}$/;
const GOES_ON =
  /^ (?:(?:for|in) this (?:folder|directory|file)|when(?:ever)?|once|after|if|until|because|since) (?![^.!?\n]{0,60}\b(?:you|your|i|an? (?:ai|llm|agent|assistant|model))\b)/i;

/** All that was said, or what the reader was told: no condition makes a manual or a program of it. */
const OF_A_MODEL = /\b(?:all|any|every(?:thing)?|your)\b/i;
// What somebody may leave out of a manual, whom it does not concern.
const CONCERNS_SOME =
  /^[^.!?\n]{0,12} (?:if|when|unless) (?:you (?:use|are (?:on|using)|have (?!read)|run|do not|don['’]t|want|prefer|already|installed)|[\w-]{2,20} (?:is|are) (?:already )?(?:installed|present|enabled|set))\b/i;

// Instructions of machines and files, and what somebody knows of a subject.
const OF_OTHERS =
  /^ (?:(?:(?:that|which) (?:stand|are|appear|occur|come|(?:it|they) contains?) )?(?:in|inside(?: of)?|within|on|from) (?:the |any |an? |these |those |its )?(?:code )?(?:comments?|tool (?:results?|outputs?|calls?)|web ?(?:sites?|pages?)|pages? \d|answers?|diffs?|quotes|quotations?|packet|issues|e-?mails|attachments|vendor|it\b)|(?:cache|pointers?|sets?|streams?|buffers?|decoder|fetch(?:es|ing)?|queue|counter)\b|in (?:the|a|this) (?:[\w-]{2,14} )?(?:pipeline|dockerfile|makefile|queue|cache|buffer|block|loop)\b|of (?:the|a|this) (?:[\w-]{2,14} )?(?:parser|compiler|decoder|builder|cpu|processor|linker|interpreter|dockerfile|makefile)\b|(?:knows? )?about (?!your|this|that|these|those|being|me\b|us\b|how you|what|the (?:rules|instructions|user|conversation))\w)/i;
/** What is not to be done. */
const NOT_DONE = /(?:\b(?:never|not|cannot)|n['’]t)(?: ever)? $/i;
/** Said of a mark, by its name. */
const NAMED =
  /^["'`]? (?:(?:is|are) the|opens|closes|begins|ends|tags?|tokens?|markers?|marks?|delimiters?|blocks?|elements?)\b/;

/** How far the turns of one template reach. */
const TURNS = 400;
const ANY_MARK = /<\|?\/?[a-z_]{1,20}\|?>|\[\/?INST\]|<<\/?SYS>>/gi;
/** What is filled in later, and what every template begins with. */
const GAP = /\{{1,2} ?[a-z_.]{1,30} ?\}{1,2}|\.{3}|…/gi;
const GREETING = /\byou are (?:an? )?(?:(?:helpful|respectful|honest|harmless|and|,) ?){1,6}(?:assistant)?\./i;
const ROLES = /\b(?:system|user|assistant|and|or)\b/gi;

// The beginnings of marks of chat templates.
const MARK = /^(?:<\||\[\/?I|<<|<s|<e)/;

/** Whether all marks around hold nothing but gaps, so that they show a form and say nothing. */
function isTemplate(text: string, from: number): boolean {
  const around = text.slice(Math.max(0, from - TURNS), from + TURNS);
  const marks = [...around.matchAll(ANY_MARK)];
  const last = marks.at(-1);
  if (!last) return false;
  const turns = around.slice(marks[0]!.index, last.index + last[0].length);
  const said = turns.replace(ANY_MARK, " ").replaceAll("\\n", " ");
  const rest = said.replace(GREETING, " ").replace(GAP, " ").replace(ROLES, " ");
  return rest !== said && !/[\p{L}\p{N}]/u.test(rest);
}

/**
 * Whether the text speaks of the order from `from` to `to` instead of giving it.
 *
 * Data of JSON is no literal: a tool's result is one too.
 */
export function isMention(text: string, from: number, to: number): boolean {
  if (
    MARK.test(text.slice(from, from + 3)) &&
    (NAMED.test(text.slice(to, to + 12)) || isLiteralMark(text, from, to) ||
      isTemplate(text, from))
  ) {
    return true;
  }
  const line = text.slice(Math.max(0, from - LINE), from);
  const rest = text.slice(to, to + LINE);
  if (
    isToldOf(text, from) || ENTRY.test(line) || OF_OTHERS.test(rest) ||
    NOT_DONE.test(line.slice(-16)) && (!isThreat(line.slice(-100)) || isMerelyNotFollowed(line, rest)) ||
    !OF_A_MODEL.test(text.slice(from, to)) &&
      (CONCERNS_SOME.test(rest) || GOES_ON.test(rest) && COMMENT.test(line))
  ) {
    return !asksForHarm(rest);
  }
  return isCited(text, from, to, line) && mayBeCited(text, from, to) || isFramed(text, from);
}

/** Whether an order is quoted, or a literal of a program, with whatever is around that makes it one. */
function isCited(text: string, from: number, to: number, line: string): boolean {
  const rest = text.slice(to, to + LINE);
  if (isReported(text, from)) return true;
  const inside = text.slice(from, from + 24).search(/["“«]/);
  if (inside >= 0 && isReported(text, from + inside + 1)) return true;
  if (isPartOnShow(text, from, to)) return !asksForHarm(rest);
  if (OVERRIDE.test(text.slice(from, to)) && OVERRIDES.test(line)) return true;
  if (READS.test(line) && ARTICLE.test(line)) return true;
  const opening = line.search(OPENING) >= 0 ? line.search(OPENING) : line.search(QUOTATION);
  if (opening < 0) return isInLiteral(line, rest);
  // What is found may go on behind the quotation that it begins in.
  const inner = /["“„]/.test(line[opening]!) ? text.slice(from, to).search(/["”“]/) : -1;
  const behindIt = inner < 0 ? rest : text.slice(from + inner, from + inner + LINE);
  const closing = behindIt.search(CLOSING);
  if (closing < 0 || behindIt.slice(0, closing).includes("\n")) return false;
  const quoteBefore = line.slice(0, opening);
  const behind = behindIt.slice(closing);
  if (
    LITERAL_BEHIND.test(behind) && (LITERAL_BEFORE.test(quoteBefore) || isInList(text, from - line.length + opening))
  ) {
    return true;
  }
  // What stands behind the name of a field was not written as a quotation.
  if (/["'\w]["']?\s?[:=]\s?$/.test(quoteBefore) && !/[a-z]{2} ?: ?$/i.test(quoteBefore)) return false;
  if (!/(?:^|[\w:;,.—–|] |[\n>*(]\s?)$/.test(quoteBefore) || isCarriedOut(behind)) return false;
  const section = text.slice(Math.max(0, from - SECTION), from);
  const sentence = `${LAST_SENTENCE.exec(quoteBefore)![1]} ${/^[^.!?\n]*/.exec(behind.slice(1))![0]}`;
  // What a table is about stands above it.
  if (TOPIC.test(sentence) || (/\| ?$/.test(quoteBefore) && (KIND.test(section) || TOPIC.test(section)))) return true;
  // Whoever writes about such orders may quote them anywhere.
  if (ARTICLE.test(section)) return true;
  return KIND.test(sentence) && (STATES.test(sentence) || TOPIC.test(section));
}

/** Whether the order begins later in a literal that a program hands over, or names as somebody's prompt. */
function isInLiteral(line: string, rest: string): boolean {
  const closing = rest.search(CLOSING);
  return LONG_LITERAL.test(line) && closing >= 0 && LITERAL_BEHIND.test(rest.slice(closing)) &&
    !rest.slice(0, closing).includes("\n");
}

/** Whether more is asked for in the same sentence. */
function asksForHarm(rest: string): boolean {
  const sentence = /^[^.!?\n]*/.exec(rest)![0];
  return signsIn(sentence).some(({ alone }) => alone) || asksForDeed(sentence);
}

/** Whether a literal that begins here is one of a list in a program. */
function isInList(text: string, quote: number): boolean {
  return LIST_BEFORE.test(text.slice(Math.max(0, quote - LIST), quote).replace(LITERALS, ""));
}

/** Programs that build prompts hold the marks in strings, alone or before a gap that is filled in. */
function isLiteralMark(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  const behind = text.slice(to, to + 12);
  if (/^(?:\\n|\s){0,6}["'`{]/.test(behind)) return /["'`}\\\w>]\s{0,6}$|[[(,]\s?$/.test(before);
  return /(?:[=+(]|\{\{)\s{0,6}[rfbu]{0,2}["'`]$/.test(before);
}
