/** `explain_decision` and `list_recent_decisions`: single decisions out of the trail. */
import type { Handlers } from "../contract/mod.ts";
import { type Verdict, VERDICTS } from "../core/vocabulary.ts";
import { isOverridable } from "../policy/overridable.ts";
import type { Policy } from "../policy/policy.ts";
import { builtInRules } from "../policy/rules.ts";
import type { AuditRecord } from "../store/record.ts";
import { POLICY_VERSION } from "./decision_fields.ts";
import { labelOf } from "./label.ts";
import { overridesInForce, stops } from "./lift.ts";
import type { GovernOptions } from "./options.ts";
import { timeOf } from "./span.ts";
import { NotFoundError, ToolError } from "../contract/tool_error.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Carries out `explain_decision` and `list_recent_decisions`. */
export function createDecisions(
  { trail, now, rules = builtInRules, overrides }: Pick<GovernOptions, "trail" | "now" | "rules" | "overrides">,
): Pick<Handlers, "explain_decision" | "list_recent_decisions"> {
  return {
    async explain_decision({ decision_id }) {
      const records = await trail.records();
      const found = records.find((record) => isDecision(record) && record.policy_details.decision_id === decision_id);
      if (!found) throw new NotFoundError(`Cannot explain decision "${decision_id}": no record has this id`);
      const inForce = await overridesInForce({ now, ...(overrides && { overrides }) });
      const { override_id: used, policy_ids } = found.policy_details;
      const override = used ?? inForce.find(({ policy_id }) => policy_ids.includes(policy_id))?.id;
      return explanationOf(found, { hits: hitsOfTheDay(found, records, now()), policies: rules.policies, override });
    },

    async list_recent_decisions({ since, decision, policy_id, tool_signature, limit }) {
      const from = since === undefined ? -Infinity : timeOf(since);
      const tool = tool_signature === undefined ? undefined : labelOf(tool_signature);
      if (decision !== undefined && !isVerdict(decision)) {
        throw new ToolError(`Cannot filter by decision "${decision}": expected one of ${VERDICTS.join(", ")}`);
      }
      const found = (await trail.records()).filter((record) =>
        isDecision(record) && Date.parse(record.timestamp) >= from &&
        (decision === undefined || record.policy_decision === decision) &&
        (policy_id === undefined || record.policy_details.policy_ids.includes(policy_id)) &&
        (tool === undefined || record.policy_details.tool_signature === tool)
      );
      return { decisions: found.reverse().slice(0, limit).map(rowOf) };
    },
  };
}

/** The audit of a call repeats the decision that its check took; a person's act on an override takes none. */
function isDecision(record: AuditRecord): boolean {
  return record.request_type !== "tool_call_audit" && record.policy_details.decision_id !== undefined;
}

function isVerdict(word: string): word is Verdict {
  return (VERDICTS as readonly string[]).includes(word);
}

/** How often the deciding policy matched in the last 24 hours. */
function hitsOfTheDay(found: AuditRecord, records: readonly AuditRecord[], now: number): number {
  const [deciding] = found.policy_details.policy_ids;
  if (deciding === undefined) return 0;
  return records.filter(({ timestamp, policy_decision, policy_details }) =>
    policy_decision !== "override_lifecycle" && Date.parse(timestamp) >= now - DAY_MS &&
    policy_details.policy_ids.includes(deciding)
  ).length;
}

interface Background {
  /** How often the deciding policy matched in the last 24 hours. */
  hits: number;
  /** The policies in force. */
  policies: readonly Policy[];
  /** The override that let this through, or else one that is in force for one of its policies. */
  override: string | undefined;
}

function explanationOf(record: AuditRecord, { hits, policies, override }: Background) {
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

function rowOf(record: AuditRecord) {
  const { policy_details: details } = record;
  return {
    decision_id: details.decision_id ?? record.id,
    timestamp: record.timestamp,
    decision: record.policy_decision,
    policy_id: details.policy_ids[0] ?? null,
    tool_signature: details.tool_signature,
  };
}
