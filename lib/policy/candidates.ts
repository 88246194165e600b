/** The policies that could fire on a subject: what is not there costs nothing, however many policies there are. */
import type { Material } from "./material.ts";
import type { Policy } from "./policy.ts";
import { knownIndexOf } from "./policy_index.ts";
import { mayHold, namesOf, triggersIn } from "./trigger.ts";

/**
 * Those of the policies that the material could make fire, in their order.
 *
 * A process that judges one call looks through the list once; one that judges many builds an index for the others.
 */
export function candidatesFor(material: Material, policies: readonly Policy[]): Policy[] {
  const there = triggersIn(material);
  const index = knownIndexOf(policies);
  const places = new Set(index && namesOf(there).flatMap(index.placesOf));
  const looked = index ? [...places].sort((a, b) => a - b).map((place) => policies[place]!) : policies;
  return looked.filter(({ when }) => mayHold(when, there));
}
