/** Where a text speaks to a model, or says what one has to do. */

/** A place where it does. */
export interface Address {
  readonly index: number;
  readonly end: number;
  /** Spoken to; otherwise spoken of. */
  readonly direct: boolean;
}

// One look for the noun and two at its sides: one pattern for all of it takes ten times as long to compile, which a hook
// would do once for every output that has such a noun.
const NOUN =
  /(?<![\w.-])(?:AI(?:[ -](?:(?:coding |code )?(?:assistants?|agents?|models?|systems?|tools?|reviewers?|analysts?|scanners?|moderators?|screeners?|graders?|bots?|crawlers|helpdesk)))?|assistants?|agents?|LLM(?:s|-based [a-z]{2,20})?(?: (?:tools?|agents?|reviewers?|readers?|instruction))?|language models?|(?:chat)?bots?|crawlers|summari[sz]ers?|models?|Claude(?: Code)?|Codex|ChatGPT|GPT(?:-\d[\w.]{0,4})?|Gemini|Devin|Cursor|Copilots?|ai)(?![\w-])/gi;

// A mark of any kind may stand in front of a line: of an item, a quotation, a comment, emphasis, an emoji.
const START = String
  .raw`(?:^|[\n>"'“‘(\[<*#\x60]|[.!?;:,|—–)\]}] |-- ?|\/\/)(?:[^\p{L}\p{N}\n]|\d{1,3}[.)]){0,8}(?:(?:so|note|now|please|and|ok(?:ay)?|by the way|also|finally),? )?`;
const KIND = String
  .raw`(?:(?:all|any|every|the|an?|my|your|automated|autonomous|whichever|whatever|large|coding|code|web|browser|browsing|review|triage|support|dear|github|(?!user|ssh|gpg|dns|snmp|mail|dhcp)[A-Z]{2,4}) ){0,3}`;
const GREETING =
  "(?:dear|hey|hi|hello|attention,?|warning|important(?: for)?|notice|urgent|note|message|instructions?|reminder|comment|directive|memo|p\\.?s\\.?|todo)[ :(]{1,3}(?:(?:to|for) )?";
const DOING = String
  .raw`(?: (?:reading|processing|summari[sz]ing|reviewing|preparing|handling|working|evaluating|parsing|indexing|generating|using|that|who|which|on|in|only)\b[^:,.\n]{0,60}?)?`;

const BEGINS = new RegExp(`${START}(?:${GREETING})?${KIND}$`, "iu");
const IS_ONE = new RegExp(
  String
    .raw`(?:if|since|as|when|in case|whether) (?:you(?: are|['’]re)|this is (?:read|processed|parsed|seen) by) (?:an? |the |any )?(?:\w+ )?$`,
  "i",
);
/** "As an agent who works here, you …": what it is to do stands behind. */
const AS_ONE = /\bas (?:an? |the )(?:\w+ )?$/i;
const AS_ONE_YOU = new RegExp(
  String
    .raw`^(?: (?:that|who|which|working|reading) [^:,.\n]{0,40}?)?,? you(?:['’]ll| (?:should|must|have to|need to|will|can|may|want to))\b`,
  "i",
);
/** "As an assistant, I want to …" is the wish of a person, who has that trade. */
const USER_STORY = /^ ?[\w -]{0,24}, i (?:want to|need to|would like to|['’]d like to|can|have to) /i;
const ONE_READS = /(?:if|when(?:ever)?|once) (?:an? |any |the )(?:\w+ )?$/i;
const TOWARDS = new RegExp(
  String.raw`(?:\b(?:dear|hey|hi|hello|attention|to|for|note for|with|using)[ ,]{1,2}|@)${KIND}$`,
  "i",
);
// Agents of other kinds are in every documentation.
const DEFINITE =
  /\b(?:the|any|every|all|an?|whichever|whatever|this|that) (?:(?:ai|llm|chat|coding|code|web|browser|browsing|automated|autonomous|review|reviewing|triage|support|large|language|virtual|helpful) )?$/i;

const CALLED = new RegExp(String.raw`^${DOING}\)?(?:[:,!—–]| -) `, "i");
const CALLED_AT = new RegExp(String.raw`^${DOING}(?:[:!—–>)]| - |\n)`, "i");
const LOWER_PRODUCT = /^(?:gemini|devin|cursor)$/;
const MENTIONED = /^@\w/;
const READS = /^ (?:reads|is reading|processes|is processing|parses|sees|finds)\b/i;
const HAS_TO = new RegExp(
  String
    .raw`^${DOING} (?:must(?! not)|shall(?! not)|has to|have to|should(?! not)|(?:is|are) (?:required|ordered|obliged|instructed|told|authori[sz]ed)|needs? to|consents|get write|handling)\b`,
  "i",
);

// Lists of changes name the part first: `* agent: …`, `* ui: …`.
const PART = /^[a-z]+$/;
const ITEM = /(?:^|\n)[^\S\n]{0,8}[-*•] $/;
const OTHER_PART =
  /(?:^|\n)[^\S\n]{0,8}[-*•] (?!(?:ai|agents?|assistants?|bots?|models?|system|user)\b)[a-z][\w./-]{1,20}: /;

/** Whether who is named there is a person that wishes for something. */
export function isUserStory(text: string, index: number, end: number): boolean {
  return AS_ONE.test(text.slice(Math.max(0, index - 48), index)) && USER_STORY.test(text.slice(end, end + 60));
}

let last: { readonly text: string; readonly addresses: readonly Address[] } | undefined;

/** The addresses, in order; what was asked last is remembered, because several orders begin with them. */
export function addressesIn(text: string): readonly Address[] {
  if (last?.text !== text) last = { text, addresses: searched(text) };
  return last.addresses;
}

function searched(text: string): readonly Address[] {
  const found: Address[] = [];
  for (const { index, 0: noun } of text.matchAll(NOUN)) {
    const end = index + noun.length;
    const before = text.slice(Math.max(0, index - 48), index);
    const behind = text.slice(end, end + 90);
    // A cursor is on every screen; only the product has a capital.
    if (LOWER_PRODUCT.test(noun)) continue;
    // The plain plural is a heading of lists: "models: read".
    const plain = /^models$/i.test(noun) && !/(?:attention|all|any|every|dear|to|for|language),? $/i.test(before);
    if (plain || /^model$/i.test(noun) && /^: ?[\w-]{0,12}\d/.test(behind)) continue;
    if (
      PART.test(noun) && behind[0] === ":" && ITEM.test(before) &&
      OTHER_PART.test(text.slice(Math.max(0, index - 300), end + 300))
    ) {
      continue;
    }
    if (isUserStory(text, index, end)) continue;
    const called = CALLED.test(behind);
    const hasTo = !called && HAS_TO.test(behind);
    const begins = (called || hasTo) && BEGINS.test(before);
    if (
      (begins && called) || IS_ONE.test(before) || (AS_ONE.test(before) && AS_ONE_YOU.test(behind)) ||
      (ONE_READS.test(before) && READS.test(behind)) ||
      (TOWARDS.test(before) && (CALLED_AT.test(behind) || MENTIONED.test(`${before.at(-1)}${noun}`)))
    ) found.push({ index, end, direct: true });
    else if (hasTo && (begins || DEFINITE.test(before))) found.push({ index, end, direct: false });
  }
  return found;
}
