/** Policies as text, for the engine of a hook: each becomes an object when a call could make it fire. */
import type { Policy } from "./policy.ts";
import { indexOf, type PolicyIndex, setIndex } from "./policy_index.ts";

/** A regular expression in JSON; no object of a policy has a key like this. */
const PATTERN = "/";

/** The index and the policies as lines of JSON, without their examples. */
export function packPolicies(policies: readonly Policy[]): string {
  const lines = policies.map((policy) => ({ ...policy, hits: [], misses: [] })).map((policy) =>
    JSON.stringify(
      policy,
      (_key, value) => value instanceof RegExp ? { [PATTERN]: [value.source, value.flags] } : value,
    )
  );
  return [JSON.stringify(indexOf(policies)), ...lines].join("\n");
}

/** The policies that were packed. */
export function unpackPolicies(packed: string): readonly Policy[] {
  const [index = "", ...texts] = packed.split("\n");
  const policies: Policy[] = [];
  texts.forEach((text, place) => {
    Object.defineProperty(policies, place, {
      enumerable: true,
      configurable: true,
      get() {
        const value = unpacked(JSON.parse(text));
        Object.defineProperty(policies, place, { value });
        return value;
      },
    });
  });
  setIndex(policies, JSON.parse(index) as PolicyIndex);
  return policies;
}

/** The value with its regular expressions. */
function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== "object" || value === null) return value;
  if (PATTERN in value) {
    const [source, flags] = value[PATTERN] as [string, string];
    return new RegExp(source, flags);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpacked(part)]));
}
