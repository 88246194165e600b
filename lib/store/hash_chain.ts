/**
 * The chain over the audit log: each link holds the hash of the one before it, so an edit, a gap or a reordering shows.
 *
 * A line of the log is the canonical JSON of a link, `{"hash":…,"prev":…,"record":…,"seq":…}`, where `hash` is the
 * SHA-256 of the canonical JSON of `{"prev":…,"record":…,"seq":…}`. The first link's `prev` is 64 zeros.
 */
import { canonicalJson } from "../core/canonical_json.ts";
import { sha256 } from "../core/sha256.ts";
import type { AuditRecord } from "./record.ts";

export interface Link {
  seq: number;
  prev: string;
  record: AuditRecord;
  hash: string;
}

/** What a new link needs to know of the one before it. */
export type Head = Pick<Link, "seq" | "hash">;

/** The head of an empty log. */
export const GENESIS: Head = { seq: 0, hash: "0".repeat(64) };

/** The link that follows the head. */
export async function nextLink(head: Head, record: AuditRecord): Promise<Link> {
  const body = { seq: head.seq + 1, prev: head.hash, record };
  return { ...body, hash: await sha256(canonicalJson(body)) };
}

/** Where a chain is broken: the link's place in the list, from 0, and what is wrong with it. */
export interface Break {
  index: number;
  reason: string;
}

/** The first break of the chain, or undefined if every link follows from the one before it. */
export async function firstBreak(links: readonly Link[]): Promise<Break | undefined> {
  let head = GENESIS;
  for (const [index, link] of links.entries()) {
    if (link.seq !== head.seq + 1) return { index, reason: `expected sequence number ${head.seq + 1}` };
    if (link.prev !== head.hash) return { index, reason: "it does not name the hash of the link before it" };
    const { hash } = await nextLink(head, link.record);
    if (link.hash !== hash) return { index, reason: "its record does not have the hash that it names" };
    head = link;
  }
  return undefined;
}
