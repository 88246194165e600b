/** `axonflow check --explain`: what a call would do, which words decide, and what to do instead. */
import { readRuleSettings } from "../core/config.ts";
import { oneLine } from "../core/text.ts";
import { callOf } from "../hook/call.ts";
import type { Match } from "../policy/evaluation.ts";
import type { Explanation } from "../policy/explain.ts";
import type { AskedCheck } from "./check.ts";
import type { Context } from "./command.ts";
import { rulesFromDisk } from "./own_file.ts";

/** Explains the call; the exit code is that of a check. */
export async function explainCall({ tool, command, json }: AskedCheck, { io, loaders }: Context): Promise<number> {
  const { rules } = await rulesFromDisk(io, readRuleSettings(io.env), loaders);
  io.dropPermissions();
  const { explain } = await loaders.loadEngine();
  const { connector, statement } = callOf({ tool_name: tool, tool_input: { command } });
  const explanation = explain(connector, statement.statement, rules);
  const blocked = isBlocked(explanation);
  io.out(json ? `${JSON.stringify(asJson(explanation), null, 2)}\n` : asText(explanation, command));
  return blocked ? 1 : 0;
}

function isBlocked({ evaluation: { action } }: Explanation): boolean {
  return action === "block" || action === "require_approval";
}

function asJson(explanation: Explanation): unknown {
  const { commands, evaluation: { action, matches, evaluated, partial } } = explanation;
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
    })),
    policies_evaluated: evaluated,
    partial,
  };
}

function asText(explanation: Explanation, command: string): string {
  const { commands, evaluation: { matches, evaluated, partial } } = explanation;
  const lines = [`${isBlocked(explanation) ? "blocked" : "allowed"}  ${oneLine(command, 100)}`, ""];
  lines.push(commands.length === 0 ? "No command would run." : "What would run:");
  for (const { words, does } of commands) {
    lines.push(`  ${words}`, ...does.map((effect) => `    would ${effect}`));
  }
  if (partial) lines.push("  (part of it could not be resolved, and was judged as the worst that it may be)");
  lines.push("", matches.length === 0 ? `None of ${evaluated} policies matched.` : "What matched:");
  for (const match of matches) lines.push(...linesOf(match));
  return `${lines.join("\n")}\n`;
}

function linesOf({ policy, action, evidence }: Match): string[] {
  return [
    `  ${policy.id} (${policy.severity}, ${action})`,
    `    words   ${evidence}`,
    `    why     ${policy.why}`,
  ];
}
