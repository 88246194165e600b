/** `axonflow policies list`. */
import { SEVERITIES } from "../../core/vocabulary.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Rules } from "../../policy/rules.ts";
import { JSON_DOC } from "../option_docs.ts";
import type { Verb } from "../verb.ts";
import { actionsOf, plain, shownRules } from "./shown_rules.ts";

export const list: Verb = {
  name: "list",
  usage: "list [--category NAME] [--severity LEVEL] [--json]",
  summary: "What is in force, and what each policy does",
  docs: [
    ["--category NAME", "Those of this category, such as security-dangerous or pii-us"],
    ["--severity LEVEL", `Those of this severity: ${SEVERITIES.join(", ")}`],
    JSON_DOC,
  ],
  options: { string: ["category", "severity"], boolean: ["json"] },
  async run({ category, severity, json }, context) {
    const { rules, usable } = await shownRules(context);
    const rows = rules.policies
      .filter((policy) => category === undefined || policy.category === category)
      .filter((policy) => severity === undefined || policy.severity === severity);
    if (json) context.io.out(`${JSON.stringify(rows.map((policy) => plain(policy, rules)), null, 2)}\n`);
    else context.io.out(`${rows.map((policy) => row(policy, rules)).join("")}${rows.length} policies\n`);
    return usable ? 0 : 1;
  },
};

function row(policy: Policy, rules: Rules): string {
  const { id, severity, title } = policy;
  return `${id.padEnd(44)} ${severity.padEnd(8)} ${actionsOf(policy, rules).padEnd(16)} ${title}\n`;
}
