/** A record for tests that care about one field of it. */
import type { AuditRecord } from "../../lib/store/record.ts";

export function record(fields: Partial<AuditRecord> = {}): AuditRecord {
  return {
    id: crypto.randomUUID(),
    timestamp: "2026-01-02T03:04:05.678Z",
    request_type: "mcp_check_policy",
    source: "hook",
    query: "ls",
    query_hash: "0".repeat(64),
    policy_decision: "allowed",
    policy_details: { policy_ids: [], policy_matches: [], policies_evaluated: 1, tool_signature: "codex.Bash" },
    response_time_ms: 1,
    ...fields,
  };
}
