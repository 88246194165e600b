/** `get_policy_stats`: the trail in numbers. */
import type { Handlers } from "../contract/mod.ts";
import type { Verdict } from "../core/vocabulary.ts";
import type { AuditRecord, AuditTrail } from "../store/record.ts";
import { labelOf } from "./label.ts";
import { spanOf } from "./span.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const TOP_POLICIES = 10;

/** Carries out `get_policy_stats`. */
export function createStatistics(
  { trail, now }: { trail: AuditTrail; now: () => number },
): Pick<Handlers, "get_policy_stats"> {
  return {
    async get_policy_stats({ from, to, connector_type }) {
      const span = spanOf({ from, to }, { now: now(), backMs: DAY_MS, atMostOneYear: true });
      const tool = connector_type === undefined ? undefined : labelOf(connector_type);
      const records = (await trail.records()).filter((record) => {
        const time = Date.parse(record.timestamp);
        return record.policy_decision !== "override_lifecycle" && time >= span.from && time <= span.to &&
          (tool === undefined || record.policy_details.tool_signature === tool);
      });
      return statisticsOf(records);
    },
  };
}

function statisticsOf(records: readonly AuditRecord[]) {
  const total = records.length;
  const count = (verdict: Verdict) => records.filter((record) => record.policy_decision === verdict).length;
  const allowed = count("allowed");
  const blocked = count("blocked");
  const redacted = count("redacted");
  const needsApproval = count("needs_approval");
  const errors = count("error");
  return {
    total_requests: total,
    allowed_requests: allowed,
    blocked_requests: blocked,
    modified_requests: redacted,
    needs_approval_requests: needsApproval,
    error_requests: errors,
    block_rate_percent: percent(blocked, total),
    avg_latency_ms: averageLatency(records),
    total_events: total,
    by_severity: { critical: blocked, warning: redacted + errors, info: allowed + needsApproval },
    by_action: countBy(records, (record) => record.request_type),
    top_policies: topPolicies(records),
    compliance_score: total === 0 ? 100 : percent(total - blocked, total),
  };
}

/** Of the checks alone: the duration of an audited call is the tool's own. */
function averageLatency(records: readonly AuditRecord[]): number {
  const checks = records.filter((record) => record.request_type !== "tool_call_audit");
  const sum = checks.reduce((total, record) => total + record.response_time_ms, 0);
  return checks.length === 0 ? 0 : oneDecimal(sum / checks.length);
}

function topPolicies(records: readonly AuditRecord[]) {
  const rows = new Map<
    string,
    { policy_id: string; policy_name: string; trigger_count: number; block_count: number }
  >();
  for (const { policy_decision, policy_details } of records) {
    for (const { policy_id, policy_name, action } of policy_details.policy_matches) {
      const row = rows.get(policy_id) ?? { policy_id, policy_name, trigger_count: 0, block_count: 0 };
      row.trigger_count++;
      if (policy_decision === "blocked" && action === "block") row.block_count++;
      rows.set(policy_id, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.trigger_count - a.trigger_count).slice(0, TOP_POLICIES);
}

function countBy(records: readonly AuditRecord[], key: (record: AuditRecord) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of records) counts[key(record)] = (counts[key(record)] ?? 0) + 1;
  return counts;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : oneDecimal(part / whole * 100);
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
