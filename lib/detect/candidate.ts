/** A value that has the form of something, with what surrounds it. */
import { IDENTIFIER_LABEL, REACH, wordsBefore, wordsBehind } from "./labels.ts";

// Sizes, counters and microseconds look so, and many pass some check digit by chance. Alone in the text it is what was asked for, and
// where the text names the kind anywhere, as the head of a table does, it is one of these.
const COUNT = /^(?:[1-9](?:\d{10,12}|\d{7,8}K)|1[5-9]\d{14})$/;
// Whoever names files by number gives numbers as long as a card's. From the root on it may be an address that was asked for,
// but for the folders of a disk and the names of pictures and sounds.
const LONG = /^\d{14,16}$/;
const PATH =
  /[\s"'`(=,](?:(?:\.{1,2}|\/(?:var|usr|tmp|opt|etc|proc|sys|mnt|srv))\/(?:[\w.-]{1,40}\/){0,20}|(?:~|\/(?:home|root|Users|Volumes))\/(?:[\w.-]{1,40}\/){1,20}|(?:[\w-]{1,40}\/){2,20})$/;
/** How far before a number its path may begin. */
const PATH_REACH = 200;
const MEDIA = /^\.(?:png|jpe?g|gif|webp|svg|ico|bmp|avif|heic|tiff?|mp[34]|mov|webm|wav|ogg|woff2?|ttf)(?![\w.])/i;

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

  /** Whether it is as likely one of many counts that the text holds, or the name of a file. */
  get isCount(): boolean {
    return this.value.length < this.text.length - 2 &&
      (COUNT.test(this.value) || (this.isLong && this.#isFile));
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

  get #isFile(): boolean {
    if (/[\w.-]\/$/.test(this.#back(2)) && MEDIA.test(this.#ahead(8))) return true;
    return PATH.test((this.start < PATH_REACH ? " " : "") + this.#back(PATH_REACH));
  }

  #back(length: number): string {
    return this.text.slice(Math.max(0, this.start - length), this.start);
  }

  #ahead(length: number): string {
    return this.text.slice(this.end, this.end + length);
  }
}
