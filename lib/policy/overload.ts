/** Outputs that hold more than a hook has the time to judge: from there on they are one order, whatever they say. */

/** In a text of a megabyte or less, so many places are looked at that may lead to a finding. */
const LEAST_PLACES = 3 << 17;
/** And so many for each character: a file of nothing but the word `password` in short lines has most of that. */
const PLACES = 0.6;

/** How many places of a text may be looked at. */
export function mostPlaces({ length }: string): number {
  return Math.max(LEAST_PLACES, length * PLACES);
}

/**
 * So many characters that may speak to a model are weighed, each once for every kind of hint around it: 8 MiB of a log or a
 * chat with up to four kinds, and of what has all of them almost as much as half of that.
 */
export const MOST_WEIGHED = 1 << 25;

/** So many orders are asked for. */
const MOST_ORDERS = 1 << 15;

/** Whether the text speaks of the order from `from` to `to` instead of giving it. */
export type IsMention = (text: string, from: number, to: number) => boolean;

/** The question, asked so often; from then on every order is one that is given. */
export function patiently(isMention: IsMention): IsMention {
  let left = MOST_ORDERS;
  return (text, from, to) => left-- > 0 && isMention(text, from, to);
}
