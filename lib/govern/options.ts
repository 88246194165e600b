/** What the governance tools need of the world around them. */
import type { Rules } from "../policy/rules.ts";
import type { Override } from "../store/override.ts";
import type { AuditRecord, AuditTrail } from "../store/record.ts";
import type { AuditIndex } from "../store/audit_index.ts";
import type { Evaluate } from "./judge.ts";
import type { Kept } from "./keep.ts";

/** What the tools need that read the trail. */
export interface ReadingOptions extends GovernOptions {
  /** The index of the trail. */
  index: AuditIndex;
  /** Records from elsewhere that are being kept, by id; given by an endpoint that takes in such records. */
  taking?: Map<string, Promise<Kept>>;
}

export interface GovernOptions {
  /** Where every decision is recorded. */
  trail: AuditTrail;
  /** Which part of axonflow decides; it stands in every record. */
  source: AuditRecord["source"];
  /** Milliseconds since the epoch; with fractions, latencies are finer than a millisecond. */
  now: () => number;
  /** Makes a UUID v4. */
  newId?: () => string;
  /** Marks the records as not yet taken by the configured endpoint, which this is. */
  pending?: string | undefined;
  /** The Codex session in which this happens, for records whose call does not name one. */
  sessionId?: string;
  /** Who asked, where callers prove who they are. */
  caller?: { clientId: string; user?: string };
  /** Told about every record, kept or not. */
  onRecord?: (record: Pick<AuditRecord, "request_type" | "policy_decision">) => void;
  /** Told about a record that could not be kept; the decision stands all the same. */
  onTrailError?: (error: unknown) => void;
  /** The policies in force; the built-in ones as they stand, unless said otherwise. */
  rules?: Rules;
  /** What a person has lifted, ended overrides too; never rejects. There are none, unless said otherwise. */
  overrides?: () => Promise<readonly Override[]>;
  /** The engine; anything but the built-in one is for tests. */
  evaluate?: Evaluate;
  /** Does work that changes nothing, with all of the engine that it needs; by default the engine is there as a whole. */
  wholly?: <T>(work: () => T) => T | Promise<T>;
}
