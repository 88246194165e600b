/** The first sounds of each word behind its last. */
import type { Disguise } from "./disguise.ts";

// As many sounds went behind as there are consonants, or fewer: "eviouspray" is "previous".
const BY_SOUNDS = [1, 2, 3].map((count) =>
  new RegExp(String.raw`\b(?:([a-z]{2,16})way|([a-z]{2,16}?)([b-df-hj-np-tv-xz]{${count}})ay)\b`, "gi")
);

/** The disguise. */
export const pigLatin: Disguise = {
  shape: /[^\n]{12,1000}/g,
  told: /pig.latin|igpay/i,
  reveal: (hidden) =>
    BY_SOUNDS.map((word) => hidden.replace(word, (_, whole?: string, rest = "", start = "") => whole ?? start + rest))
      .join("\n"),
};
