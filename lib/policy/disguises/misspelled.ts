/** Words with letters in disorder, or with one too many, too few or wrong: a reader hardly sees it. */
import { type Disguise, LINE } from "./disguise.ts";

const WORDS =
  "ignore disregard forget bypass override reveal previous prior above system prompt instruction instructions rules delete guidelines send the to and all your"
    .split(" ");
/** In a shorter word, another letter makes another word. */
const LONG = 6;
const LONGEST = 14;

const EACH = new RegExp(`[a-z]{4,${LONGEST}}`, "gi");

/** Other forms of such a word, which give no order. */
const ENDING = /(?:s|ed?|(?<!d)d|r|ing)$/;

let known: ReadonlyMap<string, string> | undefined;
/** By the length of a word, the letters of each that is about as long, as bits. */
let alike: readonly (readonly number[])[] | undefined;

/** The disguise. */
export const misspelled: Disguise = {
  shape: LINE,
  reveal: (hidden) => hidden.replace(EACH, (word) => meant(word.toLowerCase()) ?? word),
  inPieces: true,
};

function meant(word: string): string | undefined {
  if (!resemblesOne(word)) return undefined;
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

/** Whether there is one about as long, with all letters of the word but one at most: the cheap first look. */
function resemblesOne(word: string): boolean {
  alike ??= Array.from(
    { length: LONGEST + 1 },
    (_, length) => WORDS.filter((right) => Math.abs(right.length - length) <= 1).map(lettersIn),
  );
  const letters = lettersIn(word);
  return alike[word.length]!.some((right) => {
    const others = letters & ~right;
    return (others & (others - 1)) === 0;
  });
}

/** Which letters there are, as bits. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << word.charCodeAt(at);
  return bits;
}

/** First and last letter stand, the others in any order. */
function scrambled(word: string): string {
  return `${word[0]}*${[...word.slice(1, -1)].sort().join("")}*${word.at(-1)}`;
}

function withoutOne(word: string): string[] {
  return [...word].map((_, place) => word.slice(0, place) + word.slice(place + 1));
}
