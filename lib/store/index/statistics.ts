/** The trail in numbers. Whole hours are counted when they are indexed; only what is left of a span is counted here. */
import { type Verdict, VERDICTS } from "../../core/vocabulary.ts";
import type { Database } from "./database.ts";
import { HOUR_MS, NUMBERS_IN_AN_HOUR, numbersOf } from "./moment.ts";
import type { Names } from "./names.ts";

/** A span of time, both ends included, in milliseconds since the epoch. */
export interface Span {
  from: number;
  to: number;
}

/** The numbers of `get_policy_stats`, by the names that the wire has for them. */
export interface Statistics {
  total_requests: number;
  allowed_requests: number;
  blocked_requests: number;
  modified_requests: number;
  needs_approval_requests: number;
  error_requests: number;
  block_rate_percent: number;
  avg_latency_ms: number;
  total_events: number;
  by_severity: { critical: number; warning: number; info: number };
  by_action: Record<string, number>;
  top_policies: { policy_id: string; policy_name: string; trigger_count: number; block_count: number }[];
  compliance_score: number;
}

/** How the checks of a part of a span ended; the audit of a call repeats the decision of its check, and is left out. */
export type Activity = { start: number } & Record<Verdict, number>;

export interface Counter {
  statistics(span: Span & { tool?: string | undefined }): Statistics;
  /** Every part of the span, `bucketMs` long each; the first begins with it. */
  activity(span: Span, bucketMs: number): Activity[];
}

interface Row {
  type: number;
  decision: number;
  count: number;
  latency: number;
}

interface PolicyRow {
  policy: number;
  triggered: number;
  blocked: number;
}

const TOP_POLICIES = 10;
const AUDIT = "tool_call_audit";

/** A counter in the database. */
export function counterIn(database: Database, names: Names): Counter {
  const wholeHours = database.prepare(`SELECT type, decision, sum(count) AS count, sum(latency) AS latency FROM hours
    WHERE hour >= ? AND hour < ? AND (?3 IS NULL OR tool = ?3) GROUP BY type, decision`);
  const rest = database.prepare(`SELECT type, decision, count(*) AS count, sum(latency) AS latency FROM records
    WHERE counted = 1 AND n BETWEEN ? AND ? AND (?3 IS NULL OR tool = ?3) GROUP BY type, decision`);
  const policyHours = database.prepare(`SELECT policy, sum(triggered) AS triggered, sum(blocked) AS blocked
    FROM policy_hours WHERE hour >= ? AND hour < ? AND (?3 IS NULL OR tool = ?3) GROUP BY policy`);
  const policyRest = database.prepare(`SELECT policy, count(*) AS triggered, sum(blocked) AS blocked FROM matches m
    JOIN records r ON r.n = m.n WHERE m.n BETWEEN ? AND ? AND (?3 IS NULL OR tool = ?3) GROUP BY policy`);
  const title = database.prepare("SELECT title FROM titles WHERE policy = ?");
  // A number may be bound as a real one, and its quotient would be one too.
  const activityByHour = database.prepare(
    `SELECT (hour * ${HOUR_MS} - CAST(?1 AS INTEGER)) / CAST(?2 AS INTEGER) AS bucket, decision, sum(count) AS count
    FROM hours WHERE hour >= ?3 AND hour < ?4 AND type <> ?5 GROUP BY 1, 2`,
  );
  const activityByRecord = database.prepare(
    `SELECT (n / ${NUMBERS_IN_AN_HOUR / HOUR_MS} - CAST(?1 AS INTEGER)) / CAST(?2 AS INTEGER) AS bucket, decision,
    count(*) AS count FROM records WHERE counted = 1 AND n BETWEEN ?3 AND ?4 AND type <> ?5 GROUP BY 1, 2`,
  );

  function counted({ from, to }: Span, tool: number | null): { rows: Row[]; policies: PolicyRow[] } {
    const { hours, parts } = partsOf({ from, to });
    const [rows, policies] = [[wholeHours, rest], [policyHours, policyRest]].map(([ofHours, ofRest]) => [
      ...(hours ? ofHours!.all(hours.first, hours.end, tool) : []),
      ...parts.flatMap(({ first, last }) => ofRest!.all(first, last, tool)),
    ]) as unknown as [Row[], PolicyRow[]]; // the columns are those of the rows
    return { rows, policies };
  }

  function topPolicies(rows: readonly PolicyRow[]): Statistics["top_policies"] {
    const byPolicy = new Map<number, { trigger_count: number; block_count: number }>();
    for (const { policy, triggered, blocked } of rows) {
      const { trigger_count = 0, block_count = 0 } = byPolicy.get(policy) ?? {};
      byPolicy.set(policy, { trigger_count: trigger_count + triggered, block_count: block_count + blocked });
    }
    return [...byPolicy].map(([policy, counts]) => ({ policy, policy_id: names.nameOf(policy), ...counts }))
      .sort((a, b) => b.trigger_count - a.trigger_count || (a.policy_id < b.policy_id ? -1 : 1))
      .slice(0, TOP_POLICIES)
      .map(({ policy, policy_id, ...counts }) => ({
        policy_id,
        policy_name: (title.get(policy) as { title: string } | undefined)?.title ?? policy_id,
        ...counts,
      }));
  }

  return {
    statistics({ tool, ...span }) {
      const id = tool === undefined ? null : names.find(tool) ?? -1;
      const { rows, policies } = counted(span, id);
      return { ...numbersFrom(rows, names), top_policies: topPolicies(policies) };
    },
    activity({ from, to }, bucketMs) {
      const count = Math.max(0, Math.ceil((to - from + 1) / bucketMs));
      const buckets = Array.from({ length: count }, (_, index) => emptyActivity(from + index * bucketMs));
      const byHour = from % HOUR_MS === 0 && bucketMs % HOUR_MS === 0;
      const wholeTo = byHour ? Math.floor((to + 1) / HOUR_MS) * HOUR_MS : from;
      const { first, last } = numbersOf({ from: wholeTo, to });
      const audit = names.find(AUDIT) ?? -1;
      const rows = [
        ...(byHour ? activityByHour.all(from, bucketMs, from / HOUR_MS, wholeTo / HOUR_MS, audit) : []),
        ...(wholeTo <= to ? activityByRecord.all(from, bucketMs, first, last, audit) : []),
      ] as unknown as { bucket: number; decision: number; count: number }[];
      for (const { bucket, decision, count } of rows) {
        const verdict = VERDICTS.find((each) => each === names.nameOf(decision));
        if (verdict && buckets[bucket]) buckets[bucket][verdict] += count;
      }
      return buckets;
    },
  };
}

