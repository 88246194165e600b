/** The policies that could fire on a subject: what is not there costs nothing, however many policies there are. */
import type { Material } from "./material.ts";
import type { Policy } from "./policy.ts";
import { mayHold, namesOf, triggersIn, triggersOf } from "./trigger.ts";

/** Positions in the list of policies, by trigger; null until the list is used a second time. */
type Index = ReadonlyMap<string, readonly number[]> | null;

const indices = new WeakMap<readonly Policy[], Index>();

/**
 * Those of the policies that the material could make fire, in their order.
 *
 * A process that judges one call looks through the list once; one that judges many builds an index for the others.
 */
export function candidatesFor(material: Material, policies: readonly Policy[]): Policy[] {
  const there = triggersIn(material);
  const index = indexOf(policies);
  if (!index) return policies.filter(({ when }) => mayHold(when, there));
  const places = new Set<number>();
  for (const trigger of namesOf(there)) {
    for (const place of index.get(trigger) ?? []) places.add(place);
  }
  return [...places].sort((a, b) => a - b).map((place) => policies[place]!).filter(({ when }) => mayHold(when, there));
}

function indexOf(policies: readonly Policy[]): Index {
  const known = indices.get(policies);
  if (known) return known;
  const index = known === undefined ? null : build(policies);
  indices.set(policies, index);
  return index;
}

function build(policies: readonly Policy[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  policies.forEach(({ when }, place) => {
    for (const trigger of new Set(triggersOf(when))) {
      const list = places.get(trigger);
      if (list) list.push(place);
      else places.set(trigger, [place]);
    }
  });
  return places;
}
