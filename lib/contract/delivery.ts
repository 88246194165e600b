/**
 * A record that was written elsewhere, as `audit_tool_call` carries it to the endpoint: what the platform knows of a
 * call stands where it looks for it, the rest in `input` and `output`, and `record_id` beside them.
 */
import * as z from "zod/mini";
import { ACTIONS, SEVERITIES, VERDICTS } from "../core/vocabulary.ts";

/** What a `record_id` looks like. */
export const RECORD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const REQUEST_TYPES = [
  "tool_call_audit",
  "mcp_check_policy",
  "mcp_check_output",
  "override_created",
  "override_revoked",
] as const;

const name = () => z.string().check(z.maxLength(500));

/** `input` and `output` of such a record. */
export const delivery = z.object({
  /** The descriptor, and the SHA-256 of what it stands for. */
  input: z.object({ statement: z.string(), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  output: z.object({
    /** When it was written. */
    recorded_at: z.iso.datetime(),
    request_type: z.enum(REQUEST_TYPES),
    policy_decision: z.enum([...VERDICTS, "override_lifecycle"]),
    tool_signature: name(),
    policies_evaluated: z.number().check(z.nonnegative()),
    policy_ids: z.array(name()).check(z.maxLength(1000)),
    policy_matches: z.array(z.object({
      policy_id: name(),
      policy_name: name(),
      action: z.enum(ACTIONS),
      risk_level: z.enum(SEVERITIES),
      matched_on: z.string(),
      override_id: z.optional(name()),
    })).check(z.maxLength(1000)),
    decision_id: z.optional(name()),
    block_reason: z.optional(z.string()),
    risk_level: z.optional(z.enum(SEVERITIES)),
    override_id: z.optional(name()),
    partial: z.optional(z.boolean()),
  }),
});

export type Delivery = z.output<typeof delivery>;
