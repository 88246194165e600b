/**
 * The chain over the audit log: each link holds the hash of the one before it, so an edit, a gap or a reordering shows.
 *
 * A line of the log is the canonical JSON of a link, `{"hash":…,"prev":…,"record":…,"seq":…}` (or `"note"` instead of
 * `"record"`). `hash` is the SHA-256 of the line without its own field: `{"prev":…` to the end. So whoever checks a
 * line need not know how JSON is made canonical: it is enough to cut the hash out of the bytes that stand there. The
 * first link's `prev` is 64 zeros.
 */
import { canonicalJson } from "../core/canonical_json.ts";
import { sha256 } from "../core/sha256.ts";
import type { Note } from "./note.ts";
import type { AuditRecord } from "./record.ts";

/** What a link holds. */
export type Content = { record: AuditRecord; note?: never } | { note: Note; record?: never };

export type Link = Content & {
  seq: number;
  prev: string;
  hash: string;
};

/** What a new link needs to know of the one before it. */
export type Head = Pick<Link, "seq" | "hash">;

/** The hexadecimal digits of a hash. */
export const HASH_LENGTH = 64;

/** The head of an empty log. */
export const GENESIS: Head = { seq: 0, hash: "0".repeat(HASH_LENGTH) };

/** The first bytes of every link, up to the hash's own digits. */
export const LINE_START = '{"hash":"';

/** Where the hash's field ends: the rest of the line, with a `{` in front, is what is hashed. */
export const BODY_START = LINE_START.length + HASH_LENGTH + 2;

/** The line of the link that follows the head, without its line end, and the head that it makes. */
export async function nextLine(head: Head, content: Content): Promise<{ line: string; head: Head }> {
  const seq = head.seq + 1;
  const body = canonicalJson({ seq, prev: head.hash, ...content });
  const hash = await sha256(body);
  return { line: `${LINE_START}${hash}",${body.slice(1)}`, head: { seq, hash } };
}

/** The link that the line holds, unchecked; undefined if it is none. */
export function linkOf(line: string): Link | undefined {
  if (!line.startsWith(LINE_START)) return undefined;
  const value = valueOf(line);
  const isLink = typeof value?.hash === "string" && Number.isInteger(value.seq) &&
    (isObject(value.record) || isObject(value.note));
  return isLink ? value as unknown as Link : undefined; // Of the rest, only what is asked of it has to be there.
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** The JSON object that the line holds, if it holds one. */
export function valueOf(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // Empty, or cut short by a crash.
  }
}
