/** An override: a person's word that one policy stops nothing for a while. */
import { isWithin } from "../core/within_folder.ts";

/** As the file keeps it, in the AxonFlow platform's words. */
export interface Override {
  /** UUID v4. */
  id: string;
  policy_id: string;
  override_reason: string;
  /** RFC 3339, UTC. */
  created_at: string;
  expires_at: string;
  revoked_at?: string | undefined;
  /** The one tool that it concerns, such as `codex.Bash`; all tools if there is none. */
  tool_signature?: string | undefined;
  /** The folder that it concerns, without links in it; all folders if there is none. */
  cwd?: string | undefined;
}

/** How long an override may last, in milliseconds; the AxonFlow platform's numbers. */
export const LIFETIME = { shortest: 60_000, usual: 3_600_000, longest: 86_400_000 } as const;

export type OverrideState = "not begun" | "in force" | "ended" | "revoked";

/** What has become of it. */
export function stateOf({ created_at, expires_at, revoked_at }: Override, now: number): OverrideState {
  if (revoked_at !== undefined) return "revoked";
  if (now < Date.parse(created_at)) return "not begun";
  return now < Date.parse(expires_at) ? "in force" : "ended";
}

// An override of no single tool concerns all of them.
const EVERY_TOOL = "*";

/** What goes on record when it is made or revoked: its text, and the tool. */
export function actOf({ policy_id, expires_at, tool_signature = EVERY_TOOL, cwd }: Override) {
  return { text: `${policy_id} until ${expires_at}${cwd === undefined ? "" : ` in ${cwd}`}`, tool: tool_signature };
}

/** Whether it concerns calls of this tool, made in this folder. */
export function covers({ tool_signature, cwd }: Override, call: { tool: string; cwd: string | undefined }): boolean {
  if (tool_signature !== undefined && tool_signature !== call.tool) return false;
  return cwd === undefined || (call.cwd !== undefined && isWithin(call.cwd, cwd));
}
