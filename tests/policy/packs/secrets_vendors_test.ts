import { assert, assertEquals } from "@std/assert";
import { allDetectors } from "../../../lib/detect/catalog.ts";
import { catalog } from "../../../lib/policy/catalog.ts";
import type { Condition } from "../../../lib/policy/condition.ts";
import { vendorSecretPolicies } from "../../../lib/policy/packs/secrets_vendors.ts";

const detectorsOf = (condition: Condition): readonly string[] =>
  condition.kind === "detects"
    ? condition.detectors
    : "of" in condition
    ? [condition.of].flat().flatMap(detectorsOf)
    : [];

Deno.test("every kind that a detector finds is claimed by a policy", () => {
  const claimed = new Set(catalog.flatMap(({ when }) => detectorsOf(when)));
  const found = new Set(allDetectors.map(({ type }) => type));
  assertEquals([...found].filter((type) => !claimed.has(type)), []);
});

Deno.test("vendorSecretPolicies claim each token format once, and sixty or more with the named ones", () => {
  const types = vendorSecretPolicies.flatMap(({ when }) => detectorsOf(when));
  assertEquals(types, [...new Set(types)]);
  assert(types.length >= 60, String(types.length));
});
