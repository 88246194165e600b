/** A list of policies, looked through once. */
import type { Phase, Policy } from "./policy.ts";
import { triggersOf } from "./trigger.ts";

export interface PolicyIndex {
  /** Positions in the list of those that the trigger could make fire. */
  placesOf(trigger: string): readonly number[];
  /** How many of the policies look at a phase. */
  readonly counts: Readonly<Record<Phase, number>>;
}

/** Null until the list is used a second time. */
const indices = new WeakMap<readonly Policy[], PolicyIndex | null>();

/** Positions by trigger. */
export type Places = Readonly<Record<string, readonly number[]>>;

/** Looks through the policies. */
export function indexOf(policies: readonly Policy[]): PolicyIndex & { readonly places: Places } {
  const places: Record<string, number[]> = {};
  const counts = { request: 0, response: 0 };
  policies.forEach(({ when, phases }, place) => {
    // Every trigger begins with a sign of its kind, so none is called like a property that all objects have.
    for (const trigger of new Set(triggersOf(when))) (places[trigger] ??= []).push(place);
    for (const phase of phases) counts[phase]++;
  });
  return { places, counts, placesOf: (trigger) => places[trigger] ?? [] };
}

/**
 * The index, if there is one: a process that judges one call has no use for it, one that judges many builds it at the
 * second.
 */
export function knownIndexOf(policies: readonly Policy[]): PolicyIndex | null {
  const known = indices.get(policies);
  if (known) return known;
  const index = known === undefined ? null : indexOf(policies);
  indices.set(policies, index);
  return index;
}

/** How many of the policies look at the phase. */
export function countOf(phase: Phase, policies: readonly Policy[]): number {
  return indices.get(policies)?.counts[phase] ?? policies.filter(({ phases }) => phases.includes(phase)).length;
}

/** Tells the index of a list that was looked through before. */
export function setIndex(policies: readonly Policy[], index: PolicyIndex): void {
  indices.set(policies, index);
}
