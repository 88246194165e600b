/**
 * What a pattern can tell apart: characters that the same sets contain are one column. Whether a set contains a
 * character is asked of JavaScript itself, with a regular expression that matches one character, so that case folding,
 * `\p{…}` and `\w` mean what they mean there.
 */

/** Beyond every character: the end of the text, and its beginning. */
export const EDGE = 0;

/** Forgets beyond so many characters: there are a million. */
const MAX_CHARACTERS = 30_000;

/** The sets of one pattern. */
export class Alphabet {
  readonly #sets: RegExp[] = [];
  readonly #numbers = new Map<string, number>();
  /** The columns by which sets contain their characters, as text. */
  readonly #columns = new Map<string, number>();
  /** For each column, which sets contain it. */
  readonly #members: Uint8Array[] = [];
  readonly #seen = new Map<number, number>();

  constructor() {
    this.#columns.set("", this.#members.push(new Uint8Array()) - 1);
  }

  /** The number of the set that the expression matches; it must match one character. */
  setOf(source: string, flags: string): number {
    const key = `${flags}/${source}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#sets.push(new RegExp(source, flags)) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** The column of a code point. All sets must be known. */
  columnOf(codePoint: number): number {
    return this.#seen.get(codePoint) ?? this.#look(codePoint);
  }

  /** By the numbers of the sets: 1 for those that contain the characters of the column. */
  setsWith(column: number): Uint8Array {
    return this.#members[column]!;
  }

  #look(codePoint: number): number {
    const character = String.fromCodePoint(codePoint);
    // The first letter keeps a character in no set apart from the edge.
    let key = "c";
    for (const set of this.#sets) key += set.test(character) ? "1" : "0";
    let column = this.#columns.get(key);
    if (column === undefined) {
      column = this.#members.push(Uint8Array.from(key.slice(1), Number)) - 1;
      this.#columns.set(key, column);
    }
    if (this.#seen.size >= MAX_CHARACTERS) this.#seen.clear();
    this.#seen.set(codePoint, column);
    return column;
  }
}
