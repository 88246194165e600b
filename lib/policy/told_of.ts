/** Whether a sentence tells of what somebody has to do, or had, instead of asking its reader for it. */
import { byPlace } from "./by_place.ts";

const LINE = 200;

// Of what happened, or happens now and then; who wants it to happen says "ask" and "tell".
const TOLD =
  /(?:\b(?:(?:ask|instruct|order|train|teach|fine-tun)(?:s|e[sd]?|ed|ing)|(?:train|teach|fine-tune)|taught|told|tells|telling|trick(?:s|ed|ing)?|convinc(?:es?|ed|ing)|persuad(?:es?|ed|ing)|got|gets|getting|made|caus(?:es|ed|ing)|trying to (?:get|make))|\b(?:attackers?|adversar(?:y|ies)|researchers|hackers|people|users|pages|they)(?: (?:can|could|may|might|will))? (?:tell|ask|get|order|instruct)) (?:it|them|him|her|(?:the|an?|its?|your) (?:[\w-]{2,16} ){0,2}(?:bot|model|llm|ai|assistant|agent|chatbot|system)) (?:to |that it (?:should|must|may|has to) )?|(?<!\byou )\b(?:(?:can|could|may|might|has|have) be(?:en)?|was|were) (?:asked|told|instructed|ordered|tricked|persuaded) to (?:act )?/gi;
/** Somebody else has to do it, who is no machine. */
const OTHERS =
  /\b(?:we|he|she|they|(?!(?:agents?|assistants?|models?|llms?|ais?|bots?|chatbots?|you|readers?|systems?|machines?|programs?|copilot|codex|claude|gpt|gemini|chatgpt)\b)(?<!\b(?:ai|llm|language) )[A-Za-z]\w{1,20}) (?:shall|will|would|should|may|might|can|could|had to)(?: not)?(?: \w{2,12}ly)? $/i;
/** The sentence at the end, in a group: read backwards, or every place before it would be tried. */
export const LAST_SENTENCE = /$(?<=([^.!?\n]*))/;
const SHALL = /\bshall\b/;
const MACHINE =
  /\b(?:you|your|ais?|agents?|assistants?|(?:language )?models?|llms?|bots?|copilot|codex|claude|gpt|gemini)\b/i;
/** What somebody wanted to know, or how to reach something. */
const INDIRECT = /\basked $|\b(?:asked|told|instructed) [^.!?\n]{3,80}\band to $|(?:^|[.!?\n] )To $/;

/** Whether the order that begins at this place is one that somebody else got, or gave. */
export const isToldOf: (text: string, from: number) => boolean = byPlace((text, from) => {
  const line = text.slice(Math.max(0, from - LINE), from);
  return isTold(text, from) || isOfOthers(line) || INDIRECT.test(line);
});

/** Whether somebody is spoken of who has to do it, and no machine. */
function isOfOthers(line: string): boolean {
  const sentence = LAST_SENTENCE.exec(line)![1]!;
  return (OTHERS.test(sentence.slice(-60)) || SHALL.test(sentence)) && !MACHINE.test(sentence);
}

/** Whether the order, or its address, is what somebody told a machine. */
function isTold(text: string, from: number): boolean {
  const before = Math.max(0, from - 60);
  return Array.from(text.slice(before, from + 30).matchAll(TOLD))
    .some(({ index, 0: told }) => before + index < from && before + index + told.length >= from);
}
