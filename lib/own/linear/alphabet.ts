/**
 * What a pattern can tell apart: characters that the same sets contain are one column. Whether a set contains a
 * character is asked of JavaScript itself, with a regular expression that matches one character, so that case folding,
 * `\p{…}` and `\w` mean what they mean there.
 */

/** Beyond every character: the end of the text, and its beginning. */
export const EDGE = 0;

/** Forgets beyond so many characters: there are a million. */
const MAX_CHARACTERS = 10_000;

/** The sets of one pattern. */
export class Alphabet {
  readonly #sets: RegExp[] = [];
  readonly #numbers = new Map<string, number>();
  /** The columns by which sets contain their characters, as text. */
  readonly #columns = new Map<string, number>();
  /** For each column, which sets contain it. */
  readonly #members: boolean[][] = [];
  readonly #seen = new Map<number, number>();

  constructor() {
    this.#columns.set("", this.#members.push([]) - 1);
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

  /** Whether the set contains the characters of the column. */
  has(column: number, set: number): boolean {
    return this.#members[column]![set] === true;
  }

  #look(codePoint: number): number {
    const character = String.fromCodePoint(codePoint);
    const members = this.#sets.map((set) => set.test(character));
    // The first letter keeps a character in no set apart from the edge.
    const key = `c${members.map(Number).join("")}`;
    let column = this.#columns.get(key);
    if (column === undefined) this.#columns.set(key, column = this.#members.push(members) - 1);
    if (this.#seen.size >= MAX_CHARACTERS) this.#seen.clear();
    this.#seen.set(codePoint, column);
    return column;
  }
}
