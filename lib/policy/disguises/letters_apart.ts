/** Words letter by letter, in parts, or without the gaps between them. */
import { type Disguise, LINE } from "./disguise.ts";

const ORDER =
  /(ignore|disregard|forget|override|bypass)(all|any|the|your)?(the|of|your)?(your)?(previous|prior|above|earlier|system)?(instructions?|rules|prompts?|guidelines)/gi;
const ONE_BY_ONE = /(?:\p{L}(?:\s{1,12}|[._-])){10,600}\p{L}?/gu;

/** The disguises. */
export const lettersApart: readonly Disguise[] = [
  {
    shape: ONE_BY_ONE,
    reveal: (hidden) => {
      // Two gaps part words, or where there is none, known words do.
      const words = /[\s._-]{2}/.test(hidden) ? hidden.split(/[\s._-]{2,}/) : [hidden];
      return parted(words.map((word) => word.replace(/[\s._-]/g, "")).join(" "));
    },
  },
  {
    shape: LINE,
    reveal: (hidden) => {
      const letters = hidden.replace(/[^\p{L}.!?]+|(?<=\p{L})[.](?=\p{L})/gu, "");
      const orders = letters.match(ORDER);
      if (!orders) return undefined;
      // Words with plain gaps hide nothing.
      const plain = hidden.toLowerCase().replace(/\s+/g, " ");
      // An s at the end may be the next word's.
      const words = orders.map((order) => parted(order).trim().toLowerCase().replace(/s$/, ""));
      // Two words make a name.
      return words.some((word) => !plain.includes(word) && word.split(" ").length > 2) ? parted(letters) : undefined;
    },
    inPieces: true,
  },
];

function parted(letters: string): string {
  return letters.replace(ORDER, (_, ...parts: unknown[]) => ` ${parts.slice(0, 6).filter(Boolean).join(" ")} `);
}
