/** `axonflow check --explain`: what a call would do, which words decide, and what to do instead. */
import { readRuleSettings } from "../core/config.ts";
import { overridesPath, stateDir } from "../core/paths.ts";
import { oneLine } from "../core/text.ts";
import { callOf } from "../hook/call.ts";
import type { Evaluation, Match } from "../policy/evaluation.ts";
import { type ExplainedCommand, explainedCommands } from "../policy/explain.ts";
import type { AskedCheck } from "./check.ts";
import type { Context } from "./command.ts";
import { loadWholeEngine } from "../parts/loaders.ts";
import { rulesFromDisk } from "./own_file.ts";
import { openFile } from "../store/opened_file.ts";
import { readOverrides } from "../store/read_overrides.ts";

/** Explains the call; the exit code is that of a check. */
export async function explainCall(
  { tool, input, shown, json, cwd }: AskedCheck,
  { io, loaders }: Context,
): Promise<number> {
  const { rules } = await rulesFromDisk(io, readRuleSettings(io.env), loaders);
  const file = openFile(overridesPath(stateDir(io.env, io.os)));
  io.dropPermissions();
  const { judgeUnderOverrides, materialOf, sanitize } = await loadWholeEngine(loaders);
  const { connector, statement } = callOf({ tool_name: tool, tool_input: input });
  const subject = { phase: "request", connector, ...statement, cwd } as const;
  const { evaluation, lifted } = await judgeUnderOverrides({ subject, cwd }, {
    rules,
    now: Date.now,
    overrides: () => readOverrides(file, loaders.loadOverrides, (problem) => void io.err(`axonflow: ${problem}\n`)),
  });
  const { invocations } = materialOf(subject, rules.folders);
  const commands = explainedCommands(invocations, evaluation.matches, sanitize);
  const explanation = { commands, evaluation, lifted };
  const blocked = isBlocked(explanation);
  io.out(json ? `${JSON.stringify(asJson(explanation), null, 2)}\n` : asText(explanation, shown));
  return blocked ? 1 : 0;
}

interface Explained {
  commands: readonly ExplainedCommand[];
  evaluation: Evaluation;
  /** The policies that an override lifts, each with the override's id. */
  lifted: ReadonlyMap<string, string> | undefined;
}

function isBlocked({ evaluation: { action } }: Explained): boolean {
  return action === "block" || action === "require_approval";
}

function asJson(explanation: Explained): unknown {
  const { commands, evaluation: { action, matches, evaluated, partial }, lifted } = explanation;
  return {
    allowed: !isBlocked(explanation),
    action: action ?? "allow",
    commands,
    matches: matches.map(({ policy, action, evidence }) => ({
      policy_id: policy.id,
      policy_name: policy.title,
      action,
      risk_level: policy.severity,
      matched_on: evidence,
      why: policy.why,
      ...(lifted?.has(policy.id) && { override_id: lifted.get(policy.id) }),
    })),
    policies_evaluated: evaluated,
    partial,
  };
}

function asText(explanation: Explained, shown: string): string {
  const { commands, evaluation: { matches, evaluated, partial }, lifted } = explanation;
  const lines = [`${isBlocked(explanation) ? "blocked" : "allowed"}  ${oneLine(shown, 100)}`, ""];
  lines.push(commands.length === 0 ? "No command would run." : "What would run:");
  for (const { words, does } of commands) {
    lines.push(`  ${named(words, "(a redirection)")}`, ...does.map((effect) => `    would ${effect}`));
  }
  if (partial) lines.push("  (part of it only a run could tell; what is shown here was judged)");
  lines.push("", matches.length === 0 ? `None of the ${evaluated} policies for calls matched.` : "What matched:");
  for (const match of matches) lines.push(...linesOf(match, lifted?.get(match.policy.id)));
  return `${lines.join("\n")}\n`;
}

function linesOf({ policy, action, evidence }: Match, override: string | undefined): string[] {
  return [
    `  ${policy.id} (${policy.severity}, ${action})`,
    `    words   ${named(evidence, "")}`,
    `    why     ${policy.why}`,
    ...(override === undefined ? [] : [`    lifted  by override ${oneLine(override, 64)}`]),
  ];
}

/** The words, unless there are none, or nobody knows them. */
function named(words: string, none: string): string {
  return /^…[…\s]*$/.test(words) ? "(what comes from somewhere else)" : words || none;
}
