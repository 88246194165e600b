/** The part of an answer that `check_policy` and `check_output` share. */
import { worst } from "../core/vocabulary.ts";
import type { Match } from "../policy/evaluation.ts";
import { isAllowed, type Judgement } from "./judge.ts";

/** Built-in policies change with the executable alone, so each has one version. */
export const POLICY_VERSION = 1;

/** No policy of this version can be overridden. */
export const ALLOW_OVERRIDE = false;

/** The decision as the wire says it; reasons and matches only if the call is blocked. */
export function decisionFields(judgement: Judgement, decisionId: string) {
  const { verdict, evaluation: { matches, evaluated } } = judgement;
  const allowed = isAllowed(verdict);
  const common = { allowed, decision_id: decisionId, policies_evaluated: evaluated };
  if (allowed) return common;
  return {
    ...common,
    block_reason: reasonOf(judgement) ?? "Blocked by policy",
    blocked_by: judgement.blocker?.id ?? matches[0]?.policy.id ?? "unknown",
    risk_level: riskOf(judgement) ?? "high",
    policy_matches: matches.map(({ policy }) => ({
      policy_id: policy.id,
      policy_name: policy.title,
      risk_level: policy.severity,
      allow_override: ALLOW_OVERRIDE,
      policy_version: POLICY_VERSION,
    })),
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
