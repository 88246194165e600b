/** What axonflow has put on record. */
import { logPath } from "../../../lib/core/paths.ts";
import type { AuditRecord } from "../../../lib/store/record.ts";
import { verifyLog } from "../../../lib/store/verify.ts";
import { recordsIn as recordsOf } from "../../support/records.ts";

/** The records in a state folder, oldest first; throws if their chain is broken. */
export async function recordsIn(state: string): Promise<AuditRecord[]> {
  const path = logPath(state);
  const { problems: [problem] } = await verifyLog(path);
  if (problem) throw new Error(`Broken audit chain at ${problem.seq}: ${problem.reason}`);
  return await recordsOf(path);
}

/** A record in the words that the tests compare: what it is about, the tool, the verdict. */
export function summary({ request_type, policy_details, policy_decision }: AuditRecord): string {
  return `${request_type} ${policy_details.tool_signature} ${policy_decision}`;
}

/** What is on record, sorted, after one shell command that was blocked and one that ran and whose output was redacted. */
export const RECORDS_OF_A_BLOCK_AND_A_REDACTION = [
  "mcp_check_output codex.Bash redacted",
  "mcp_check_policy codex.Bash allowed",
  "mcp_check_policy codex.Bash blocked",
  "tool_call_audit codex.Bash allowed",
  "tool_call_audit codex.Bash blocked",
];
