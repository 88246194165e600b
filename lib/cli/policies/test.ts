/** `axonflow policies test`: the examples, through the real engine. */
import type { Policy } from "../../policy/policy.ts";
import type { Rules } from "../../policy/rules.ts";
import { loadWholeEngine } from "../../parts/loaders.ts";
import { counted } from "../counted.ts";
import { policyNamed } from "../policy_named.ts";
import type { Verb } from "../verb.ts";
import { shownRules } from "./shown_rules.ts";

export const test: Verb = {
  name: "test",
  usage: "test [ID]",
  summary: "Run the examples of one policy, or of all, through the engine",
  docs: [],
  options: {},
  operands: 1,
  async run({ _: [id] }, context) {
    const { rules, usable } = await shownRules(context);
    const { evaluate } = await loadWholeEngine(context.loaders);
    const chosen = id === undefined ? rules.policies : [policyNamed(id, rules)];
    const failures: string[] = [];
    let count = 0;
    for (const policy of chosen) {
      for (const kind of ["hits", "misses"] as const) {
        for (const example of policy[kind]) {
          count++;
          if (fires(policy, example) !== (kind === "hits")) {
            failures.push(`${policy.id} ${kind}: ${JSON.stringify(example)}`);
          }
        }
      }
    }
    for (const failure of failures) context.io.out(`fails  ${failure}\n`);
    context.io.out(
      `${counted(count, "example")} of ${counted(chosen.length, "policy", "policies")}, ${failures.length} fail\n`,
    );
    return usable && failures.length === 0 ? 0 : 1;

    /** Whether the policy fires on the example, whatever the settings make of it. */
    function fires({ id, phases }: Policy, example: string): boolean {
      const stated: Rules = { policies: rules.policies, actionOf: ({ action }) => action };
      const subjects = phases.map((phase) =>
        phase === "request"
          ? { phase, connector: "codex.Bash", statement: example }
          : { phase, connector: "codex.Bash", text: example }
      );
      return subjects.some((subject) => evaluate(subject, stated).matches.some(({ policy }) => policy.id === id));
    }
  },
};
