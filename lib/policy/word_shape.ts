/** A text as a row of letters, one for a word by its class: short, and the same in every language. */
import { letterOf, letterOfStem, letterOfWord } from "./word_classes.ts";

/** The letters, with where the word of each stands in the text. */
export interface WordShape {
  readonly letters: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
const LONGEST_UNSPACED = 6;

/** Where secrets are kept. */
const PLACE = String
  .raw`(?:~|\$HOME|\/home\/\w{1,20}|\/root)\/[\w/.*-]{1,60}|\$HOME|\.(?:env|ssh|aws|npmrc|netrc|kube|gnupg|pgpass)\b|\/etc\/(?:passwd|shadow|sudoers|ss[hl]|gshadow)\b|\b(?:id_(?:rsa|ed25519)|authorized_keys|(?:secrets?|credentials?|master)\.\w{2,5})\b`;
/** What takes a guard away: flags, settings, and what runs unasked. */
const UNGUARDED = String
  .raw`--(?:no-verify|dangerously[a-z-]{0,40}|trusted-host|(?:extra-)?index-url|unsafe-perm|privileged|yolo|full-auto)\b|\b(?:(?:verify|auth|privileged|approval_policy|sandbox_mode|ssl|tls)\x60? ?[=:] ?[\x60"]?(?:off|never|false|none|true|danger)[\w-]{0,30}|hooksPath|postinstall|auto-approve)\b|\b0\.0\.0\.0\b`;
const COMMAND = String
  .raw`\b(?:curl|wget|sudo|rm -|eval\b|git push|chmod|scp|nc \S|aws s3|tar c)|\| ?(?:ba|z)?sh\b|\b(?:delete|drop|send|transfer|wire|pay|grant|wipe|disable)_\w`;

const TOKEN = new RegExp(
  String
    .raw`\x60[^\x60\n]{1,200}\x60|https?:\/\/(?!localhost|127\.)[^\s"'<>\x60)]{4,}|s3:\/\/|[\w.+-]{1,60}@[\w-]{1,60}\.\w{2,}|${PLACE}|${UNGUARDED}|[$€£]\d[\d.,]*|@[a-z]+|[a-z\d_\u00c0-\u024f]+(?:['’.-][a-z\d_\u00c0-\u024f]+)*|[\p{L}\p{M}\p{N}]+|[.!?;{}\n]+|[:,=/"“”«»()[\]–—]`,
  "giu",
);

const IDENTIFIER = /^\w*(?:[a-z]\p{Lu}|_)\w*$/u;

/** Signs of no class, by the letter that stands for them; tried in order. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^[.!?;{}\n]+$/, ";"],
  [/^[“”«»"]/, '"'],
  [/^[()[\]/]$/, "/"],
  [/^[,–—]/, ","],
  [/^[:=]$/, ""], // as it is
  [new RegExp(`^(?:${UNGUARDED})`, "i"), "!"],
  [new RegExp(String.raw`^\x60[^]*(?:${UNGUARDED})`, "i"), "!"],
  [
    new RegExp(
      String
        .raw`^(?:\x60[^]*(?:${COMMAND})|(?:curl|wget|sudo|rm|chmod|scp)$|(?:delete|drop|send|transfer|wire|pay|grant|wipe|disable)_\w)`,
    ),
    "&",
  ],
  [/^(?:https?:|s3:|[^@\x60]+@)/, "@"],
  [/^[$€£]\d/, "€"],
  [new RegExp(String.raw`^\x60?(?:${PLACE})|_(?:KEY|TOKEN|SECRET|PASSWORD)\x60?$`), "%"],
  [/^\x60/, "\x60"],
  [/^\p{Lu}/u, "#"],
];

/**
 * Reads the text. Beside the letters of classes there are `;` for the end of a sentence, `/` for a bracket or a slash outside of paths, `&`
 * for a command, `@` for an address, `%` for the place of a secret, `!` for a guard that is taken away, `€` for money, `§`
 * for the call of a machine by `@`, `#` for a name, and `_` for any other word.
 */
export function wordShapeOf(text: string): WordShape {
  let letters = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (letter: string, start: number, end: number) => {
    letters += letter;
    starts.push(start);
    ends.push(end);
  };
  for (const { index, 0: token } of text.matchAll(TOKEN)) {
    if (!UNSPACED.test(token[0]!)) {
      const inPath = token === "/" && /^\S\/\S$/.test(text.slice(index - 1, index + 2));
      add(inPath ? "_" : letterFor(token), index, index + token.length);
      continue;
    }
    // Words without spaces: the longest that is known, wherever it begins.
    for (let from = 0; from < token.length;) {
      let length = Math.min(LONGEST_UNSPACED, token.length - from);
      while (length > 1 && !letterOfWord(token.slice(from, from + length))) length--;
      if (length > 1) add(letterOfWord(token.slice(from, from + length))!, index + from, index + from + length);
      from += length;
    }
  }
  return { letters, starts, ends };
}

function letterFor(token: string): string {
  const word = token.toLowerCase().replace("’", "'");
  // A name of a program means nothing: `_FragList` asks for nothing.
  const known = IDENTIFIER.test(token) ? undefined : letterOfWord(word) ?? letterOfStem(word);
  if (known !== undefined) return known;
  if (/^@[a-z]/.test(word)) return letterOfWord(word.slice(1)) === letterOf("agent") ? "§" : "_";
  const [, first, last] = /^([a-z]+)-(?:[a-z-]+-)?([a-z]+)$/.exec(word) ?? [];
  // Programs are called agents in compounds of every kind: `ssh-agent`.
  const part = last && !/^agents?$/.test(last) ? letterOfWord(last) ?? letterOfWord(first!) : undefined;
  if (part !== undefined) return part;
  for (const [pattern, letter] of OTHERS) if (pattern.test(token)) return letter || token;
  return "_";
}
