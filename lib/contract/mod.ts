/** The wire: all governance tools, in the order in which tools/list shows them. */
import { auditToolCall } from "./audit_tool_call.ts";
import { checkOutput } from "./check_output.ts";
import { checkPolicy } from "./check_policy.ts";
import { explainDecision } from "./explain_decision.ts";
import { getPolicyStats } from "./get_policy_stats.ts";
import { listOverrides } from "./list_overrides.ts";
import { listPolicies } from "./list_policies.ts";
import { listRecentDecisions } from "./list_recent_decisions.ts";
import type { Operation, Output, ParsedInput } from "./operation.ts";
import { searchAuditEvents } from "./search_audit_events.ts";

export const operations = [
  checkPolicy,
  checkOutput,
  auditToolCall,
  listPolicies,
  getPolicyStats,
  searchAuditEvents,
  explainDecision,
  listRecentDecisions,
  listOverrides,
] as const satisfies readonly Operation[];

export type GovernanceOperation = typeof operations[number];

/** One function per operation: whoever carries the wire out is complete, or does not compile. */
export type Handlers = {
  readonly [O in GovernanceOperation as O["name"]]: (input: ParsedInput<O>) => Output<O> | Promise<Output<O>>;
};
