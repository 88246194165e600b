/** A tool call as the hook judges and records it. */
import { sha256 } from "../core/sha256.ts";
import type { CallOptions, Client } from "../client/client.ts";
import { auditToolCall } from "../contract/audit_tool_call.ts";
import type { HookEvent } from "./event.ts";
import { outputTextOf, succeeded } from "./output_text.ts";
import { type Statement, statementOf } from "./statement.ts";
import { holdsCommand, quotedWords } from "./unreadable.ts";

export interface Call {
  tool: string;
  /** `codex.<tool>`, as policies and statistics know it. */
  connector: string;
  statement: Statement;
  /** The arguments, for the record. */
  input: Record<string, unknown>;
  /** What the tool returned, as text; empty before the call. */
  output: string;
  succeeded: boolean;
  sessionId?: string;
  /** The session's working folder. */
  cwd?: string;
  /** What stands for the event if it could not be read: then the built-in engine alone can judge. */
  unreadable?: Unreadable;
}

/** An event that could not be read. */
export interface Unreadable {
  /** Why not. */
  reason: string;
  /** Whether there is any text that could be judged in its place. */
  holdsText: boolean;
}

/** The call that the event is about. */
export function callOf(event: HookEvent): Call {
  const { tool_name: tool, tool_input: input, tool_response: response, session_id: sessionId, cwd } = event;
  const isObject = typeof input === "object" && input !== null && !Array.isArray(input);
  return {
    tool,
    connector: `codex.${tool}`,
    statement: statementOf(tool, input),
    input: isObject ? { ...input } : { value: input ?? null },
    output: outputTextOf(response),
    succeeded: succeeded(response),
    ...(sessionId && { sessionId }),
    ...(cwd && { cwd }),
  };
}

/** Which tool is called, and in which folder, as the checks are told. */
export function whereOf({ connector, cwd }: Call): { connector_type: string; cwd?: string } {
  return { connector_type: connector, ...(cwd && { cwd }) };
}

/** A call that cannot be read: its raw text stands for it. */
export function unreadableCall(text: string, reason: string): Call {
  const words = quotedWords(text);
  const unreadable = { reason, holdsText: holdsCommand(text) };
  const statement = { statement: text || "(empty)", ...(words.length > 0 && { parameters: { commands: words } }) };
  const connector = "codex.unknown";
  return { tool: "unknown", connector, statement, input: { text }, output: text, succeeded: true, unreadable };
}

/** How a call ended, for its record. */
export interface Ending {
  /** Why it did not run, if it did not. */
  blocked?: { reason: string; evaluated: number; decisionId?: string };
  /** What went wrong in governing it. */
  error?: string;
}

/** Puts the call on record; false if the one who was asked could not keep it. */
export async function audit(call: Call, ending: Ending, client: Client, options: CallOptions): Promise<boolean> {
  const { blocked, error } = ending;
  const { recorded } = await client.call(auditToolCall, {
    tool_name: call.tool,
    input: call.input,
    success: blocked ? false : call.succeeded,
    output: blocked
      ? {
        policy_decision: "blocked",
        block_reason: blocked.reason,
        policies_evaluated: blocked.evaluated,
        ...(blocked.decisionId && { decision_id: blocked.decisionId }),
      }
      : { summary: await summaryOf(call.output) },
    caller_name: "codex",
    tool_type: "codex",
    ...(error && { error_message: error }),
    ...(call.sessionId && { session_id: call.sessionId }),
  }, options);
  return recorded;
}

/** Evidence of an output without a word of it: its beginning could hold the very secret that the scan removes. */
async function summaryOf(output: string): Promise<string> {
  return output === "" ? "no output" : `${output.length} characters, SHA-256 ${await sha256(output)}`;
}
