/** One record of the audit trail, and what a trail can do. */
import type { Action, Severity, Verdict } from "../core/vocabulary.ts";

/**
 * What happened: a check before a call, a scan after it, a call that ran or was blocked, a tool call without
 * credentials, or a person's own act.
 */
export type RequestType =
  | "mcp_check_policy"
  | "mcp_check_output"
  | "tool_call_audit"
  | "mcp_tools_call"
  | OverrideEvent;

/** A person lifted a policy, or put it back. */
export type OverrideEvent = "override_created" | "override_revoked";

/** A policy that matched, as it stood when the decision was taken. */
export interface RecordedMatch {
  policy_id: string;
  policy_name: string;
  action: Action;
  risk_level: Severity;
  /** The redacted words that led to it. */
  matched_on: string;
  /** The override because of which it stopped nothing; `action` is then `log`. */
  override_id?: string;
}

/** A record as it is stored: redacted before it gets here, with the hash of what it stands for. */
export interface AuditRecord {
  /** UUID v4. */
  id: string;
  /** RFC 3339, UTC, milliseconds. */
  timestamp: string;
  request_type: RequestType;
  /** Who wrote it. */
  source: "hook" | "mcp" | "serve" | "cli";
  /** What was judged, redacted and cut: a descriptor, not the statement. */
  query: string;
  /** SHA-256 of the whole original. */
  query_hash: string;
  /** A person's act on an override is no verdict, and counts in no statistics. */
  policy_decision: Verdict | "override_lifecycle";
  policy_details: {
    decision_id?: string;
    policy_ids: string[];
    policy_matches: RecordedMatch[];
    policies_evaluated: number;
    reason?: string;
    risk_level?: Severity;
    /** `codex.Bash` and the like. */
    tool_signature: string;
    caller_name?: string;
    /** The override that was used, made or revoked. */
    override_id?: string;
    /** The engine could not read all of it and judged conservatively. */
    partial?: boolean;
  };
  response_time_ms: number;
  session_id?: string;
  /** The client that proved to the endpoint who it is. */
  client_id?: string;
  /** The person whose token it sent. */
  user_id?: string;
  error_message?: string;
  /** When this endpoint was given the record, if it was written elsewhere before. RFC 3339, UTC. */
  received_at?: string;
  /** `pending`: when it was written, a configured endpoint had not taken it; a `delivered` note says when it has. */
  delivery?: "pending";
  /** That endpoint, without a query. */
  delivery_endpoint?: string;
}

/** Where records go. */
export interface AuditTrail {
  /** Adds the record to the end; rejects if it could not be kept. */
  append(record: AuditRecord): Promise<void>;
}
