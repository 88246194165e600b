/** Writing a record. A record that cannot be kept is reported, and never changes a decision. */
import type { AuditRecord } from "../store/record.ts";
import { labelOf } from "./label.ts";
import type { GovernOptions } from "./options.ts";

/** A record without what is the same for all records of one caller. */
export type Draft = Omit<AuditRecord, "id" | "timestamp" | "source" | "delivery" | "delivery_endpoint">;

/** What became of a draft. */
export interface Kept {
  id: string;
  timestamp: string;
  recorded: boolean;
}

/** Completes the draft and appends it to the trail; names that came with the call are masked and cut. */
export async function keep(draft: () => Draft, options: GovernOptions): Promise<Kept> {
  const { trail, source, now, newId = () => crypto.randomUUID(), onRecord, onTrailError, wholly = atOnce } = options;
  const id = newId();
  const timestamp = new Date(now()).toISOString();
  const record = await wholly(() => ({ id, timestamp, source, ...completed(draft(), options) }));
  onRecord?.(record);
  try {
    await trail.append(record);
    return { id, timestamp, recorded: true };
  } catch (error) {
    onTrailError?.(error);
    return { id, timestamp, recorded: false };
  }
}

/** With an engine that is there as a whole. */
export function atOnce<T>(work: () => T): T {
  return work();
}

function completed(
  draft: Draft,
  { pending, sessionId, caller }: GovernOptions,
): Omit<AuditRecord, "id" | "timestamp" | "source"> {
  const session = draft.session_id ?? sessionId;
  const { tool_signature, caller_name, ...details } = draft.policy_details;
  return {
    ...draft,
    policy_details: {
      ...details,
      tool_signature: labelOf(tool_signature),
      ...(caller_name && { caller_name: labelOf(caller_name) }),
    },
    ...(session && { session_id: labelOf(session) }),
    ...(caller && { client_id: caller.clientId }),
    ...(caller?.user && { user_id: caller.user }),
    ...(pending && { delivery: "pending", delivery_endpoint: pending }),
  };
}
