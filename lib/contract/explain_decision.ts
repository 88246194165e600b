import * as z from "zod/mini";
import { operation } from "./operation.ts";
import { recordedMatch } from "./recorded_match.ts";

/** Says why a decision was taken. */
export const explainDecision = operation({
  name: "explain_decision",
  title: "Explain decision",
  description: "Explain one governance decision by its decision_id (it stands in the block message): which policies " +
    "matched, on what, and how risky that was.",
  input: () => z.object({ decision_id: z.string().check(z.minLength(1)) }),
  output: () =>
    z.looseObject({
      decision_id: z.string(),
      timestamp: z.string(),
      decision: z.string(),
      reason: z.optional(z.string()),
      risk_level: z.optional(z.string()),
      tool_signature: z.optional(z.string()),
      policy_matches: z._default(z.array(recordedMatch()), []),
      matched_rules: z.optional(z.array(z.looseObject({
        policy_id: z.string(),
        rule_id: z.optional(z.string()),
        rule_text: z.optional(z.string()),
        matched_on: z.optional(z.string()),
      }))),
      override_available: z.optional(z.boolean()),
      override_existing_id: z.optional(z.nullable(z.string())),
      historical_hit_count_session: z.optional(z.number()),
      policy_version_at_decision: z.optional(z.nullable(z.number())),
      latest_policy_version: z.optional(z.nullable(z.number())),
      context: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
      context_truncated: z.optional(z.nullable(z.boolean())),
    }),
});
