/** `axonflow policies`: what is in force, what it proves itself by, and whether a person's own file holds. */
import { readRuleSettings } from "../core/config.ts";
import type { Condition } from "../policy/condition.ts";
import type { Policy } from "../policy/policy.ts";
import type { Rules } from "../policy/rules.ts";
import { type Command, type Context, RunError, UsageError } from "./command.ts";
import { loadWholeEngine } from "../parts/loaders.ts";
import { optionsOf } from "./options.ts";
import { lintOwnFile, rulesFromDisk } from "./own_file.ts";
import { policyNamed } from "./policy_named.ts";
import { refuseOthers, runVerb, type Verb } from "./verbs.ts";

const HELP = `Show the policies, and check your own.

Usage: axonflow policies list [--category NAME] [--severity LEVEL] [--json]
       axonflow policies show ID [--json]
       axonflow policies test [ID]
       axonflow policies lint [FILE]

  list    What is in force, and what each policy does
  show    One policy: why it is there, when it fires, and its examples
  test    Run the examples of one policy, or of all, through the engine
  lint    Check a file of own policies (default: the one in force)

Your own policies stand in $AXONFLOW_POLICIES, or policies.json in the configuration folder; see README.md.
Exit codes: 0 done, 1 a policy fails its examples or the file cannot be used, 2 wrong usage.
`;

const VERBS: Readonly<Record<string, Verb>> = { list, show, test, lint };

export const policies: Command = {
  name: "policies",
  summary: "Show the policies, and check your own",
  help: HELP,
  run(args, context) {
    return runVerb(VERBS, args, { ...context, command: "policies" });
  },
};

async function list(args: readonly string[], context: Context): Promise<number> {
  const options = optionsOf(args, { string: ["category", "severity"], boolean: ["json"] });
  refuseOthers(options._);
  const { rules, usable } = await rulesOf(context);
  const rows = rules.policies
    .filter(({ category }) => options.category === undefined || category === options.category)
    .filter(({ severity }) => options.severity === undefined || severity === options.severity);
  if (options.json) context.io.out(`${JSON.stringify(rows.map((policy) => plain(policy, rules)), null, 2)}\n`);
  else context.io.out(`${rows.map((policy) => row(policy, rules)).join("")}${rows.length} policies\n`);
  return usable ? 0 : 1;
}

function row(policy: Policy, rules: Rules): string {
  return `${policy.id.padEnd(44)} ${policy.severity.padEnd(8)} ${
    actionsOf(policy, rules).padEnd(16)
  } ${policy.title}\n`;
}

/** `block`, or `log/redact` before and after a call. */
function actionsOf(policy: Policy, rules: Rules): string {
  return [...new Set(policy.phases.map((phase) => rules.actionOf(policy, phase) ?? "off"))].join("/");
}

async function show(args: readonly string[], context: Context): Promise<number> {
  const options = optionsOf(args, { boolean: ["json"] });
  const [id, ...others] = options._;
  refuseOthers(others);
  const { rules, usable } = await rulesOf(context);
  if (id === undefined) throw new UsageError("No policy", "Use axonflow policies show ID");
  const policy = policyNamed(id, rules);
  context.io.out(options.json ? `${JSON.stringify(plain(policy, rules), null, 2)}\n` : manual(policy, rules));
  return usable ? 0 : 1;
}

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

function plain(policy: Policy, rules: Rules): unknown {
  const actions = Object.fromEntries(policy.phases.map((phase) => [phase, rules.actionOf(policy, phase) ?? "off"]));
  return { ...policy, actions, when: readable(policy.when) };
}

/** The condition with its patterns as text; JSON has no regular expressions. */
function readable(condition: Condition): unknown {
  return JSON.parse(JSON.stringify(condition, (_key, value) => value instanceof RegExp ? value.source : value));
}

async function test(args: readonly string[], context: Context): Promise<number> {
  const { _: [id, ...others] } = optionsOf(args, {});
  refuseOthers(others);
  const { rules, usable } = await rulesOf(context);
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
  context.io.out(`${count} examples of ${chosen.length} policies, ${failures.length} fail\n`);
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
}

async function lint(args: readonly string[], { io, loaders }: Context): Promise<number> {
  const { _: [path, ...others] } = optionsOf(args, {});
  refuseOthers(others);
  const found = await lintOwnFile(io, path, loaders);
  if (found.problem !== undefined) throw new RunError(`Cannot use ${found.path}: ${found.problem}`);
  io.out(`${found.path}: ${found.policies} own policies, ${found.actions} changed actions\n`);
  return 0;
}

/** The rules in force, each policy with its examples, which the engine of a hook goes without. */
async function rulesOf({ io, loaders }: Context): Promise<{ rules: Rules; usable: boolean }> {
  const { rules, usable } = await rulesFromDisk(io, readRuleSettings(io.env), loaders);
  const { examples } = await loaders.loadExamples();
  const shown = (policy: Policy): Policy => ({
    ...policy,
    ...examples[policy.id] as Pick<Policy, "hits" | "misses">, // those too long to show are left out
  });
  return { rules: { ...rules, policies: rules.policies.map(shown) }, usable };
}
