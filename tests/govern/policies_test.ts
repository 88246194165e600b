import { assert, assertEquals } from "@std/assert";
import { listPolicies } from "../../lib/contract/list_policies.ts";
import { SEVERITIES } from "../../lib/core/vocabulary.ts";
import { createPolicies } from "../../lib/govern/policies.ts";
import { catalog } from "../../lib/policy/catalog.ts";

const { list_policies } = createPolicies();

Deno.test("list_policies lists the whole catalog in the platform's shape", async () => {
  const output = listPolicies.output.parse(await list_policies({}));
  assertEquals(output.count, catalog.length);
  assertEquals(output.policies.map(({ policy_id }) => policy_id), catalog.map(({ id }) => id));
  for (const row of output.policies) assertEquals([row.tier, row.source, row.enabled], ["system", "static", true]);
});

Deno.test("list_policies filters by severity exactly, not as a minimum", async () => {
  const counts = await Promise.all(SEVERITIES.map(async (severity) => {
    const { policies } = await list_policies({ severity });
    assert(policies.every((policy) => policy.severity === severity));
    return policies.length;
  }));
  assertEquals(counts.reduce((sum, count) => sum + count, 0), catalog.length);
});

Deno.test("list_policies filters by category, and by both", async () => {
  const { category, severity } = catalog[0]!;
  const { policies } = await list_policies({ category, severity });
  assert(policies.length > 0);
  assert(policies.every((policy) => policy.category === category && policy.severity === severity));
  assertEquals((await list_policies({ category: "no-such-category" })).count, 0);
});
