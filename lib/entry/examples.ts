/**
 * The examples of every built-in policy, for the commands that show and run them. The engine of a hook goes without;
 * in the executable this module is its own data alone (`lib/build/bundles.ts`), because every embedded byte costs
 * every hook.
 */
import { catalog } from "../policy/catalog.ts";

/** What proves a policy, as far as a person can read it. */
export interface PolicyExamples {
  hits: readonly string[];
  misses: readonly string[];
}

// The statements that are too long to be judged prove that policy in the tests; nobody reads a megabyte.
const LONGEST = 4000;

/** By policy id. */
export const examples: Readonly<Record<string, PolicyExamples>> = Object.fromEntries(
  catalog.map(({ id, hits, misses }) => [id, { hits: readable(hits), misses: readable(misses) }]),
);

function readable(examples: readonly string[]): string[] {
  return examples.filter(({ length }) => length <= LONGEST);
}
