/** Writing a record. A record that cannot be kept is reported, and never changes a decision. */
import type { AuditRecord } from "../store/record.ts";
import type { GovernOptions } from "./options.ts";

/** A record without what is the same for all records of one caller. */
export type Draft = Omit<AuditRecord, "id" | "timestamp" | "source" | "delivery">;

/** What became of a draft. */
export interface Kept {
  id: string;
  timestamp: string;
  recorded: boolean;
}

/** Completes the draft and appends it to the trail. */
export async function keep(draft: Draft, options: GovernOptions): Promise<Kept> {
  const { trail, source, now, newId = () => crypto.randomUUID(), pending, sessionId, onTrailError } = options;
  const id = newId();
  const timestamp = new Date(now()).toISOString();
  try {
    await trail.append({
      id,
      timestamp,
      source,
      ...(sessionId && { session_id: sessionId }),
      ...draft,
      ...(pending && { delivery: "pending" }),
    });
    return { id, timestamp, recorded: true };
  } catch (error) {
    onTrailError?.(error);
    return { id, timestamp, recorded: false };
  }
}
