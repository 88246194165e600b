/** A record as `audit_tool_call` carries it: see contract/delivery.ts. */
import type { auditToolCall } from "../contract/audit_tool_call.ts";
import type { Delivery } from "../contract/delivery.ts";
import type { Input } from "../contract/operation.ts";
import type { AuditRecord } from "../store/record.ts";

const CALLER = "codex";

/** The arguments that deliver the record. */
export function auditInputOf(record: AuditRecord): Input<typeof auditToolCall> & { record_id: string } {
  const { policy_decision: verdict, policy_details: details } = record;
  const { tool_signature: signature, decision_id, reason, risk_level, override_id, partial } = details;
  const output: Record<string, unknown> & Omit<Delivery["output"], "request_type"> = {
    recorded_at: record.timestamp,
    request_type: record.request_type,
    policy_decision: verdict,
    tool_signature: signature,
    policies_evaluated: details.policies_evaluated,
    policy_ids: details.policy_ids,
    policy_matches: details.policy_matches,
    ...(decision_id && { decision_id }),
    ...(reason && { block_reason: reason }),
    ...(risk_level && { risk_level }),
    ...(override_id && { override_id }),
    ...(partial && { partial }),
  };
  return {
    tool_name: signature.startsWith(`${CALLER}.`) ? signature.slice(CALLER.length + 1) : signature,
    input: { statement: record.query, sha256: record.query_hash },
    success: verdict !== "blocked" && verdict !== "needs_approval" && verdict !== "error",
    output,
    caller_name: CALLER,
    tool_type: CALLER,
    duration_ms: record.response_time_ms,
    ...(record.session_id && { session_id: record.session_id }),
    ...(record.error_message && { error_message: record.error_message }),
    record_id: record.id,
  };
}
