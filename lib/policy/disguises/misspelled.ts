/** Words with letters in disorder, or with one too many, too few or wrong: a reader hardly sees it. */
import { type Disguise, LINE } from "./disguise.ts";

const WORDS =
  "ignore disregard forget bypass override reveal previous prior above system prompt instruction instructions rules delete guidelines send the to and all your"
    .split(" ");
/** In a shorter word, another letter makes another word. */
const LONG = 6;

/** Other forms of such a word, which give no order. */
const ENDING = /(?:s|ed?|(?<!d)d|r|ing)$/;

let known: ReadonlyMap<string, string> | undefined;

/** The disguise. */
export const misspelled: Disguise = {
  shape: LINE,
  reveal: (hidden) => hidden.replace(/[a-z]{4,14}/gi, (word) => meant(word.toLowerCase()) ?? word),
  inPieces: true,
};

function meant(word: string): string | undefined {
  const stem = word.replace(ENDING, "");
  if (word === "forgot" || WORDS.includes(stem) || WORDS.includes(`${stem}e`)) return undefined;
  known ??= new Map(WORDS.flatMap((right) => [
    ...(right.length < LONG ? [] : withoutOne(right).map((form) => [form, right] as const)),
    [scrambled(right), right],
    [right, right],
  ]));
  const same = known.get(word) ?? known.get(scrambled(word));
  if (same !== undefined || word.length < LONG) return same;
  return withoutOne(word).map((form) => known!.get(form)).find((right) => right !== undefined);
}

/** First and last letter stand, the others in any order. */
function scrambled(word: string): string {
  return `${word[0]}*${[...word.slice(1, -1)].sort().join("")}*${word.at(-1)}`;
}

function withoutOne(word: string): string[] {
  return [...word].map((_, place) => word.slice(0, place) + word.slice(place + 1));
}
