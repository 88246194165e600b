/** `list_policies`: what is in force. */
import type { Handlers } from "../contract/mod.ts";
import type { PolicyRow } from "../contract/list_policies.ts";
import type { Severity } from "../core/vocabulary.ts";
import { catalog } from "../policy/catalog.ts";
import type { Policy } from "../policy/policy.ts";

// The AxonFlow platform orders its policies by a number that follows the severity.
const PRIORITY: Readonly<Record<Severity, number>> = { critical: 100, high: 90, medium: 70, low: 50 };

/** Carries out `list_policies`. */
export function createPolicies(policies: readonly Policy[] = catalog): Pick<Handlers, "list_policies"> {
  return {
    list_policies({ category, severity }) {
      const rows = policies
        .filter((policy) => category === undefined || policy.category === category)
        .filter((policy) => severity === undefined || policy.severity === severity)
        .map(rowOf);
      return { policies: rows, count: rows.length };
    },
  };
}

function rowOf(policy: Policy): PolicyRow {
  return {
    id: policy.id,
    policy_id: policy.id,
    name: policy.title,
    category: policy.category,
    tier: "system",
    severity: policy.severity,
    action: policy.action,
    ...(policy.requestAction && { request_action: policy.requestAction }),
    phases: policy.phases,
    enabled: true,
    priority: PRIORITY[policy.severity],
    description: policy.why,
    source: "static",
  };
}
