/** `audit_tool_call`: a call that ran, failed or was blocked goes on record. */
import type { Handlers } from "../contract/mod.ts";
import { canonicalJson } from "../core/canonical_json.ts";
import { sha256 } from "../core/sha256.ts";
import { cut } from "../core/text.ts";
import type { Verdict } from "../core/vocabulary.ts";
import { descriptorOf } from "./descriptor.ts";
import { type Draft, keep, type Kept } from "./keep.ts";
import { labelOf } from "./label.ts";
import type { GovernOptions } from "./options.ts";

type AuditInput = Parameters<Handlers["audit_tool_call"]>[0];

/** The longest reason and the like in a record, in characters. */
export const MAX_TEXT = 300;

/** Carries out `audit_tool_call`. */
export function createAudit(options: GovernOptions): Pick<Handlers, "audit_tool_call"> {
  return {
    async audit_tool_call(input) {
      const statement = statementOf(input.input);
      // The hash of the same words that check_policy was asked about, so that both records can be joined.
      const query_hash = await sha256(statement);
      return audited(input.tool_name, await keep(() => draftOf(input, statement, query_hash), options));
    },
  };
}

/** The answer: what became of the record. */
export function audited(toolName: string, { id, timestamp, recorded }: Kept) {
  return {
    recorded,
    tool_name: toolName,
    timestamp,
    details: { audit_id: id, status: recorded ? "recorded" : "not_recorded", timestamp },
  };
}

function draftOf(input: AuditInput, statement: string, query_hash: string): Draft {
  const tool = labelOf(input.tool_name);
  const caller = labelOf(input.caller_name ?? input.tool_type ?? "");
  const reason = textField(input.output, "block_reason");
  const decisionId = idField(input.output, "decision_id");
  return {
    request_type: "tool_call_audit",
    query: descriptorOf(`${tool}: ${statement}`),
    query_hash,
    policy_decision: verdictOf(input),
    policy_details: {
      // The check that blocked the call has its own record, which names the policies: here they would count twice.
      policy_ids: [],
      policy_matches: [],
      policies_evaluated: numberField(input.output, "policies_evaluated"),
      tool_signature: caller ? `${caller}.${tool}` : tool,
      ...(caller && { caller_name: caller }),
      ...(decisionId && { decision_id: decisionId }),
      ...(reason && { reason }),
    },
    response_time_ms: input.duration_ms ?? 0,
    ...(input.session_id && { session_id: input.session_id }),
    ...(input.error_message && { error_message: cut(descriptorOf(input.error_message), MAX_TEXT) }),
  };
}

/** A shell command stands for itself; any other input is its JSON. */
function statementOf(input: AuditInput["input"]): string {
  const { command } = input;
  if (typeof command === "string" && Object.keys(input).length === 1) return command;
  return canonicalJson(input);
}

function verdictOf({ success, output }: AuditInput): Verdict {
  if (output?.policy_decision === "blocked") return "blocked";
  return success ? "allowed" : "error";
}

function textField(output: AuditInput["output"], name: string): string | undefined {
  const value = output?.[name];
  return typeof value === "string" && value !== "" ? cut(descriptorOf(value), MAX_TEXT) : undefined;
}

function idField(output: AuditInput["output"], name: string): string | undefined {
  const value = output?.[name];
  return typeof value === "string" && /^[\w-]{1,64}$/.test(value) ? value : undefined;
}

function numberField(output: AuditInput["output"], name: string): number {
  const value = output?.[name];
  return typeof value === "number" && value >= 0 ? value : 0;
}
