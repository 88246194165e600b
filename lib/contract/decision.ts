/** The parts that several answers share. Functions, so that a schema is built only for those who ask for it. */
import * as z from "zod/mini";

/** A policy that matched. Words are plain strings: a newer platform may know more of them than we do. */
export function policyMatch() {
  return z.looseObject({
    policy_id: z.string(),
    policy_name: z.optional(z.string()),
    risk_level: z.optional(z.string()),
    allow_override: z.optional(z.boolean()),
    policy_version: z.optional(z.number()),
    action: z.optional(z.string()),
    policy_description: z.optional(z.string()),
  });
}

/** What `check_policy` and `check_output` have in common. */
export function decisionFields() {
  return {
    allowed: z.boolean(),
    policies_evaluated: z._default(z.number(), 0),
    decision_id: z.optional(z.string()),
    block_reason: z.optional(z.string()),
    blocked_by: z.optional(z.string()),
    risk_level: z.optional(z.string()),
    policy_matches: z.optional(z.array(policyMatch())),
  };
}

/** A time as RFC 3339, or a date alone. */
export function time() {
  const pattern = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
  return z.string().check(z.regex(pattern, "expected an RFC 3339 time"));
}
