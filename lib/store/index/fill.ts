/** Taking lines of the log into the index. Whoever calls it has begun a transaction. */
import type { Note } from "../note.ts";
import type { AuditRecord } from "../record.ts";
import type { PlacedLine } from "../snapshot.ts";
import { contentOf, type LineContent } from "../content.ts";
import type { Database } from "./database.ts";
import { keyOf } from "./key.ts";
import { NUMBERS_IN_AN_HOUR } from "./moment.ts";
import type { Names } from "./names.ts";
import { numberingOf } from "./numbering.ts";
import { tagOf, wordsOf } from "./words.ts";

export interface Filler {
  /** Takes the line in; the result is what it held. */
  take(placed: PlacedLine): LineContent | undefined;
}

/** What statistics count: overrides and whatever else the log may hold one day are searched only. */
const COUNTED: ReadonlySet<string> = new Set<string>(["mcp_check_policy", "mcp_check_output", "tool_call_audit"]);

/** The duration of an audited call is the tool's own. */
const AUDIT = "tool_call_audit";

/** Whether the record is a check that took a decision; the audit of a call repeats the decision of its check. */
function isDecision({ request_type, policy_details }: AuditRecord): boolean {
  return COUNTED.has(request_type) && request_type !== AUDIT && policy_details.decision_id !== undefined;
}

/** A filler of the database. */
export function fillerOf(database: Database, names: Names): Filler {
  const numberOf = numberingOf(database);
  const addRecord = database.prepare("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const addWords = database.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
  const addMatch = database.prepare("INSERT OR IGNORE INTO matches VALUES (?, ?, ?)");
  const addTitle = database.prepare("INSERT OR REPLACE INTO titles VALUES (?, ?)");
  const addHour = database.prepare(`INSERT INTO hours VALUES (?, ?, ?, ?, 1, ?)
    ON CONFLICT DO UPDATE SET count = count + 1, latency = latency + excluded.latency`);
  const addPolicyHour = database.prepare(`INSERT INTO policy_hours VALUES (?, ?, ?, 1, ?)
    ON CONFLICT DO UPDATE SET triggered = triggered + 1, blocked = blocked + excluded.blocked`);
  const addPending = database.prepare("INSERT INTO pending VALUES (?, ?, ?, ?, ?)");
  const removePending = database.prepare("DELETE FROM pending WHERE id = ?");

  function takeRecord(record: AuditRecord, chained: boolean, { place, line }: PlacedLine): void {
    const n = numberOf(record);
    const { policy_details: details } = record;
    const counted = COUNTED.has(record.request_type);
    const [type, tool, decision] = [record.request_type, details.tool_signature, record.policy_decision].map(
      names.add,
    ) as [number, number, number];
    const latency = record.request_type === AUDIT ? 0 : record.response_time_ms;
    const decisionKey = isDecision(record) ? keyOf(details.decision_id!) : null;
    const { segment, offset } = place;
    addRecord.run(
      ...[n, segment, offset, line.length, Number(chained), Number(counted)],
      ...[type, tool, decision, latency, keyOf(record.id), decisionKey],
    );
    addWords.run(n, wordsOfRecord(record, { type, tool, decision }).join(" "));
    if (record.delivery === "pending") addPending.run(n, segment, offset, line.length, record.id);
    if (!counted) return;
    const hour = Math.floor(n / NUMBERS_IN_AN_HOUR);
    addHour.run(hour, tool, type, decision, latency);
    for (const { policy_id, policy_name, action } of details.policy_matches) {
      const policy = names.add(policy_id);
      const blocked = Number(record.policy_decision === "blocked" && action === "block");
      addMatch.run(n, policy, blocked);
      addPolicyHour.run(hour, tool, policy, blocked);
      addTitle.run(policy, policy_name ?? policy_id);
    }
  }

  function wordsOfRecord(record: AuditRecord, ids: { type: number; tool: number; decision: number }): string[] {
    const { policy_details: { policy_ids, reason = "" }, session_id, source, query } = record;
    return [
      ...wordsOf(`${query} ${reason}`),
      tagOf("type", ids.type),
      tagOf("tool", ids.tool),
      tagOf("decision", ids.decision),
      tagOf("source", names.add(source)),
      ...(session_id ? [tagOf("session", names.add(session_id))] : []),
      ...(isDecision(record) ? [tagOf("isDecision")] : []),
      ...new Set(policy_ids.map((id) => tagOf("policy", names.add(id)))),
    ];
  }

  function takeNote(note: Note): void {
    if (note.kind === "delivered" || note.kind === "undeliverable") removePending.run(note.record_id);
    if (note.kind === "pruned") prune(database, note.through_seq);
  }

  return {
    take(placed) {
      const content = contentOf(placed.line);
      if (content?.record) takeRecord(content.record, content.link !== undefined, placed);
      else if (content?.note) takeNote(content.note);
      return content;
    },
  };
}

/** Removes what was in segments that retention has deleted, and counts the hours anew in which that was. */
export function prune(database: Database, throughSeq: number): void {
  const { low, high } = database.prepare("SELECT min(n) AS low, max(n) AS high FROM records WHERE segment <= ?")
    .get(throughSeq) as { low: number | null; high: number | null };
  if (low === null || high === null) return;
  for (const table of ["words WHERE rowid IN", "matches WHERE n IN"]) {
    database.prepare(`DELETE FROM ${table} (SELECT n FROM records WHERE segment <= ?)`).run(throughSeq);
  }
  for (const table of ["pending", "records"]) {
    database.prepare(`DELETE FROM ${table} WHERE segment <= ?`).run(throughSeq);
  }
  const first = Math.floor(low / NUMBERS_IN_AN_HOUR);
  const last = Math.floor(high / NUMBERS_IN_AN_HOUR);
  for (const table of ["hours", "policy_hours"]) {
    database.prepare(`DELETE FROM ${table} WHERE hour BETWEEN ? AND ?`).run(first, last);
  }
  const numbers = [first * NUMBERS_IN_AN_HOUR, (last + 1) * NUMBERS_IN_AN_HOUR - 1];
  database.prepare(`INSERT INTO hours SELECT n / ${NUMBERS_IN_AN_HOUR}, tool, type, decision, count(*), sum(latency)
    FROM records WHERE counted = 1 AND n BETWEEN ? AND ? GROUP BY 1, 2, 3, 4`).run(...numbers);
  database.prepare(`INSERT INTO policy_hours SELECT r.n / ${NUMBERS_IN_AN_HOUR}, tool, policy, count(*), sum(blocked)
    FROM records r JOIN matches m ON m.n = r.n WHERE r.n BETWEEN ? AND ? GROUP BY 1, 2, 3`).run(...numbers);
}
