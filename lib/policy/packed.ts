/** Policies as text, for the engine of a hook: each becomes an object when a call could make it fire. */
import { lazyList } from "../core/lazy_list.ts";
import { packPattern, unpackPatterns } from "../core/packed_pattern.ts";
import { inFull, PHRASES, shortened } from "./phrases.ts";
import type { Policy } from "./policy.ts";
import { indexOf, type Places, setIndex } from "./policy_index.ts";

/** The index in two lines, the phrases, and the policies as lines of JSON without their examples. */
export function packPolicies(policies: readonly Policy[], pack = packPattern): string {
  const { counts, places } = indexOf(policies);
  const lines = policies.map((policy) => shortened(JSON.stringify({ ...policy, hits: [], misses: [] }, pack)));
  return [JSON.stringify(counts), packPlaces(places), JSON.stringify(PHRASES), ...lines].join("\n");
}

/** `\t$git\t3,14\t!read\t15\t`: where a few triggers of many are asked for, looking for them beats parsing all. */
function packPlaces(places: Places): string {
  return Object.entries(places).map(([trigger, at]) => `\t${trigger}\t${at.join(",")}`).join("") + "\t";
}

function placesIn(packed: string, trigger: string): readonly number[] {
  const key = `\t${trigger}\t`;
  const at = packed.indexOf(key);
  if (at < 0) return [];
  const start = at + key.length;
  return packed.slice(start, packed.indexOf("\t", start)).split(",").map(Number);
}

/** The policies that were packed. */
export function unpackPolicies(packed: string): readonly Policy[] {
  const [counts = "", places = "", first = "", ...lines] = packed.split("\n");
  const phrases: readonly string[] = JSON.parse(first);
  const policies = lazyList(
    lines.length,
    (place): Policy => unpackPatterns(JSON.parse(inFull(lines[place]!, phrases))),
  );
  setIndex(policies, { counts: JSON.parse(counts), placesOf: (trigger) => placesIn(places, trigger) });
  return policies;
}
