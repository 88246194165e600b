/** `axonflow policies show ID`. */
import type { Policy } from "../../policy/policy.ts";
import type { Rules } from "../../policy/rules.ts";
import { UsageError } from "../command.ts";
import { JSON_DOC } from "../option_docs.ts";
import { policyNamed } from "../policy_named.ts";
import type { Verb } from "../verb.ts";
import { actionsOf, plain, shownRules } from "./shown_rules.ts";

export const show: Verb = {
  name: "show",
  usage: "show ID [--json]",
  summary: "One policy: why it is there, when it fires, and its examples",
  docs: [JSON_DOC],
  options: { boolean: ["json"] },
  operands: 1,
  async run({ _: [id], json }, context) {
    if (id === undefined) throw new UsageError("No policy", "Use axonflow policies show ID");
    const { rules, usable } = await shownRules(context);
    const policy = policyNamed(id, rules);
    context.io.out(json ? `${JSON.stringify(plain(policy, rules), null, 2)}\n` : manual(policy, rules));
    return usable ? 0 : 1;
  },
};

function manual(policy: Policy, rules: Rules): string {
  return [
    `${policy.id}  ${policy.title}`,
    `  category  ${policy.category}`,
    `  severity  ${policy.severity}`,
    `  does      ${actionsOf(policy, rules)} (${policy.phases.join(" and ")})${policy.locked ? ", always" : ""}`,
    `  why       ${policy.why}`,
    "  fires on",
    ...policy.hits.map((hit) => `    ${JSON.stringify(hit)}`),
    "  ignores",
    ...policy.misses.map((miss) => `    ${JSON.stringify(miss)}`),
    "",
  ].join("\n");
}
