/** A value that has the form of something, with what surrounds it. */
import { IDENTIFIER_LABEL, REACH, wordsBefore, wordsBehind } from "./labels.ts";

const LONG = /^\d{14,16}$/;

// Ends of something longer: a decimal, an amount, a path, a phone number, a chain of groups.
const GOES_BEFORE = /[-+$%@\\]$|(?:^|\s)\.$|\d[.:]$|\w\/$/;
const GOES_ON = /^(?:[-./:]\d|-[A-Za-z]\d|[\w@%\\])/;
const COLUMN_BEFORE = /\d {1,8}$|[\da-f]{8}:\s+(?:[\da-f]{4} ){0,7}$/;
const COLUMN_BEHIND = /^ {1,8}\d/;
const LETTER = /[A-Za-z\u0080-\uffff]/;

/** What is asked of it is read once, when the first detector asks. */
export class Candidate {
  readonly value: string;
  #isWhole: boolean | undefined;
  #mayHaveLabel: boolean | undefined;
  #before: string | undefined;
  #behind: string | undefined;

  constructor(readonly text: string, readonly start: number, readonly end: number) {
    this.value = text.slice(start, end);
  }

  /** Whether the value is no part of something longer. */
  get isWhole(): boolean {
    return this.#isWhole ??= !GOES_BEFORE.test(this.#back(2)) && !GOES_ON.test(this.#ahead(3));
  }

  /** Whether there are letters where labels may stand. */
  get mayHaveLabel(): boolean {
    return this.#mayHaveLabel ??= LETTER.test(this.#back(REACH)) || LETTER.test(this.#ahead(REACH));
  }

  /** What stands before, ready to be read for labels. */
  get before(): string {
    return this.#before ??= wordsBefore(this.text, this.start);
  }

  /** What stands behind, ready to be read for labels. */
  get behind(): string {
    return this.#behind ??= wordsBehind(this.text, this.end);
  }

  /** Whether nothing groups its digits, which are as many as those of identifiers that machines give out. */
  get isLong(): boolean {
    return LONG.test(this.value);
  }

  /** Whether nothing says that it is something else: a label, or its first digits, which are those of the time. */
  get isUnsaid(): boolean {
    return this.isWhole && !/^(?:1[5-9]|20)/.test(this.value) &&
      !(this.mayHaveLabel && IDENTIFIER_LABEL.test(this.before));
  }

  /** Whether groups that are parted by spaces go on before or behind, as the columns of a table do. */
  get isColumn(): boolean {
    return /\s/.test(this.value) && (COLUMN_BEFORE.test(this.before) || COLUMN_BEHIND.test(this.behind));
  }

  #back(length: number): string {
    return this.text.slice(Math.max(0, this.start - length), this.start);
  }

  #ahead(length: number): string {
    return this.text.slice(this.end, this.end + length);
  }
}
