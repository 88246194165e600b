/** Judging under the overrides that a person has made: a lifted policy stops nothing, every other one still does. */
import type { Action } from "../core/vocabulary.ts";
import { evaluate as builtIn } from "../policy/evaluate.ts";
import type { Match, Subject } from "../policy/evaluation.ts";
import { isOverridable } from "../policy/overridable.ts";
import { builtInRules, type Rules } from "../policy/rules.ts";
import { covers, type Override, stateOf } from "../store/override.ts";
import { judge, type Judgement } from "./judge.ts";
import { atOnce } from "./keep.ts";
import type { GovernOptions } from "./options.ts";

/** A call or an output, and the folder in which it happens. */
export interface Scene {
  subject: Subject;
  cwd: string | undefined;
}

const STOPPING: readonly Action[] = ["block", "require_approval", "redact"];

/** Whether the match changes what happens. */
export function stops({ action }: Pick<Match, "action">): boolean {
  return STOPPING.includes(action);
}

/** The overrides that hold at the moment. */
export async function overridesInForce({ overrides, now }: Pick<GovernOptions, "overrides" | "now">) {
  const all = await overrides?.() ?? [];
  return all.filter((override) => stateOf(override, now()) === "in force");
}

/** The verdict. Overrides are only asked for where a policy that can be lifted would stop or mask something. */
export async function judgeUnderOverrides(
  { subject, cwd }: Scene,
  options: Pick<GovernOptions, "rules" | "evaluate" | "overrides" | "now" | "wholly">,
): Promise<Judgement> {
  const { rules = builtInRules, evaluate = builtIn, wholly = atOnce } = options;
  const found = await wholly(() => judge(() => evaluate(subject, rules)));
  // Whatever the file says: a critical policy is not lifted.
  const stopping = found.evaluation.matches.filter(stops).filter(({ policy }) => isOverridable(policy));
  if (stopping.length === 0) return found;
  const inForce = await overridesInForce(options);
  const existing = inForce.find(({ policy_id }) => stopping.some(({ policy }) => policy.id === policy_id));
  if (!existing) return found;
  const call = { tool: subject.connector, cwd };
  const lifted = liftedBy(inForce.filter((override) => covers(override, call)), stopping);
  const judgement = lifted.size === 0
    ? found
    : await wholly(() => judge(() => evaluate(subject, rulesWithout(lifted, rules))));
  return { ...judgement, lifted, existingOverride: existing.id };
}

/** The policies that are lifted, each with the override's id. */
function liftedBy(overrides: readonly Override[], stopping: readonly Match[]): Map<string, string> {
  const lifted = new Map<string, string>();
  for (const { policy } of stopping) {
    const override = overrides.find(({ policy_id }) => policy_id === policy.id);
    if (override) lifted.set(policy.id, override.id);
  }
  return lifted;
}

/** The rules under which the lifted policies are only noted. */
function rulesWithout(lifted: ReadonlyMap<string, string>, rules: Rules): Rules {
  const { actionOf } = rules;
  return { ...rules, actionOf: (policy, phase) => lifted.has(policy.id) ? "log" : actionOf(policy, phase) };
}
