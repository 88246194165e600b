/**
 * What the log says of itself: links of the chain that hold no record. Their times are RFC 3339, UTC.
 *
 * A note is chained like a record, so it can no more be changed or left out than a record can.
 */

/** A head of the chain, signed with the key of this install; `signature` is base64 of Ed25519 over `headMessage()`. */
export interface SignedHead {
  kind: "head_signed";
  time: string;
  /** The link before this note. */
  seq: number;
  hash: string;
  key_id: string;
  signature: string;
}

/** A line that is no link of the chain, by its bytes without the line end. */
export interface StrayLine {
  bytes: number;
  sha256: string;
}

/** Lines that stand in the log without a link: cut short by a crash, or written while another process held the lock. */
export interface Recovered {
  kind: "recovered";
  time: string;
  /** In their order, all since the last such note. */
  lines: StrayLine[];
}

/** Records that could not be written, because the disk was full or the log was not to be had. */
export interface Gap {
  kind: "gap";
  time: string;
  lost: number;
  first: string;
  last: string;
  reason: string;
}

/** The first note of a segment: the one before it, as a whole. */
export interface Continued {
  kind: "continued";
  time: string;
  /** Its file name. */
  segment: string;
  /** SHA-256 of the file. */
  sha256: string;
}

/** The tombstone of retention: everything up to `through_seq` was deleted; signed like a head. */
export interface Pruned {
  kind: "pruned";
  time: string;
  through_seq: number;
  /** The hash of that last link. */
  through_hash: string;
  /** The newest time among the deleted records. */
  newest: string;
  retention_days: number;
  /** How many of the records no endpoint had taken; left out if there are none. */
  undelivered?: number;
  key_id: string;
  signature: string;
}

/** The endpoint has taken a pending record. */
export interface Delivered {
  kind: "delivered";
  time: string;
  record_id: string;
  endpoint: string;
}

/** The endpoint will never take a pending record: it was refused for what it holds. */
export interface Undeliverable {
  kind: "undeliverable";
  time: string;
  record_id: string;
  endpoint: string;
  reason: string;
}

export type Note = SignedHead | Recovered | Gap | Continued | Pruned | Delivered | Undeliverable;
