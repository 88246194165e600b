/** Whether an order is only spoken of: quoted in prose about such orders, or a literal of a program. */

const SHORT = 200;
const NEAR = 220;
// In prose it may begin later.
const QUOTATION = /(?<=\w \*{0,2})["“«„][^"“”«»„\n]{0,100}$/;
// An order that begins later inside of a quotation is part of a text, which is data.
const OPENING = /["'`“«„‘][^"'`“”«»„\n]{0,24}$/;

const TOPIC =
  /prompt.injection|injections?\b|jailbreak|attack|adversar|classif|detect|scanner|filter|heuristic|red.?team|payload|phrase|pattern|(?<![./@-])\bexamples?\b|such as|e\.g\.|typical|so-called|quot|slogan|blocklist|blacklist|false positive|literal|meme|\bstring\b|test (?:cases?|strings?|inputs?|prompts?|data)/i;
const LITERAL_BEFORE = /(?:[=(+]|\b(?:return|in|of|case|[rfbu])|=>|&\[?)\s{0,40}[rfbu]{0,2}$/;
const LITERAL_BEHIND = /^["'`]\s{0,4}(?:[,);\]+]|nocase|in\b|if\b|else\b|\n|$)/;
const REPORTED =
  /\b(?:ask(?:s|ed|ing)?|told|tells|telling|tricks?|tricked|tricking|instruct(?:s|ed|ing)?|convinc(?:es?|ed|ing)|persuad(?:es?|ed|ing)|got|gets|getting|made|causes?|caused|causing|trying to (?:get|make)) (?:it|them|him|her|(?:the|an?|its?|your) (?:[\w-]{2,16} ){0,2}(?:bot|model|llm|ai|assistant|agent|chatbot|system)) (?:to )?$/i;
const GOES_ON = /^ (?:when(?:ever)?|once|after|if|until|because|since) /i;

// The beginnings of marks of chat templates.
const MARK = /^(?:<\||\[\/?I|<<|<s|<e)/;

/**
 * Whether the text speaks of the order from `from` to `to` instead of giving it.
 *
 * Data of JSON is no literal: a tool's result is one too.
 */
export function isMention(text: string, from: number, to: number): boolean {
  if (MARK.test(text.slice(from, from + 2)) && isLiteralMark(text, from, to)) return true;
  const before = text.slice(Math.max(0, from - 60), from);
  if (REPORTED.test(before)) return true;
  const line = text.slice(Math.max(0, from - SHORT), from);
  const opening = line.search(OPENING) >= 0 ? line.search(OPENING) : line.search(QUOTATION);
  if (opening < 0) return GOES_ON.test(text.slice(to, to + 12)) && /(?:#|\/\/|\/\*)[^\n]{0,60}$/.test(line);
  const rest = text.slice(to, to + SHORT);
  const closing = rest.search(/["'`”»“]/);
  if (closing < 0 || rest.slice(0, closing).includes("\n")) return false;
  const quoteBefore = line.slice(0, opening);
  if (LITERAL_BEFORE.test(quoteBefore) && LITERAL_BEHIND.test(rest.slice(closing))) return true;
  // What stands behind the name of a field was not written as a quotation.
  if (/["'\w]["']?\s?[:=]\s?$/.test(quoteBefore) && !/[a-z]{2} ?: ?$/i.test(quoteBefore)) return false;
  if (!/(?:^|[\w:;,.—–] |[\n>*(]\s?)$/.test(quoteBefore)) return false;
  const around = text.slice(Math.max(0, from - NEAR), from) + text.slice(to, to + NEAR);
  return TOPIC.test(around);
}

/** Programs that build prompts hold the marks in strings, alone or before a gap that is filled in. */
function isLiteralMark(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  const behind = text.slice(to, to + 12);
  if (/^(?:\\n|\s){0,6}["'`{]/.test(behind)) return /["'`}\\\w>]\s{0,6}$|[[(,]\s?$/.test(before);
  return /(?:[=+(]|\{\{)\s{0,6}[rfbu]{0,2}["'`]$/.test(before);
}
