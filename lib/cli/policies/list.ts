/** `axonflow policies list`. */
import { SEVERITIES } from "../../core/vocabulary.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Rules } from "../../policy/rules.ts";
import { UsageError } from "../command.ts";
import { counted } from "../counted.ts";
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
  more:
    `Categories: security-dangerous, security-sqli, security-admin, code-secrets, code-unsafe, sensitive-data, pii-global,
pii-africa, pii-americas, pii-asia, pii-eu, pii-europe, pii-india, pii-indonesia, pii-oceania, pii-poland,
pii-singapore, pii-uk, pii-us, and those that your own policies name (custom, if they name none).
`,
  options: { string: ["category", "severity"], boolean: ["json"] },
  async run({ category, severity, json }, context) {
    const { rules, usable } = await shownRules(context);
    const chosen = {
      category: oneOf("category", category, rules.policies.map((policy) => policy.category)),
      severity: oneOf("severity", severity, SEVERITIES),
    };
    const rows = rules.policies
      .filter((policy) => chosen.category === undefined || policy.category === chosen.category)
      .filter((policy) => chosen.severity === undefined || policy.severity === chosen.severity);
    if (json) context.io.out(`${JSON.stringify(rows.map((policy) => plain(policy, rules)), null, 2)}\n`);
    else context.io.out(`${rows.map((policy) => row(policy, rules)).join("")}${countOf(rows)}\n`);
    return usable ? 0 : 1;
  },
};

/**
 * The word that the option names, however it is written.
 *
 * @throws {UsageError} if it is none of the known ones
 */
function oneOf(option: string, given: unknown, known: readonly string[]): string | undefined {
  if (given === undefined) return undefined;
  const word = String(given).toLowerCase();
  const found = known.find((name) => name.toLowerCase() === word);
  if (found === undefined) {
    throw new UsageError(`Unknown ${option} ${given}`, `Use one of ${[...new Set(known)].sort().join(", ")}`);
  }
  return found;
}

/** How many, and when they judge: one may do both. */
function countOf(policies: readonly Policy[]): string {
  const of = (phase: Policy["phases"][number]) => policies.filter(({ phases }) => phases.includes(phase)).length;
  return `${counted(policies.length, "policy", "policies")}: ${of("request")} for calls, ${of("response")} for outputs`;
}

function row(policy: Policy, rules: Rules): string {
  const { id, severity, title } = policy;
  return `${id.padEnd(44)} ${severity.padEnd(8)} ${actionsOf(policy, rules).padEnd(16)} ${title}\n`;
}
