/** Why a decision was taken, out of its record. */
import { catalog } from "../policy/catalog.ts";
import type { AuditRecord } from "../store/record.ts";
import { ALLOW_OVERRIDE, POLICY_VERSION } from "./decision_fields.ts";

/** What `explain_decision` says of the record; `hits` is how often its deciding policy matched in the last 24 hours. */
export function explanationOf(record: AuditRecord, hits: number) {
  const { policy_details: details } = record;
  return {
    decision_id: details.decision_id ?? record.id,
    timestamp: record.timestamp,
    decision: record.policy_decision,
    ...(details.reason && { reason: details.reason }),
    ...(details.risk_level && { risk_level: details.risk_level }),
    tool_signature: details.tool_signature,
    policy_matches: details.policy_matches.map((match) => ({
      policy_id: match.policy_id,
      policy_name: match.policy_name,
      action: match.action,
      risk_level: match.risk_level,
      allow_override: ALLOW_OVERRIDE,
      policy_description: catalog.find(({ id }) => id === match.policy_id)?.why ?? match.policy_name,
    })),
    matched_rules: details.policy_matches.map((match) => ({
      policy_id: match.policy_id,
      rule_id: match.policy_id,
      rule_text: match.policy_name,
      matched_on: match.matched_on,
    })),
    override_available: ALLOW_OVERRIDE,
    override_existing_id: null,
    historical_hit_count_session: hits,
    policy_version_at_decision: POLICY_VERSION,
    latest_policy_version: POLICY_VERSION,
    context: {
      source: record.source,
      query: record.query,
      policies_evaluated: details.policies_evaluated,
      ...(details.partial && { partial: true }),
    },
    context_truncated: false,
  };
}
