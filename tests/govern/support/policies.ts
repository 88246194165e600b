import type { Action, Severity } from "../../../lib/core/vocabulary.ts";
import type { Evaluation } from "../../../lib/policy/evaluation.ts";
import type { Policy } from "../../../lib/policy/policy.ts";
import { catalog } from "../../../lib/policy/catalog.ts";

/** What the engine would answer if one policy with this action had matched; for actions no built-in policy has. */
export function evaluationWith(
  action: Action,
  more: Partial<Evaluation> = {},
  severity: Severity = "high",
): Evaluation {
  const policy: Policy = {
    ...catalog[0]!,
    id: "sys_test_policy",
    title: "Test policy",
    severity,
    action,
    why: "It is a test; do something else",
  };
  return {
    action,
    matches: [{ policy, action, evidence: "evidence" }],
    findings: [],
    detected: [],
    evaluated: 7,
    partial: false,
    ...more,
  };
}
