/**
 * What is known about text that is not known: each unresolved piece becomes one private-use character in the text
 * itself, so that it survives quoting, pipes, files and variables just as the real text would.
 */

/** Where an unresolved piece comes from. */
export const MARKS = {
  /** Anything: a variable of the environment, the output of a program. */
  unknown: "\uE000",
  /** Bytes that were downloaded in this statement. */
  download: "\uE001",
  /** The result of decoding something that is not in the statement. */
  decoded: "\uE002",
  /** The content of a credential file. */
  secret: "\uE003",
  /** The content of a file that is private but often read: `.env`, a key beside the project. */
  private: "\uE004",
  /** The values of environment variables. */
  environment: "\uE005",
  /** What the other end of a socket sent. */
  remote: "\uE006",
  /** The output of a shell that executes its standard input. */
  shell: "\uE007",
  /** The value of a secret, out of whatever keeps it. */
  value: "\uE008",
  /** The content of a whole database. */
  dump: "\uE009",
  /** The content of a whole repository, with all that was ever in it. */
  history: "\uE00A",
  /** What nobody can read in the statement: it stands there encoded, or it is somebody's text out of a store. */
  encoded: "\uE00B",
} as const;

/** The files of a whole project, packed; no name of a mark, because one policy asks for it, and that by its character. */
export const PROJECT = "\uE00C";

/** The name of a mark. */
export type Mark = keyof typeof MARKS;

// From E010 on, secrets of the environment (`token.ts`).
const ANY = /[\uE000-\uE01F]/;
const EACH = /[\uE000-\uE01F]/g;

/** Whether the text holds the mark. */
export function carries(text: string, mark: Mark): boolean {
  return text.includes(MARKS[mark]);
}

/** Whether the text holds code that nobody has read: downloaded, decoded, out of a store, or sent through a socket. */
export function isCarrier(text: string): boolean {
  return /[\uE001\uE002\uE006\uE00B]/.test(text);
}

/** Whether any piece of the text is unresolved. */
export function isUnresolved(text: string): boolean {
  return ANY.test(text);
}

/** The marks in the text, each once, as text; the unknown mark if there are none. */
export function residue(...texts: string[]): string {
  const found = new Set(texts.flatMap((text) => ANY.test(text) ? text.match(EACH) ?? [] : []));
  return [...found].sort().join("") || MARKS.unknown;
}

/** The text as it is if every unresolved piece were empty. */
export function withoutMarks(text: string): string {
  return ANY.test(text) ? text.replace(EACH, "") : text;
}

/** The text for people: an ellipsis for each unresolved piece. */
export function shown(text: string): string {
  return ANY.test(text) ? text.replace(EACH, "…") : text;
}

/** The text without characters that could be taken for marks: the statement must not bring its own. */
export function unmarked(text: string): string {
  return ANY.test(text) ? text.replace(EACH, "\uFFFD") : text;
}

/** Whether the text holds a secret of the environment. */
export function isToken(text: string): boolean {
  return /[\uE010-\uE01F]/.test(text);
}

/** Whether the text holds a login that a program has printed: such a secret, and a value at that. */
export function isLogin(text: string): boolean {
  return /\uE008[\uE010-\uE01F]/.test(text);
}

/** The text of a program that used the secret and does not print it. */
export function withoutTokens(text: string): string {
  return isToken(text) ? text.replace(/[\uE010-\uE01F]/g, MARKS.unknown) : text;
}
