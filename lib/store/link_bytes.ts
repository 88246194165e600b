/** A link as its bytes stand in the log: a million of them are followed without making a string of each. */
import { BODY_START, HASH_LENGTH, LINE_START } from "./hash_chain.ts";

const HASH_AT = LINE_START.length;
const BRACE = 0x7b;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_A = 0x61;
const LOWER_F = 0x66;
const LONGEST_NUMBER = 16;

const quote = bytesOf('",');
const start = bytesOf(LINE_START);
const prevField = bytesOf('"prev":"');
const noteField = bytesOf('"note":');
const prevInNote = bytesOf(',"prev":"');
const seqField = bytesOf(',"seq":');
const end = bytesOf("}");

const latin1 = new TextDecoder("latin1");

/** The parts of a line that the chain is made of. */
export class LinkBytes {
  readonly #line: Uint8Array;
  readonly #prevAt: number;

  constructor(line: Uint8Array, prevAt: number, readonly seq: number, readonly isNote: boolean) {
    this.#line = line;
    this.#prevAt = prevAt;
  }

  get hash(): string {
    return textAt(this.#line, HASH_AT);
  }

  get prev(): string {
    return textAt(this.#line, this.#prevAt);
  }

  /** Whether it names this hash as its own. */
  hasHash(hash: string): boolean {
    return isTextAt(this.#line, HASH_AT, hash);
  }

  /** Whether it names this hash as that of the link before it. */
  hasPrev(hash: string): boolean {
    return isTextAt(this.#line, this.#prevAt, hash);
  }
}

/** Takes the line apart; undefined if it has not the form of a link. */
export function linkBytesOf(line: Uint8Array): LinkBytes | undefined {
  if (!holdsAt(line, 0, start) || !isHashAt(line, HASH_AT) || !holdsAt(line, HASH_AT + HASH_LENGTH, quote)) {
    return undefined;
  }
  const seqAt = numberAt(line);
  const beforeSeq = seqAt - seqField.length;
  if (!holdsAt(line, line.length - 1, end) || !holdsAt(line, beforeSeq, seqField)) return undefined;
  const isNote = holdsAt(line, BODY_START, noteField);
  // Keys are sorted: a record stands behind `prev`, a note in front of it.
  const prevAt = isNote ? beforeSeq - 1 - HASH_LENGTH : BODY_START + prevField.length;
  const field = isNote ? prevInNote : prevField;
  if (!holdsAt(line, prevAt - field.length, field) || !isHashAt(line, prevAt)) return undefined;
  return new LinkBytes(line, prevAt, numberFrom(line, seqAt), isNote);
}

/** What the digest makes of the hashed part of the line. Nothing is copied. */
export function hashOfBody(line: Uint8Array, digest: (bytes: Uint8Array) => string): string {
  const at = BODY_START - 1;
  // The comma behind the line's own hash stands where the brace of the hashed part belongs.
  const comma = line[at]!;
  line[at] = BRACE;
  try {
    return digest(line.subarray(at));
  } finally {
    line[at] = comma;
  }
}

/** Where the digits begin with which the line ends, but for its brace; its length if there is no such number. */
function numberAt(line: Uint8Array): number {
  const last = line.length - 1;
  let at = last;
  while (at > 0 && last - at < LONGEST_NUMBER && isDigit(line[at - 1]!)) at--;
  return at === last || line[at] === ZERO ? line.length : at;
}

function numberFrom(line: Uint8Array, at: number): number {
  let number = 0;
  for (let index = at; index < line.length - 1; index++) number = number * 10 + line[index]! - ZERO;
  return number;
}

function textAt(line: Uint8Array, at: number): string {
  return latin1.decode(line.subarray(at, at + HASH_LENGTH));
}

function isTextAt(line: Uint8Array, at: number, hash: string): boolean {
  for (let index = 0; index < HASH_LENGTH; index++) {
    if (line[at + index] !== hash.charCodeAt(index)) return false;
  }
  return true;
}

function isHashAt(line: Uint8Array, at: number): boolean {
  for (let index = at; index < at + HASH_LENGTH; index++) {
    const byte = line[index]!; // Beyond the end it is undefined, and no digit.
    if (!isDigit(byte) && !(byte >= LOWER_A && byte <= LOWER_F)) return false;
  }
  return true;
}

function holdsAt(line: Uint8Array, at: number, bytes: Uint8Array): boolean {
  return at >= 0 && bytes.every((byte, index) => line[at + index] === byte);
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
