/** Digits and signs for the letters that they look like. */
import { type Disguise, LINE } from "./disguise.ts";

const LETTERS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  "$": "s",
  "!": "i",
  "|": "l",
};

/** The disguise. */
export const leet: Disguise = {
  shape: LINE,
  told: /[a-z][013457@$][a-z]|[01345][a-z][0134a-z]/i,
  reveal: (hidden) =>
    hidden.replace(
      /(?<![\w@$])[\w@$!|]{2,20}/g,
      (word) => /\d|[@$!|]/.test(word) && /[a-z]/i.test(word) ? lettersOf(word) : word,
    ),
};

function lettersOf(word: string): string {
  return word.replace(/[0134571@$!|]/g, (sign) => LETTERS[sign] ?? sign);
}
