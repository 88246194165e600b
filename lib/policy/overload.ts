/** Outputs that hold more than a hook has the time to judge: from there on they are one order, whatever they say. */

/**
 * So many places of a text are looked at that may lead to a finding: a file of nothing but the word `password` in short
 * lines has half as many for each character, and Codex hands over what the model sees, a hundredth of that.
 */
export const MOST_PLACES = 1 << 20;

/** So many characters that may speak to a model are weighed, each once for every kind of hint around it. */
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
