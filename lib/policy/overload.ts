/** Outputs that hold more than a hook has the time to judge: from there on they are one order, whatever they say. */
/** So many places with a word that may lead to a finding; 8 MiB of code, records or prose have half of them. */
export const MOST_PLACES = 3 << 17;

/** So many characters that may speak to a model are weighed. */
export const MOST_PASSAGES = 3 << 20;

/** So many orders are asked for. */
const MOST_ORDERS = 1 << 15;

/** Whether the text speaks of the order from `from` to `to` instead of giving it. */
export type IsMention = (text: string, from: number, to: number) => boolean;

/** The question, asked so often; from then on every order is one that is given. */
export function patiently(isMention: IsMention): IsMention {
  let left = MOST_ORDERS;
  return (text, from, to) => left-- > 0 && isMention(text, from, to);
}
