/**
 * What the governance server says of itself. Codex keeps MCP tools behind a search over this text, so it names what a
 * model would look for.
 */
export const INSTRUCTIONS =
  "AxonFlow governance: policy checks, audit trail and compliance for what this agent does. " +
  "Use these tools to check whether a command, SQL query, file change or API call is allowed before it runs " +
  "(check_policy); to scan text or rows for personal data (PII), secrets and prompt injection and get them redacted " +
  "(check_output); to record an action (audit_tool_call); to list policies (list_policies); to report governance " +
  "status and statistics (get_policy_stats); to search audit events (search_audit_events); to explain why something " +
  "was blocked, by its decision id (explain_decision); to list recent decisions (list_recent_decisions); to list " +
  "what a person has lifted for a while (list_overrides). " +
  "Shell commands, patches and MCP calls are judged by hooks by themselves; a block is final and must not be worked " +
  "around.";
