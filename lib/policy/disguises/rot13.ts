/** Each letter as the one half an alphabet further. */
import type { Disguise } from "./disguise.ts";

/** The disguise. */
export const rot13: Disguise = {
  shape: /[^\n"]{12,2000}/g,
  told: /rot-?13|caesar|cipher/i,
  reveal: (hidden) =>
    hidden.replace(/[a-z]/gi, (letter) => {
      const base = letter <= "Z" ? 65 : 97;
      return String.fromCharCode((letter.charCodeAt(0) - base + 13) % 26 + base);
    }),
};
