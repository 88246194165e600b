/** Why a decision was taken, out of its record. */
import { isOverridable } from "../policy/overridable.ts";
import type { Policy } from "../policy/policy.ts";
import type { AuditRecord } from "../store/record.ts";
import { POLICY_VERSION } from "./decision_fields.ts";
import { stops } from "./lift.ts";

/** What an explanation needs beside the record. */
export interface Background {
  /** How often the deciding policy matched in the last 24 hours. */
  hits: number;
  /** The policies in force. */
  policies: readonly Policy[];
  /** The override that let this through, or else one that is in force for one of its policies. */
  override: string | undefined;
}

/** What `explain_decision` says of the record. */
export function explanationOf(record: AuditRecord, { hits, policies, override }: Background) {
  const { policy_details: details } = record;
  const policyOf = new Map(policies.map((policy) => [policy.id, policy]));
  const mayLift = (id: string): boolean => {
    const policy = policyOf.get(id);
    return policy !== undefined && isOverridable(policy); // One that is gone cannot be lifted.
  };
  const stopping = details.policy_matches.filter(stops);
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
      allow_override: mayLift(match.policy_id),
      ...(match.override_id && { override_id: match.override_id }),
      policy_description: policyOf.get(match.policy_id)?.why ?? match.policy_name,
    })),
    matched_rules: details.policy_matches.map((match) => ({
      policy_id: match.policy_id,
      rule_id: match.policy_id,
      rule_text: match.policy_name,
      matched_on: match.matched_on,
    })),
    override_available: stopping.length > 0 && stopping.every(({ policy_id }) => mayLift(policy_id)),
    override_existing_id: override ?? null,
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
