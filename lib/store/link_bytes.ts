/** A link as its bytes stand in the log, without making objects of what it holds. */
import { BODY_START, LINE_START } from "./hash_chain.ts";

/** The parts of a line that the chain is made of. */
export interface LinkBytes {
  seq: number;
  prev: string;
  hash: string;
  /** It holds a note, not a record. */
  isNote: boolean;
}

const HASH_LENGTH = 64;
const PREV = ',"prev":"';
const NOTE = '"note":';
const SEQ = ',"seq":';

const latin1 = new TextDecoder("latin1");

/** Takes the line apart; undefined if it has not the form of a link. */
export function linkBytesOf(line: Uint8Array): LinkBytes | undefined {
  const start = latin1.decode(line.subarray(0, BODY_START + PREV.length + HASH_LENGTH));
  if (!start.startsWith(LINE_START) || start[BODY_START - 2] !== '"') return undefined;
  const end = latin1.decode(line.subarray(Math.max(0, line.length - 120)));
  const at = end.lastIndexOf(SEQ);
  const digits = end.slice(at + SEQ.length, -1);
  if (at < 0 || !/^[1-9]\d{0,15}$/.test(digits) || !end.endsWith("}")) return undefined;
  const isNote = start.startsWith(NOTE, BODY_START);
  // Keys are sorted: a record stands behind `prev`, a note in front of it.
  const prevAt = isNote ? end.lastIndexOf(PREV) + PREV.length : BODY_START + PREV.length - 1;
  const prev = (isNote ? end : start).slice(prevAt, prevAt + HASH_LENGTH);
  const hash = start.slice(LINE_START.length, LINE_START.length + HASH_LENGTH);
  return isHash(hash) && isHash(prev) ? { seq: Number(digits), prev, hash, isNote } : undefined;
}

/** What the digest makes of the hashed part of the line. Nothing is copied: copies took a third of the time. */
export function hashOfBody(line: Uint8Array, digest: (bytes: Uint8Array) => string): string {
  const at = BODY_START - 1;
  // The comma behind the line's own hash stands where the brace of the hashed part belongs.
  const comma = line[at]!;
  line[at] = 0x7b;
  try {
    return digest(line.subarray(at));
  } finally {
    line[at] = comma;
  }
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
