import * as z from "zod/mini";
import { operation } from "./operation.ts";

/** An override as lists show it. */
export function overrideRow() {
  return z.looseObject({
    id: z.string(),
    policy_id: z.string(),
    policy_type: z.optional(z.string()),
    override_reason: z.optional(z.string()),
    created_at: z.string(),
    expires_at: z.string(),
    revoked_at: z.optional(z.nullable(z.string())),
    tool_signature: z.optional(z.nullable(z.string())),
    cwd: z.optional(z.nullable(z.string())),
    state: z.optional(z.string()),
    note: z.optional(z.string()),
  });
}

/** Lists what a person has lifted for a while. */
export const listOverrides = operation({
  name: "list_overrides",
  title: "List overrides",
  description: "List the policies that a person has lifted for a limited time, with the reason and the end of each. " +
    "include_revoked shows those that are not in force too, with their state. Only a person can make or revoke an override, at the command line.",
  input: () => z.object({ policy_id: z.optional(z.string()), include_revoked: z._default(z.boolean(), false) }),
  output: () => z.looseObject({ overrides: z.array(overrideRow()), count: z.number() }),
});
