/** `axonflow check 'COMMAND'`: judge a command by hand, the way the hook would. */
import { messageOf } from "../core/message_of.ts";
import { oneLine } from "../core/text.ts";
import { callOf } from "../hook/call.ts";
import { askPolicy, type PolicyAnswer, reasonToDeny } from "../hook/ask_policy.ts";
import type { Decided } from "../hook/decide.ts";
import { wayOut } from "../hook/reason.ts";
import { explainCall } from "./explain_call.ts";
import { type Command, type Context, UsageError } from "./command.ts";
import { openWorld } from "./open_world.ts";
import { optionsOf } from "./options.ts";
import { isMcpTool, refuseUnknownTool } from "./tool_names.ts";

const HELP = `Judge a command or another call the way the hook would, without running it.

Usage: axonflow check [options] 'COMMAND'
       axonflow check [options] --tool mcp__SERVER__TOOL --args 'JSON'

Options:
  --tool NAME   Judge it as a call of this tool: Bash (default), apply_patch, or an MCP tool by Codex's name for it
  --args JSON   The arguments of an MCP tool as a JSON object; it may also stand in the place of the command
  --json        Print the decision as one JSON value
  --explain     Say what the command would do and which words decide; always by the built-in engine
  -h, --help    Show this text

The AxonFlow endpoint decides, or the built-in engine where there is none.
Exit codes: 0 allowed, 1 blocked, 2 wrong usage.

Examples:
  axonflow check 'rm -rf ~'
  axonflow check --json 'git push --force'
  axonflow check --tool mcp__files__read_file --args '{"path": ".env"}'
`;

const EXPECTED = `Write them as '{"path": "notes.md"}'`;
const IN_QUOTES = "Put the whole command into quotes";
const TIMEOUT_MS = 8000;

/** What a check is asked. */
export interface AskedCheck {
  tool: string;
  /** What the tool is given. */
  input: Readonly<Record<string, unknown>>;
  /** The same as a person types it. */
  shown: string;
  json: boolean;
  /** The folder in which it would run. */
  cwd?: string;
}

export const check: Command = {
  name: "check",
  summary: "Judge a command by hand, without running it",
  help: HELP,
  async run(args, context) {
    const options = optionsOf(args, {
      string: ["tool", "args"],
      boolean: ["json", "explain"],
      // What stands behind a bare word is the rest of a command.
      unknownHint: args[0]?.startsWith("-") ? undefined : IN_QUOTES,
    });
    const cwd = workingFolder();
    const asked = { ...callAsked(options), json: Boolean(options.json), ...(cwd && { cwd }) };
    return options.explain ? await explainCall(asked, context) : await judge(asked, context);
  },
};

/** The call that the command line describes. */
function callAsked(options: ReturnType<typeof optionsOf>): Pick<AskedCheck, "tool" | "input" | "shown"> {
  const tool = String(options.tool ?? "Bash");
  const isMcp = isMcpTool(tool);
  refuseUnknownTool(tool, ["Bash", "apply_patch"]);
  const given = [...options._, ...options.args === undefined ? [] : [String(options.args)]];
  const [text, ...others] = given;
  if (isMcp) {
    if (others.length > 0) throw new UsageError("More than one argument", "Give the JSON once, in quotes");
    return { tool, input: argumentsIn(text ?? "{}"), shown: text === undefined ? tool : `${tool} ${text}` };
  }
  if (options.args !== undefined) throw new UsageError(`${tool} takes no --args`, "Name an MCP tool by --tool");
  if (!text) throw new UsageError("No command to check", "Try: axonflow check 'rm -rf ~'");
  if (others.length > 0) throw new UsageError("More than one argument", IN_QUOTES);
  return { tool, input: { command: text }, shown: text };
}

function argumentsIn(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new UsageError(`Cannot read the arguments: ${messageOf(error)}`, EXPECTED);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new UsageError("Cannot use the arguments: they are no JSON object", EXPECTED);
}

/** Where the command is typed: an override may be for that folder alone. */
function workingFolder(): string | undefined {
  try {
    return Deno.cwd();
  } catch {
    return undefined; // It is gone, or must not be looked at.
  }
}

async function judge(
  { tool, input, shown, json, cwd }: AskedCheck,
  { io, loaders, endpoint }: Context,
): Promise<number> {
  const world = await openWorld(io, {
    source: "cli",
    loaders,
    timeoutMs: TIMEOUT_MS,
    ...(endpoint && { endpoint }),
  });
  const call = callOf({ tool_name: tool, tool_input: input, ...(cwd && { cwd }) });
  const decided = await askPolicy(call, world);
  for (const warning of world.warnings) io.err(`${warning}\n`);
  if (decided.by === "engine") {
    if (decided.notice) io.err(`${decided.notice}\n`);
    const lost = (await world.local()).notice();
    if (lost) io.err(`${lost}\n`);
  }
  const allowed = decided.by === "nobody" ? decided.allowed : reasonToDeny(decided.answer) === undefined;
  io.out(json ? `${JSON.stringify(asJson(decided), null, 2)}\n` : asText(decided, shown));
  return allowed ? 0 : 1;
}

function asJson(decided: Decided<PolicyAnswer>): unknown {
  if (decided.by === "nobody") return { allowed: decided.allowed, decided_by: "nobody", reason: decided.line };
  return { decided_by: decided.by, ...decided.answer };
}

function asText(decided: Decided<PolicyAnswer>, typed: string): string {
  const shown = oneLine(typed, 100);
  if (decided.by === "nobody") return `${decided.allowed ? "allowed" : "blocked"}  ${shown}\n  ${decided.line}\n`;
  const { blocked_by, risk_level, policies_evaluated, policy_matches, decision_id } = decided.answer;
  const { override_existing_id: override } = decided.answer;
  const lift = wayOut(decided.answer);
  const judge = decided.by === "engine" ? "the built-in engine" : "the AxonFlow endpoint";
  const others = (policy_matches ?? []).filter(({ policy_id }) => policy_id !== blocked_by);
  const reason = reasonToDeny(decided.answer);
  const isAllowed = reason === undefined;
  const lines = [
    `${isAllowed ? "allowed" : "blocked"}  ${shown}`,
    !isAllowed && `  reason    ${oneLine(reason, 300) || "blocked by policy"}`,
    blocked_by && `  policy    ${oneLine(blocked_by, 80)}${risk_level ? ` (${oneLine(risk_level, 20)})` : ""}`,
    ...others.map(matchLine),
    override && `  override  ${oneLine(override, 64)}${isAllowed ? "" : ", which is not for this tool or folder"}`,
    lift && `  to lift   ${lift}`,
    `  judged    by ${judge}, with ${policies_evaluated} policies for calls`,
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