/** The whole hours of a span, and the numbers of what is left of it at both ends. */
function partsOf({ from, to }: Span) {
  const first = Math.ceil(from / HOUR_MS);
  const end = Math.floor((to + 1) / HOUR_MS);
  if (first >= end) return { hours: undefined, parts: [numbersOf({ from, to })] };
  const ends = [{ from, to: first * HOUR_MS - 1 }, { from: end * HOUR_MS, to }];
  return { hours: { first, end }, parts: ends.filter((part) => part.from <= part.to).map(numbersOf) };
}

function numbersFrom(rows: readonly Row[], names: Names): Omit<Statistics, "top_policies"> {
  const verdicts = new Map<string, number>();
  const types: Record<string, number> = {};
  let [total, checks, latency] = [0, 0, 0];
  for (const row of rows) {
    const [verdict, type] = [names.nameOf(row.decision), names.nameOf(row.type)];
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + row.count);
    types[type] = (types[type] ?? 0) + row.count;
    total += row.count;
    latency += row.latency;
    if (type !== AUDIT) checks += row.count;
  }
  const [allowed, blocked, redacted, needsApproval, errors] = VERDICTS.map((verdict) => verdicts.get(verdict) ?? 0) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    total_requests: total,
    allowed_requests: allowed,
    blocked_requests: blocked,
    modified_requests: redacted,
    needs_approval_requests: needsApproval,
    error_requests: errors,
    block_rate_percent: percent(blocked, total),
    // Of the checks alone: the duration of an audited call is the tool's own.
    avg_latency_ms: checks === 0 ? 0 : oneDecimal(latency / checks),
    total_events: total,
    by_severity: { critical: blocked, warning: redacted + errors, info: allowed + needsApproval },
    by_action: types,
    compliance_score: total === 0 ? 100 : percent(total - blocked, total),
  };
}

function emptyActivity(start: number): Activity {
  return { start, allowed: 0, blocked: 0, redacted: 0, needs_approval: 0, error: 0 };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : oneDecimal(part / whole * 100);
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
