import * as z from "zod/mini";
import { time } from "./decision.ts";
import { operation } from "./operation.ts";

/** Lists the latest decisions, newest first. */
export const listRecentDecisions = operation({
  name: "list_recent_decisions",
  title: "List recent decisions",
  description:
    "List recent governance decisions, newest first (default 20, at most 1000). Filter by since (RFC 3339), " +
    "decision (allowed, blocked, redacted, needs_approval, error), policy_id or tool_signature (such as codex.Bash).",
  input: () =>
    z.object({
      since: z.optional(time()),
      // Early platforms know only allow and deny, newer ones refuse those words: none is sent unless asked for.
      decision: z.optional(z.string()),
      policy_id: z.optional(z.string()),
      tool_signature: z.optional(z.string()),
      limit: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(1000)), 20),
    }),
  output: () =>
    z.looseObject({
      decisions: z.array(z.looseObject({
        decision_id: z.string(),
        timestamp: z.string(),
        decision: z.string(),
        policy_id: z.optional(z.nullable(z.string())),
        tool_signature: z.optional(z.nullable(z.string())),
      })),
    }),
});
