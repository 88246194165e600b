/**
 * The words of a text, the same for what is indexed and what is searched. The index is given them one by one, so nothing
 * that a person types is ever read as the query language of the index.
 */

const WORD = /[\p{L}\p{N}]+/gu;
const MAX_LENGTH = 64;
// A mark of this kind is neither letter nor number, so no word of a text is ever taken for a tag.
const TAG = "\uE000";

/** The words, each once. */
export function wordsOf(text: string): string[] {
  const words = text.normalize("NFKC").toLowerCase().match(WORD) ?? [];
  return [...new Set(words.map((word) => word.slice(0, MAX_LENGTH)))];
}

/** The word that says what a record is: of which tool, session and so on. */
export function tagOf(kind: keyof typeof KINDS, id: number | string = ""): string {
  return `${TAG}${KINDS[kind]}${id}`;
}

const KINDS = { type: "y", tool: "t", decision: "d", session: "s", source: "o", policy: "p", isDecision: "k" } as const;

/** A word that a person typed, and whether it is the beginning of one: `compil*`. */
export interface TypedWord {
  word: string;
  isPrefix: boolean;
}

const MAX_TYPED = 16;

/** What a person typed, word by word. */
export function typedWords(text: string): TypedWord[] {
  const typed = text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+\*?/gu) ?? [];
  return typed.slice(0, MAX_TYPED).map((each) => ({
    word: each.replace("*", "").slice(0, MAX_LENGTH),
    isPrefix: each.endsWith("*"),
  }));
}
