/** The part of an answer that `check_policy` and `check_output` share. */
import { worst } from "../core/vocabulary.ts";
import type { Match } from "../policy/evaluation.ts";
import { isOverridable } from "../policy/overridable.ts";
import { isAllowed, type Judgement } from "./judge.ts";
import { stops } from "./lift.ts";

/** Built-in policies change with the executable alone, so each has one version. */
export const POLICY_VERSION = 1;

/** The decision as the wire says it: what matched, whatever the verdict; reasons only if the call is blocked. */
export function decisionFields(judgement: Judgement, decisionId: string) {
  const { verdict, evaluation: { matches, evaluated } } = judgement;
  const allowed = isAllowed(verdict);
  const common = { allowed, decision_id: decisionId, policies_evaluated: evaluated };
  const policy_matches = matches.map(matchFields);
  if (allowed) return { ...common, ...(policy_matches.length > 0 && { policy_matches }) };
  return {
    ...common,
    block_reason: reasonOf(judgement) ?? "Blocked by policy",
    blocked_by: judgement.blocker?.id ?? matches[0]?.policy.id ?? "unknown",
    risk_level: riskOf(judgement) ?? "high",
    policy_matches,
  };
}

function matchFields({ policy, action }: Match) {
  return {
    policy_id: policy.id,
    policy_name: policy.title,
    action,
    risk_level: policy.severity,
    allow_override: isOverridable(policy),
    policy_version: POLICY_VERSION,
  };
}

/**
 * What the answer to a call says of overrides: whether a person could lift what stops it, by which command, and whether
 * there is an override already.
 */
export function overrideFields({ verdict, evaluation: { matches }, existingOverride }: Judgement) {
  const existing = existingOverride === undefined ? {} : { override_existing_id: existingOverride };
  if (verdict === "allowed") return existing;
  const stopping = matches.filter(stops);
  const [first] = stopping;
  if (!first || !stopping.every(({ policy }) => isOverridable(policy))) {
    return { override_available: false, ...existing };
  }
  return {
    override_available: true,
    override_command: `axonflow override create --policy ${first.policy.id} --reason TEXT`,
    ...existing,
  };
}

/** Why the call was judged as it was; undefined if nothing matched. */
export function reasonOf({ evaluation: { matches }, blocker }: Judgement): string | undefined {
  return blocker?.reason ?? matches[0]?.policy.why;
}

/** The highest severity that matched; a block without a policy is a high risk. */
export function riskOf({ evaluation: { matches }, blocker }: Judgement): Match["policy"]["severity"] | undefined {
  return worst(matches.map(({ policy }) => policy.severity)) ?? (blocker && "high");
}
