import * as z from "zod/mini";
import { operation } from "./operation.ts";

/** A policy as lists show it. */
export function policyRow() {
  return z.looseObject({
    id: z.string(),
    policy_id: z.string(),
    name: z.string(),
    category: z.string(),
    tier: z.optional(z.string()),
    severity: z.string(),
    description: z.optional(z.string()),
    action: z.string(),
    priority: z.optional(z.number()),
    enabled: z.boolean(),
    source: z.optional(z.string()),
    // Ours: when it is looked at, and what it does before a call, if that is something else.
    phases: z.optional(z.array(z.string())),
    request_action: z.optional(z.string()),
  });
}
export type PolicyRow = z.output<ReturnType<typeof policyRow>>;

/** Lists the active policies. */
export const listPolicies = operation({
  name: "list_policies",
  title: "List policies",
  description: "List the active governance policies. Filter by category (such as security-dangerous or pii-us) or by " +
    "severity (critical, high, medium, low; exactly that severity).",
  input: () => z.object({ category: z.optional(z.string()), severity: z.optional(z.string()) }),
  output: () => z.looseObject({ policies: z.array(policyRow()), count: z.number() }),
});
