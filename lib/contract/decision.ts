/** The parts that several answers share: a policy match, a risk, a decision's fields. */
import * as z from "zod/mini";
import { ACTIONS, SEVERITIES, VERDICTS } from "../core/vocabulary.ts";

// Answers of a platform are read as plain strings: a newer one may know more words than we do.
const Word = z.string();

/** A policy that matched. */
export const PolicyMatch = z.looseObject({
  policy_id: z.string(),
  policy_name: z.optional(z.string()),
  risk_level: z.optional(Word),
  allow_override: z.optional(z.boolean()),
  policy_version: z.optional(z.number()),
  action: z.optional(Word),
  policy_description: z.optional(z.string()),
});
export type PolicyMatch = z.output<typeof PolicyMatch>;

/** What `check_policy` and `check_output` have in common. */
export const decisionFields = {
  allowed: z.boolean(),
  policies_evaluated: z._default(z.number(), 0),
  decision_id: z.optional(z.string()),
  block_reason: z.optional(z.string()),
  blocked_by: z.optional(z.string()),
  risk_level: z.optional(Word),
  policy_matches: z.optional(z.array(PolicyMatch)),
};

/** A time as RFC 3339, or a date alone. */
export const Time = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/, "expected an RFC 3339 time"),
);

/** The words of our own answers. */
export const SeverityWord = z.enum(SEVERITIES);
export const ActionWord = z.enum(ACTIONS);
export const VerdictWord = z.enum(VERDICTS);
