/** `list_policies`: what is in force. */
import type { Handlers } from "../contract/mod.ts";
import type { PolicyRow } from "../contract/list_policies.ts";
import type { Severity } from "../core/vocabulary.ts";
import { isOwn, type Policy } from "../policy/policy.ts";
import { builtInRules, type Rules } from "../policy/rules.ts";

// The AxonFlow platform orders its policies by a number that follows the severity.
const PRIORITY: Readonly<Record<Severity, number>> = { critical: 100, high: 90, medium: 70, low: 50 };

/** Carries out `list_policies`. */
export function createPolicies(rules: Rules = builtInRules): Pick<Handlers, "list_policies"> {
  return {
    list_policies({ category, severity }) {
      const rows = rules.policies
        .filter((policy) => category === undefined || policy.category === category)
        .filter((policy) => severity === undefined || policy.severity === severity)
        .map((policy) => rowOf(policy, rules));
      return { policies: rows, count: rows.length };
    },
  };
}

function rowOf(policy: Policy, rules: Rules): PolicyRow {
  const own = isOwn(policy);
  const inForce = policy.phases.map((phase) => rules.actionOf(policy, phase)).filter((action) => action !== undefined);
  const request = policy.phases.includes("request") ? rules.actionOf(policy, "request") : undefined;
  return {
    id: policy.id,
    policy_id: policy.id,
    name: policy.title,
    category: policy.category,
    tier: own ? "tenant" : "system",
    severity: policy.severity,
    action: inForce.at(-1) ?? policy.action,
    ...(policy.phases.length > 1 && request && { request_action: request }),
    phases: [...policy.phases],
    enabled: inForce.length > 0,
    priority: PRIORITY[policy.severity],
    description: policy.why,
    source: own ? "own" : "static",
  };
}
