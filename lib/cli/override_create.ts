/** `axonflow override create`. */
import { readRuleSettings } from "../core/config.ts";
import { messageOf } from "../core/message_of.ts";
import type { Policy } from "../policy/policy.ts";
import { protectionOf } from "../policy/protection.ts";
import { changeOverrides } from "../store/change_overrides.ts";
import { LIFETIME, type Override } from "../store/override.ts";
import { type Context, RunError, UsageError } from "./command.ts";
import { lifetimeOf, TIMES } from "./lifetime.ts";
import { localTime } from "./local_time.ts";
import { asRunError, openOverrideTrail } from "./override_trail.ts";
import { rulesFromDisk } from "./own_file.ts";
import { policyNamed } from "./policy_named.ts";
import { isKnownTool, isToolName, refuseMisspelledTool } from "./tool_names.ts";
import type { Options, Verb } from "./verb.ts";

const MAX_REASON = 500;

export const createOverride: Verb = {
  name: "create",
  usage: "create --policy ID --reason TEXT [--ttl TIME] [--tool NAME] [--cwd DIR]",
  summary: "Calls that only this policy stops go ahead; every other policy still decides",
  docs: [
    ["--policy ID", "The policy, as the block message or axonflow policies list names it"],
    ["--reason TEXT", `Why, for the record; 1 to ${MAX_REASON} characters`],
    ["--ttl TIME", "How long, from 60s to 24h (default 1h): 90s, 30m, 2h, 1h30m or 1d"],
    ["--tool NAME", "Only calls of this tool, such as Bash, apply_patch or mcp__SERVER__TOOL"],
    ["--cwd DIR", "Only sessions that work in this folder, or in one below it"],
  ],
  more: `Example:
  axonflow override create --policy sys_dangerous_git_force_push --reason 'cleaning up my own branch' --ttl 10m
`,
  options: { string: ["policy", "reason", "ttl", "tool", "cwd"] },
  run: create,
};

/** Makes an override. It goes on record first: what is not on record is not lifted. */
async function create(options: Options, { io, loaders }: Context): Promise<number> {
  const { policy: policyId, tool, cwd } = options as { policy?: string; tool?: string; cwd?: string };
  if (policyId === undefined) {
    throw new UsageError("No policy", "Use axonflow override create --policy ID --reason TEXT");
  }
  const reason = reasonOf(options.reason as string | undefined);
  const milliseconds = lifetime(options.ttl as string | undefined);
  const scope = { ...(tool !== undefined && toolScope(tool)), ...(cwd !== undefined && folderScope(cwd)) };
  const { rules } = await rulesFromDisk(io, readRuleSettings(io.env), loaders);
  const policy = policyNamed(policyId, rules);
  refuseProtected(policy);

  const { path, record, masked } = await openOverrideTrail(io, loaders);
  const now = Date.now();
  const override: Override = {
    id: crypto.randomUUID(),
    policy_id: policy.id,
    override_reason: masked(reason),
    created_at: new Date(now).toISOString(),
    expires_at: new Date(now + milliseconds).toISOString(),
    ...scope,
  };
  await changeOverrides(path, async (overrides) => {
    await record("override_created", override);
    return { overrides: [...overrides, override], result: undefined };
  }).catch(asRunError(path));
  io.out(asText(override));
  return 0;
}

function asText({ id, policy_id, expires_at, tool_signature, cwd }: Override): string {
  const lines = [
    `Lifted ${policy_id} until ${localTime(expires_at)}`,
    tool_signature && `  for the tool   ${tool_signature}${isKnown(tool_signature) ? "" : UNKNOWN_TOOL}`,
    cwd && `  in the folder  ${cwd}`,
    `To end it sooner: axonflow override revoke ${id}`,
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}

/** Codex gets new tools, so a name is not refused for being unknown; who mistyped it should see that. */
const UNKNOWN_TOOL = ", which axonflow does not know: the audit log shows how Codex calls its tools";

/** Other clients name their tools as they like. */
function isKnown(signature: string): boolean {
  return !signature.startsWith("codex.") || isKnownTool(signature.slice("codex.".length));
}

function refuseProtected(policy: Policy): void {
  const protection = protectionOf(policy);
  if (protection !== undefined) throw new RunError(`Cannot override ${policy.id}: ${protection}`);
}

function reasonOf(text: string | undefined): string {
  const reason = text?.trim() ?? "";
  const { length } = [...reason];
  if (length >= 1 && length <= MAX_REASON) return reason;
  throw new UsageError(
    length === 0 ? "No reason" : `The reason has ${length} characters`,
    `Give one with --reason, of 1 to ${MAX_REASON} characters`,
  );
}

function lifetime(text: string | undefined): number {
  const asked = text === undefined ? LIFETIME.usual : lifetimeOf(text);
  if (asked < LIFETIME.shortest) throw new UsageError(`Cannot lift a policy for ${text}: 60s is the least`, TIMES);
  if (asked > LIFETIME.longest) throw new UsageError(`Cannot lift a policy for ${text}: 24h is the most`, TIMES);
  return asked;
}

/** `Bash` stands for `codex.Bash`, as the hooks call it; what is not Codex's may have any name. */
function toolScope(name: string): { tool_signature: string } {
  const ofCodex = /^(?:codex\.)?((?=mcp__|[^.]*$).*)$/.exec(name)?.[1];
  if (ofCodex !== undefined && isToolName(ofCodex)) {
    refuseMisspelledTool(ofCodex);
    return { tool_signature: `codex.${ofCodex}` };
  }
  if (/^[\w-]{1,60}\.[\w-]{1,120}$/.test(name)) return { tool_signature: name };
  throw new UsageError(`Cannot use the tool ${name}`, "Name it as the audit log does, such as Bash or codex.Bash");
}

/** The folder without links on the way, because a hook cannot look them up. */
function folderScope(name: string): { cwd: string } {
  try {
    const cwd = Deno.realPathSync(name);
    if (Deno.statSync(cwd).isDirectory) return { cwd };
  } catch (error) {
    throw new UsageError(`Cannot use the folder ${name}: ${messageOf(error)}`);
  }
  throw new UsageError(`Cannot use the folder ${name}: it is no folder`);
}
