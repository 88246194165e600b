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
  const ids = policies.map((candidate) => candidate.id);
  throw new UsageError(`Unknown policy ${id}`, didYouMean(id, ids) ?? containing(id, ids) ?? SEE_LIST);
}

const SEE_LIST = "See axonflow policies list";
const MOST_SHOWN = 5;

/** A hint that names the policies in whose ids all words of the name stand. */
function containing(name: string, ids: readonly string[]): string | undefined {
  const words = name.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  const found = ids.filter((id) => words.length > 0 && words.every((word) => id.includes(word)));
  if (found.length === 0) return undefined;
  const more = found.length > MOST_SHOWN ? ` and ${found.length - MOST_SHOWN} more, see axonflow policies list` : "";
  return `Did you mean ${found.slice(0, MOST_SHOWN).join(", ")}${more}?`;
}
