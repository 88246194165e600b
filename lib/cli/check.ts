/** `axonflow check 'COMMAND'`: judge a command by hand, the way the hook would. */
import { oneLine } from "../core/text.ts";
import { callOf } from "../hook/call.ts";
import { askPolicy, denialOf, type PolicyAnswer } from "../hook/ask_policy.ts";
import type { Decided } from "../hook/decide.ts";
import { wayOut } from "../hook/reason.ts";
import { explainCall } from "./explain_call.ts";
import { type Command, type Context, UsageError } from "./command.ts";
import { openWorld } from "./open_world.ts";
import { optionsOf } from "./options.ts";

const HELP = `Judge a command the way the hook would, without running it.

Usage: axonflow check [options] 'COMMAND'

Options:
  --tool NAME   Judge it as a call of this tool: Bash (default), apply_patch
  --json        Print the decision as one JSON value
  --explain     Say what the command would do and which words decide; always by the built-in engine
  -h, --help    Show this text

The AxonFlow endpoint decides, or the built-in engine where there is none.
Exit codes: 0 allowed, 1 blocked, 2 wrong usage.

Examples:
  axonflow check 'rm -rf ~'
  axonflow check --json 'git push --force'
`;

const TOOLS = ["Bash", "apply_patch"];
const TIMEOUT_MS = 8000;

/** What a check is asked. */
export interface AskedCheck {
  tool: string;
  command: string;
  json: boolean;
  /** The folder in which it would run. */
  cwd?: string;
}

export const check: Command = {
  name: "check",
  summary: "Judge a command by hand, without running it",
  help: HELP,
  async run(args, context) {
    const options = optionsOf(args, { string: ["tool"], boolean: ["json", "explain"] });
    const tool = String(options.tool ?? "Bash");
    if (!TOOLS.includes(tool)) throw new UsageError(`Unknown tool ${tool}`, `Use one of ${TOOLS.join(", ")}`);
    const [command, ...others] = options._;
    if (!command) throw new UsageError("No command to check", "Try: axonflow check 'rm -rf ~'");
    if (others.length > 0) throw new UsageError("More than one argument", "Put the whole command into quotes");
    const cwd = workingFolder();
    const asked = { tool, command, json: Boolean(options.json), ...(cwd && { cwd }) };
    return options.explain ? await explainCall(asked, context) : await judge(asked, context);
  },
};

/** Where the command is typed: an override may be for that folder alone. */
function workingFolder(): string | undefined {
  try {
    return Deno.cwd();
  } catch {
    return undefined; // It is gone, or must not be looked at.
  }
}

async function judge({ tool, command, json, cwd }: AskedCheck, { io, loaders, endpoint }: Context): Promise<number> {
  const world = await openWorld(io, {
    source: "cli",
    loaders,
    timeoutMs: TIMEOUT_MS,
    ...(endpoint && { endpoint }),
  });
  const call = callOf({ tool_name: tool, tool_input: { command }, ...(cwd && { cwd }) });
  const decided = await askPolicy(call, world);
  for (const warning of world.warnings) io.err(`${warning}\n`);
  if (decided.by === "engine") {
    if (decided.notice) io.err(`${decided.notice}\n`);
    const lost = (await world.local()).notice();
    if (lost) io.err(`${lost}\n`);
  }
  const allowed = decided.by === "nobody" ? decided.allowed : denialOf(decided.answer) === undefined;
  io.out(json ? `${JSON.stringify(asJson(decided), null, 2)}\n` : asText(decided, command));
  return allowed ? 0 : 1;
}

function asJson(decided: Decided<PolicyAnswer>): unknown {
  if (decided.by === "nobody") return { allowed: decided.allowed, decided_by: "nobody", reason: decided.line };
  return { decided_by: decided.by, ...decided.answer };
}

function asText(decided: Decided<PolicyAnswer>, command: string): string {
  const shown = oneLine(command, 100);
  if (decided.by === "nobody") return `${decided.allowed ? "allowed" : "blocked"}  ${shown}\n  ${decided.line}\n`;
  const { block_reason, blocked_by, risk_level, policies_evaluated, policy_matches, decision_id } = decided.answer;
  const { override_existing_id: override } = decided.answer;
  const lift = wayOut(decided.answer);
  const judge = decided.by === "engine" ? "the built-in engine" : "the AxonFlow endpoint";
  const others = (policy_matches ?? []).filter(({ policy_id }) => policy_id !== blocked_by);
  const denial = denialOf(decided.answer);
  const lines = [
    `${denial === undefined ? "allowed" : "blocked"}  ${shown}`,
    denial && `  reason    ${oneLine(block_reason ?? denial, 300)}`,
    blocked_by && `  policy    ${oneLine(blocked_by, 80)}${risk_level ? ` (${oneLine(risk_level, 20)})` : ""}`,
    ...others.map(matchLine),
    override && `  override  ${oneLine(override, 64)}`,
    lift && `  to lift   ${lift}`,
    `  judged    by ${judge}, ${policies_evaluated} policies`,
    decision_id && `  decision  ${oneLine(decision_id, 64)}`,
  ];
  return lines.filter(Boolean).join("\n") + "\n";
}

type PolicyMatch = NonNullable<PolicyAnswer["policy_matches"]>[number];

/** What else matched, under its action; an endpoint of somebody else's may not say which that is. */
function matchLine({ policy_id, policy_name, action }: PolicyMatch): string {
  const title = policy_name ? `  ${oneLine(policy_name, 100)}` : "";
  return `  ${oneLine(action ?? "also", 16).padEnd(9)} ${oneLine(policy_id, 80)}${title}`;
}
