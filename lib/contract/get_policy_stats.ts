import * as z from "zod/mini";
import { time } from "./decision.ts";
import { operation } from "./operation.ts";

function count() {
  return z._default(z.number(), 0);
}

/** Counts what happened in a span of time. */
export const getPolicyStats = operation({
  name: "get_policy_stats",
  title: "Get policy statistics",
  description: "Governance statistics for a span of time (default: the last 24 hours, at most a year): requests, " +
    "blocks, redactions, the policies that matched most, a compliance score. from and to are RFC 3339 times or dates.",
  input: () => z.object({ from: z.optional(time()), to: z.optional(time()), connector_type: z.optional(z.string()) }),
  output: () =>
    z.looseObject({
      total_requests: count(),
      allowed_requests: count(),
      blocked_requests: count(),
      modified_requests: count(),
      needs_approval_requests: count(),
      error_requests: count(),
      block_rate_percent: count(),
      avg_latency_ms: count(),
      total_events: count(),
      by_severity: z.optional(z.record(z.string(), z.number())),
      by_action: z.optional(z.record(z.string(), z.number())),
      top_policies: z.optional(z.array(
        z.looseObject({
          policy_id: z.optional(z.nullable(z.string())),
          policy_name: z.string(),
          trigger_count: count(),
          block_count: count(),
        }),
      )),
      compliance_score: z._default(z.number(), 100),
    }),
});
