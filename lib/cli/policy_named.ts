/** The policy that a person names. */
import type { Policy } from "../policy/policy.ts";
import type { Rules } from "../policy/rules.ts";
import { UsageError } from "./command.ts";
import { didYouMean } from "./options.ts";

/**
 * Finds the policy.
 *
 * @throws {UsageError} if there is none of this id; the hint names the nearest
 */
export function policyNamed(id: string, { policies }: Rules): Policy {
  const policy = policies.find((candidate) => candidate.id === id);
  if (policy) return policy;
  throw new UsageError(`Unknown policy ${id}`, didYouMean(id, policies.map((candidate) => candidate.id)));
}
