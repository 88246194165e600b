/**
 * A record as an event of the Open Cybersecurity Schema Framework, version 1.3.0, for a SIEM.
 *
 * The class is API Activity (6003): what is on record is every call of an agent, and most are allowed. A Detection
 * Finding (2004) stands for something that somebody should look at; a finding for each `ls` would bury the rest. What
 * was blocked is `status_id` 2 with the severity of its policy, so a rule on these two fields makes findings of it.
 *
 * | attribute | from |
 * |---|---|
 * | `time`, `metadata.original_time` | `timestamp` |
 * | `metadata.uid`, `metadata.correlation_uid` | `id`, `policy_details.decision_id` |
 * | `activity_id` 99 (the effect of a call is not known from outside) | `request_type` as `activity_name` |
 * | `severity_id` | 1 if the call was let through unchanged, otherwise `risk_level` |
 * | `status_id`, `status` | 1 allowed or redacted, 2 blocked or failed, 99 waits for approval; `policy_decision` |
 * | `status_detail`, `message` | `reason`, or the error; `query` |
 * | `api.operation`, `api.request.uid`, `api.service.name` | `tool_signature`, `decision_id`, `caller_name` |
 * | `actor.session.uid`, `actor.app_name` | `session_id`, `caller_name` |
 * | `src_endpoint.name` | `local`: calls come from this machine |
 * | `duration` | `response_time_ms`, in whole milliseconds |
 * | `unmapped` | the policies that matched, the hash of the original, who wrote the record |
 */
import type { Severity } from "../../core/vocabulary.ts";
import { VERSION } from "../../core/version.ts";
import type { AuditRecord } from "../../store/record.ts";

const SCHEMA_VERSION = "1.3.0";
const CATEGORY = { uid: 6, name: "Application Activity" };
const CLASS = { uid: 6003, name: "API Activity" };
const OTHER_ACTIVITY = 99;

const SEVERITY_ID: Readonly<Record<Severity, number>> = { low: 2, medium: 3, high: 4, critical: 5 };
const SEVERITY_NAME = ["Unknown", "Informational", "Low", "Medium", "High", "Critical"];

const STATUS_ID: Readonly<Record<AuditRecord["policy_decision"], number>> = {
  allowed: 1,
  redacted: 1,
  blocked: 2,
  error: 2,
  needs_approval: 99,
  override_lifecycle: 99,
};

/** The event. */
export function ocsfEvent(record: AuditRecord) {
  const { policy_details: details, policy_decision: verdict } = record;
  const risk = verdict === "allowed" ? undefined : details.risk_level;
  const severity = risk === undefined ? 1 : SEVERITY_ID[risk] ?? 0;
  const detail = details.reason ?? record.error_message;
  const caller = details.caller_name ?? "codex";
  return {
    activity_id: OTHER_ACTIVITY,
    activity_name: record.request_type,
    category_uid: CATEGORY.uid,
    category_name: CATEGORY.name,
    class_uid: CLASS.uid,
    class_name: CLASS.name,
    type_uid: CLASS.uid * 100 + OTHER_ACTIVITY,
    type_name: `${CLASS.name}: Other`,
    time: Date.parse(record.timestamp),
    severity_id: severity,
    severity: SEVERITY_NAME[severity],
    status_id: STATUS_ID[verdict],
    status: verdict,
    ...(detail && { status_detail: detail }),
    message: record.query,
    duration: Math.round(record.response_time_ms),
    metadata: {
      version: SCHEMA_VERSION,
      uid: record.id,
      ...(details.decision_id && { correlation_uid: details.decision_id }),
      original_time: record.timestamp,
      product: { name: "axonflow", vendor_name: "AxonFlow", version: VERSION },
    },
    actor: { app_name: caller, ...(record.session_id && { session: { uid: record.session_id } }) },
    api: {
      operation: details.tool_signature,
      service: { name: caller },
      ...(details.decision_id && { request: { uid: details.decision_id } }),
    },
    src_endpoint: { name: "local" },
    unmapped: {
      policy_ids: details.policy_ids,
      policy_matches: details.policy_matches,
      query_hash: record.query_hash,
      source: record.source,
    },
  };
}
