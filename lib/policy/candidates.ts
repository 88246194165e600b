/** The policies that could fire on a subject: what is not there costs nothing, however many policies there are. */
import type { Material } from "./material.ts";
import type { Policy } from "./policy.ts";
import { type Trigger, triggersIn, triggersOf } from "./trigger.ts";

/** Positions in the list of policies, by trigger. */
type Index = ReadonlyMap<Trigger, readonly number[]>;

const indices = new WeakMap<readonly Policy[], Index>();

/** Those of the policies whose triggers are in the material, in their order. */
export function candidatesFor(material: Material, policies: readonly Policy[]): Policy[] {
  const index = indexOf(policies);
  const places = new Set<number>();
  for (const trigger of triggersIn(material)) {
    for (const place of index.get(trigger) ?? []) places.add(place);
  }
  return [...places].sort((a, b) => a - b).map((place) => policies[place]!);
}

function indexOf(policies: readonly Policy[]): Index {
  let index = indices.get(policies);
  if (index) return index;
  const places = new Map<Trigger, number[]>();
  policies.forEach(({ when }, place) => {
    for (const trigger of triggersOf(when)) {
      const list = places.get(trigger);
      if (list) list.push(place);
      else places.set(trigger, [place]);
    }
  });
  indices.set(policies, index = places);
  return index;
}
