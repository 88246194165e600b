import { auditIndex, type OpenIndex } from "../../../lib/store/audit_index.ts";
import { type AuditLog, openLog } from "../../../lib/store/log.ts";
import type { AuditRecord } from "../../../lib/store/record.ts";
import { recordsIn } from "../../support/records.ts";

/** A log with its index, and what a test wants to see of it. */
export interface TemporaryLog extends AuditLog, Disposable {
  path: string;
  index: OpenIndex;
  /** Another index of the same log, as another process has it. */
  another(): OpenIndex;
  records(): Promise<AuditRecord[]>;
}

/** A real audit log in a folder of its own; `using` removes it. */
export function temporaryLog(now: () => number = Date.now): TemporaryLog {
  const folder = Deno.makeTempDirSync({ prefix: "axonflow-test-" });
  const path = `${folder}/audit.jsonl`;
  const log = openLog(path, { now });
  const opened = [auditIndex(path)];
  return {
    ...log,
    path,
    index: opened[0]!,
    another() {
      const index = auditIndex(path);
      opened.push(index);
      return index;
    },
    records: () => recordsIn(path),
    [Symbol.dispose]() {
      for (const index of opened) index.close();
      log.close();
      Deno.removeSync(folder, { recursive: true });
    },
  };
}

/** The moment at which the tests of time-dependent tools take place. */
export const NOON = Date.parse("2030-06-15T12:00:00.000Z");

/** A record of an allowed check at noon, with what a test wants to be different. */
export function recordWith(
  { policy_details, ...changes }: Partial<Omit<AuditRecord, "policy_details">> & {
    policy_details?: Partial<AuditRecord["policy_details"]>;
  } = {},
): AuditRecord {
  return {
    id: crypto.randomUUID(),
    timestamp: new Date(NOON - 60_000).toISOString(),
    request_type: "mcp_check_policy",
    source: "serve",
    query: "ls",
    query_hash: "0".repeat(64),
    policy_decision: "allowed",
    response_time_ms: 2,
    ...changes,
    policy_details: {
      policy_ids: [],
      policy_matches: [],
      policies_evaluated: 9,
      tool_signature: "codex.Bash",
      ...policy_details,
    },
  };
}

/** A match of a policy with this id, as records hold it. */
export function matchOf(id: string, action: "block" | "redact" | "warn" = "block") {
  return { policy_id: id, policy_name: `Name of ${id}`, action, risk_level: "high" as const, matched_on: "evidence" };
}
