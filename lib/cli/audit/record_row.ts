/** A record as one line of a table. */
import { oneLine } from "../../core/text.ts";
import type { AuditRecord } from "../../store/record.ts";
import { SHOWN_ID } from "./record_named.ts";
import { shownTime } from "./time.ts";

/** Wide enough for every word that a decision may be: `override_lifecycle`. */
const DECISION_WIDTH = 18;

export const ROW_TITLE = `${"TIME".padEnd(20)} ${"ID".padEnd(SHOWN_ID)} ${"DECISION".padEnd(DECISION_WIDTH)} ${
  "TOOL".padEnd(20)
} WHAT\n`;

const MAX_QUERY = 100;

/** The line; everything that came with the call is foreign text. */
export function recordRow(record: AuditRecord, utc: boolean): string {
  const { id, timestamp, policy_decision, query, policy_details, request_type } = record;
  const { decision_id = id, tool_signature, policy_ids } = policy_details;
  const policy = policy_ids[0] ? `  [${oneLine(policy_ids[0], 60)}]` : "";
  return [
    shownTime(Date.parse(timestamp), utc).padEnd(20),
    oneLine(decision_id.slice(0, SHOWN_ID), SHOWN_ID).padEnd(SHOWN_ID),
    oneLine(policy_decision, DECISION_WIDTH).padEnd(DECISION_WIDTH),
    oneLine(tool_signature, 40).padEnd(20),
    `${KINDS[request_type] ?? ""}${oneLine(query, MAX_QUERY)}${policy}\n`,
  ].join(" ");
}

/** A check of a call is what most lines are; the others say what they are. */
const KINDS: Readonly<Record<string, string>> = { mcp_check_output: "output: ", tool_call_audit: "call: " };

/** The record as one line of JSON. */
export function jsonLine(record: AuditRecord, chained: boolean): string {
  return `${JSON.stringify(chained ? record : { ...record, chained })}\n`;
}
