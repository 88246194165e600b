/** What the page shows, and where it comes from. */
import type { Context } from "hono";
import type { Handlers } from "../contract/mod.ts";
import type { AuditIndex } from "../store/audit_index.ts";
import type { AuditProof } from "../store/proof.ts";

/** What the page is made from. */
export interface PageOptions {
  /** The index of the audit trail. */
  index: AuditIndex;
  /** What the trail can prove about itself, if it can. */
  proof: AuditProof | undefined;
  /** The tools, in the name of who asks. */
  handlersOf(c: Context): Pick<Handlers, "explain_decision" | "list_overrides">;
  version: string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Told about a defect of ours; the reader sees no details. */
  onDefect(error: unknown): void;
}
