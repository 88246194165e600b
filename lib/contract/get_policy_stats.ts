import * as z from "zod/mini";
import { Time } from "./decision.ts";
import { operation } from "./operation.ts";

const Count = z._default(z.number(), 0);

/** Counts what happened in a span of time. */
export const getPolicyStats = operation({
  name: "get_policy_stats",
  title: "Get policy statistics",
  description: "Governance statistics for a span of time (default: the last 24 hours, at most a year): requests, " +
    "blocks, redactions, the policies that matched most, a compliance score. from and to are RFC 3339 times or dates.",
  input: z.object({ from: z.optional(Time), to: z.optional(Time), connector_type: z.optional(z.string()) }),
  output: z.looseObject({
    total_requests: Count,
    allowed_requests: Count,
    blocked_requests: Count,
    modified_requests: Count,
    needs_approval_requests: Count,
    error_requests: Count,
    block_rate_percent: Count,
    avg_latency_ms: Count,
    total_events: Count,
    by_severity: z.optional(z.record(z.string(), z.number())),
    by_action: z.optional(z.record(z.string(), z.number())),
    top_policies: z.optional(z.array(
      z.looseObject({ policy_name: z.string(), trigger_count: Count, block_count: Count }),
    )),
    compliance_score: z._default(z.number(), 100),
  }),
});
