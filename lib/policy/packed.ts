/** Policies as text, for the engine of a hook: each becomes an object when a call could make it fire. */
import { lazyList } from "../core/lazy_list.ts";
import { packPattern, unpackPatterns } from "../core/packed_pattern.ts";
import { inFull, PHRASES, shortened } from "./phrases.ts";
import type { Policy } from "./policy.ts";
import { indexOf, setIndex } from "./policy_index.ts";

/** The index, the phrases and the policies as lines of JSON, without their examples. */
export function packPolicies(policies: readonly Policy[]): string {
  const lines = policies.map((policy) => shortened(JSON.stringify({ ...policy, hits: [], misses: [] }, packPattern)));
  return [JSON.stringify(indexOf(policies)), JSON.stringify(PHRASES), ...lines].join("\n");
}

/** The policies that were packed. */
export function unpackPolicies(packed: string): readonly Policy[] {
  const [index = "", first = "", ...lines] = packed.split("\n");
  const phrases: readonly string[] = JSON.parse(first);
  const policies = lazyList(
    lines.length,
    (place): Policy => unpackPatterns(JSON.parse(inFull(lines[place]!, phrases))),
  );
  setIndex(policies, JSON.parse(index));
  return policies;
}
