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
  if (!index) return policies.filter(({ when }) => mayHold(when, there));
  const named = new Uint8Array(policies.length);
  for (const name of namesOf(there)) for (const place of index.placesOf(name)) named[place] = 1;
  const found: Policy[] = [];
  for (let place = named.indexOf(1); place >= 0; place = named.indexOf(1, place + 1)) {
    const policy = policies[place]!;
    if (mayHold(policy.when, there)) found.push(policy);
  }
  return found;
}
