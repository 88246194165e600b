/** Orders that are written so that a filter does not read them: encoded, spelled with digits, or letter by letter. */
import { findingsIn } from "../detect/scan.ts";
import { injectionDetectors } from "./injection.ts";

/** A way to hide words: where it may have been used, and what stands there. */
interface Disguise {
  readonly shape: RegExp;
  /** Without it in the passage, it was not used: many harmless things have the same shape. */
  readonly told?: RegExp;
  readonly reveal: (hidden: string) => string | undefined;
  /** Its words can be read, and make an order only together. */
  readonly inPieces?: true;
}

const LEET: Readonly<Record<string, string>> = {
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
const WORDS = [
  "ignore",
  "disregard",
  "forget",
  "bypass",
  "override",
  "reveal",
  "previous",
  "prior",
  "above",
  "system",
  "prompt",
  "instruction",
  "instructions",
  "rules",
  "delete",
  "guidelines",
  "send",
  "the",
  "to",
  "and",
  "all",
  "your",
];
const SCRAMBLED = new Map(WORDS.map((word) => [scrambled(word), word]));
const SPEAKS_ABOUT =
  /\b(?:ignore|disregard|forget|override|bypass|reveal|execute|run|send|delete|exfiltrate|print|follow|obey)\b[^.!?\n]{0,40}\b(?:instructions?|rules|prompts?|guidelines|system|secrets?|keys?|passwords?|credentials|tests?|policy|audit|rm -|tokens?|curl|env|admin|root)\b/i;
const TOLD =
  /\b(?:decod|deciph|decrypt|rot-?13|base-?64|hex\b|revers|backward|morse|translat|caesar|unscrambl|atob|follow|carry out|obey|execute)/i;

const INVISIBLE = /[\u00ad\u200b\u200c\u2060\ufeff]/;
const INVISIBLE_GAPS = /[\u00ad\u200b\u200c\u2060\ufeff]+/g;

const MORSE = new Map(
  "a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--.."
    .split(" ").map((sign) => [sign.slice(1), sign[0]!]),
);

const DISGUISES: readonly Disguise[] = [
  { shape: /(?<!base64,)(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,4000}={0,2}/g, told: TOLD, reveal: base64 },
  { shape: /(?:[\da-f]{2}[ :]?){12,2000}/gi, told: TOLD, reveal: (hidden) => bytes(hidden.match(/[\da-f]{2}/gi)!, 16) },
  { shape: /(?:[01]{8} ?){8,2000}/g, told: TOLD, reveal: (hidden) => bytes(hidden.match(/[01]{8}/g)!, 2) },
  { shape: /[^\n"]{12,2000}/g, told: /rot-?13|caesar|cipher/i, reveal: rot13 },
  { shape: /[^\n"]{12,2000}/g, told: /revers|backward|mirror/i, reveal: (hidden) => [...hidden].reverse().join("") },
  {
    shape: /(?:[.-]{1,5}[ /]{1,3}){8,2000}/g,
    told: /morse|decod|translat/i,
    reveal: (hidden) =>
      hidden.split(/ ?\/ ?| {2,}/).map((word) => word.split(" ").map((sign) => MORSE.get(sign) ?? "").join("")).join(
        " ",
      ),
  },
  {
    shape: /(?:&#(?:x[\da-f]{1,5}|\d{1,6});){6,2000}/gi,
    reveal: (hidden) => bytes(hidden.match(/x[\da-f]+|\d+/gi)!.map((code) => code.replace(/^x/i, "0x")), 0),
  },
  {
    shape: /(?:(?:\\+u00|\\+x|%)[2-7][\da-f]){6,2000}/gi,
    reveal: (hidden) => bytes(hidden.match(/[2-7][\da-f](?=[\\%]|$)/gi)!, 16),
  },
  { shape: /[^\n]{20,1000}/g, told: /concat|join|combin|append|\ba ?\+ ?b\b|assembl/i, reveal: joined, inPieces: true },
  { shape: /[^\n]{12,1000}/g, told: /pig.latin/i, reveal: fromPigLatin },
  // A gap that nobody sees parts words as well as it hides them.
  { shape: /[^\n]{8,1000}/g, told: INVISIBLE, reveal: (hidden) => hidden.replace(INVISIBLE_GAPS, " ") },
  // Digits for letters, letters in disorder: such words read as others.
  { shape: /[^\n]{8,1000}/g, told: /[a-z][013457@$][a-z]|[01345][a-z][0134a-z]/i, reveal: unleet },
  { shape: /[^\n]{8,1000}/g, reveal: unscrambled },
  { shape: /(?:\p{L}(?:\s{2,12}|[\s._-])){10,600}\p{L}?/gu, reveal: together },
];

/** Where in the text an order stands in disguise. */
export function disguisesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { shape, told, reveal, inPieces } of DISGUISES) {
    if (told && !told.test(text)) continue;
    for (const { index, 0: hidden } of text.matchAll(shape)) {
      const plain = reveal(hidden);
      if (
        plain !== undefined &&
        (inPieces ? isWholeOrder(plain) && !isWholeOrder(hidden) : isOrder(plain) && !isOrder(hidden))
      ) {
        found.push({ start: index, end: index + hidden.length });
      }
    }
  }
  return found;
}

/** Whether somebody hid an order here; plain words of the same kind are said every day. */
function isOrder(plain: string): boolean {
  return isWholeOrder(plain) || SPEAKS_ABOUT.test(plain);
}

function isWholeOrder(plain: string): boolean {
  return findingsIn(plain, injectionDetectors).length > 0;
}

function base64(hidden: string): string | undefined {
  try {
    const plain = atob(hidden.replace(/=+$/, "").slice(0, hidden.length - (hidden.length % 4 === 1 ? 1 : 0)));
    return isReadable(plain) ? plain : undefined;
  } catch {
    // Not base64, so nothing is hidden by it.
    return undefined;
  }
}

function bytes(codes: readonly string[], base: number): string | undefined {
  const plain = String.fromCharCode(...codes.map((code) => base === 0 ? Number(code) : parseInt(code, base)));
  return isReadable(plain) ? plain : undefined;
}

/** Prose: code is no order, though it has the same words. */
function isReadable(text: string): boolean {
  return /^[\x20-\x7e\s]{6,}$/.test(text) && (text.match(/[{}();=<>[\]]/g)?.length ?? 0) < text.length / 20;
}

/** Strings in a row as one. */
function joined(text: string): string {
  return text.replace(/["'][\s;,+]{1,6}(?:(?:and )?\w{1,12}\s?=\s?)?["']/g, "");
}

function fromPigLatin(text: string): string {
  return text.replace(
    /\b([a-z]{2,16}?)(?:way|([bcdfghjklmnpqrstvwxz]{1,3})ay)\b/gi,
    (_, rest, start = "") => start + rest,
  );
}

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode((letter.charCodeAt(0) - base + 13) % 26 + base);
  });
}

function unleet(text: string): string {
  return text.replace(
    /(?<![\w@$])[\w@$!|]{2,20}/g,
    (word) => /\d|[@$!|]/.test(word) && /[a-z]/i.test(word) ? plainOf(word) : word,
  );
}

function plainOf(word: string): string {
  return word.replace(/[0134571@$!|]/g, (sign) => LEET[sign] ?? sign);
}

/** First and last letter stand, the others in any order. */
function scrambled(word: string): string {
  return word[0] + [...word.slice(1, -1)].sort().join("") + word.at(-1);
}

function unscrambled(text: string): string {
  return text.replace(/[a-z]{4,12}/gi, (word) => SCRAMBLED.get(scrambled(word.toLowerCase())) ?? word);
}

/** Letters that stand alone, as the words that they make: two gaps part words, or where there is none, known words do. */
function together(text: string): string {
  const words = /[\s._-]{2}/.test(text)
    ? text.split(/[\s._-]{2,}/).map((word) => word.replace(/[\s._-]/g, ""))
    : [text.replace(/[\s._-]/g, "")];
  return words.join(" ").replace(
    /(ignore|disregard|forget|override|bypass)(all|any|the|your)?(the|your)?(previous|prior|above|earlier|system)?(instructions?|rules|prompts?|guidelines)/gi,
    (_, ...parts: unknown[]) => parts.slice(0, 5).filter(Boolean).join(" ") + " ",
  );
}
