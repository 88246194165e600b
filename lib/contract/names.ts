/** The names of the governance tools, without their schemas: a hook needs to know them, not to load them. */
export const OPERATION_NAMES = [
  "check_policy",
  "check_output",
  "audit_tool_call",
  "list_policies",
  "get_policy_stats",
  "search_audit_events",
  "explain_decision",
  "list_recent_decisions",
  "list_overrides",
] as const;
