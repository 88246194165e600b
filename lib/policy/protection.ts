/** What stands against lifting a policy, in words. */
import { isOverridable } from "./overridable.ts";
import type { Policy } from "./policy.ts";

/** Why nobody can lift the policy, which may be none; undefined if a person can. */
export function protectionOf(policy: Policy | undefined): string | undefined {
  if (!policy) return "there is no such policy";
  if (isOverridable(policy)) return undefined;
  return policy.locked ? "it protects the governance itself" : "it is critical";
}
