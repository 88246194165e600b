import * as z from "zod/mini";
import { time } from "./decision.ts";
import { operation } from "./operation.ts";
import { recordedMatch } from "./recorded_match.ts";

/** What a platform may leave open. */
function word() {
  return z.optional(z.nullable(z.string()));
}

/** One audit record as searches return it: a redacted descriptor, never the raw statement. */
export function auditEntry() {
  return z.looseObject({
    id: z.string(),
    request_id: z.optional(z.string()),
    timestamp: z.string(),
    request_type: z.string(),
    query: z.optional(z.string()),
    query_hash: z.optional(z.string()),
    policy_decision: z.string(),
    policy_details: z.optional(z.looseObject({
      decision_id: z.optional(z.string()),
      policy_ids: z.optional(z.array(z.string())),
      policy_matches: z.optional(z.array(recordedMatch())),
      policies_evaluated: z.optional(z.nullable(z.number())),
      reason: z.optional(z.string()),
      risk_level: z.optional(z.string()),
      tool_signature: z.optional(z.string()),
      caller_name: z.optional(z.string()),
      override_id: word(),
      partial: z.optional(z.nullable(z.boolean())),
    })),
    response_time_ms: z.optional(z.number()),
    session_id: z.optional(z.string()),
    error_message: z.optional(z.string()),
    source: word(),
    user_id: word(),
    user_email: word(),
    client_id: word(),
    tenant_id: word(),
    received_at: word(),
    delivery: word(),
    delivery_endpoint: word(),
  });
}
export type AuditEntry = z.output<ReturnType<typeof auditEntry>>;

/** What is skipped is counted one by one; whoever wants what lies further back names a span of time. */
const MAX_OFFSET = 10_000;

/** Finds audit records, newest first. */
export const searchAuditEvents = operation({
  name: "search_audit_events",
  title: "Search audit events",
  description: "Search the governance audit trail, newest first (default: the last 15 minutes, 20 entries; at most " +
    "100; offset skips that many, at most 10,000). request_type is mcp_check_policy, mcp_check_output, tool_call_audit, " +
    "override_created or override_revoked.",
  input: () =>
    z.object({
      from: z.optional(time()),
      to: z.optional(time()),
      request_type: z.optional(z.string()),
      limit: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
      offset: z.optional(
        z.number().check(
          z.int(),
          z.minimum(0),
          z.maximum(MAX_OFFSET, "at most 10,000; a span of time leads further back"),
        ),
      ),
    }),
  output: () => z.looseObject({ entries: z.array(auditEntry()), total: z.optional(z.number()) }),
});
