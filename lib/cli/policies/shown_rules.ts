/** The policies in force, as they are shown. */
import { readRuleSettings } from "../../core/config.ts";
import type { Condition } from "../../policy/condition.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Rules } from "../../policy/rules.ts";
import type { Context } from "../command.ts";
import { rulesFromDisk } from "../own_file.ts";

/**
 * The rules in force, each policy with its examples, which the engine of a hook goes without; and whether a person's own
 * file could be used.
 */
export async function shownRules({ io, loaders }: Context): Promise<{ rules: Rules; usable: boolean }> {
  const { rules, usable } = await rulesFromDisk(io, readRuleSettings(io.env), loaders);
  const { examples } = await loaders.loadExamples();
  const shown = (policy: Policy): Policy => ({
    ...policy,
    ...examples[policy.id] as Pick<Policy, "hits" | "misses">, // those too long to show are left out
  });
  return { rules: { ...rules, policies: rules.policies.map(shown) }, usable };
}

/** `block`, or `log/redact` before and after a call. */
export function actionsOf(policy: Policy, rules: Rules): string {
  return [...new Set(policy.phases.map((phase) => rules.actionOf(policy, phase) ?? "off"))].join("/");
}

/** The policy as a JSON value. */
export function plain(policy: Policy, rules: Rules): unknown {
  const actions = Object.fromEntries(policy.phases.map((phase) => [phase, rules.actionOf(policy, phase) ?? "off"]));
  return { ...policy, actions, when: readable(policy.when) };
}

/** The condition with its patterns as text; JSON has no regular expressions. */
function readable(condition: Condition): unknown {
  return JSON.parse(JSON.stringify(condition, (_key, value) => value?.source ?? value));
}
