/** A line, or each of its words, from the end to the beginning. */
import type { Disguise } from "./disguise.ts";

/** The disguise. */
export const backwards: Disguise = {
  shape: /[^\n"]{12,2000}/g,
  told: /revers|backward|mirror/i,
  reveal: (hidden) => `${reversed(hidden)}\n${hidden.replace(/\p{L}+/gu, reversed)}`,
};

function reversed(text: string): string {
  return [...text].reverse().join("");
}
