import { assert, assertEquals } from "@std/assert";
import { listPolicies, type PolicyRow } from "../../lib/contract/list_policies.ts";
import type { RuleSettings } from "../../lib/core/rule_settings.ts";
import { SEVERITIES } from "../../lib/core/vocabulary.ts";
import { createPolicies } from "../../lib/govern/policies.ts";
import { createHandlers } from "../../lib/govern/mod.ts";
import { catalog } from "../../lib/policy/catalog.ts";
import type { Policy } from "../../lib/policy/policy.ts";
import { type OwnRules, rulesFor } from "../../lib/policy/rules.ts";
import { temporaryLog } from "./support/temporary_log.ts";

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

async function rowsUnder(settings: RuleSettings, own?: OwnRules): Promise<Map<string, PolicyRow>> {
  const { policies } = await createPolicies(rulesFor(settings, own)).list_policies({});
  return new Map(policies.map((row) => [row.policy_id, row]));
}

const SSN = catalog.find(({ id }) => id === "sys_pii_ssn")!;
const LOCKED = catalog.find(({ locked }) => locked)!;

Deno.test("list_policies shows what each policy does under the settings", async () => {
  const rows = await rowsUnder({ profile: "default", actions: { pii: "warn" } });
  for (const { id, category, action } of catalog) {
    if (category.startsWith("pii")) assertEquals(rows.get(id)?.action, "warn", id);
    else assertEquals(rows.get(id)?.action, action, id);
  }
});

Deno.test("list_policies shows beside it what a policy does before a call, if it acts there too", async () => {
  const rows = await rowsUnder({ profile: "strict", actions: {} });
  const rules = rulesFor({ profile: "strict", actions: {} });
  for (const policy of catalog.filter(({ phases }) => phases.length > 1)) {
    const row = rows.get(policy.id)!;
    assertEquals([row.request_action, row.action], [
      rules.actionOf(policy, "request"),
      rules.actionOf(policy, "response"),
    ]);
  }
});

Deno.test("list_policies shows a policy that is switched off as disabled, but none that cannot be", async () => {
  const off = new Map([[SSN.id, "off"], [LOCKED.id, "off"]] as const);
  const rows = await rowsUnder({ profile: "default", actions: {} }, { policies: [], actions: off });
  assertEquals([rows.get(SSN.id)?.enabled, rows.get(LOCKED.id)?.enabled], [false, true]);
});

Deno.test("list_policies shows a person's own policies as theirs", async () => {
  const own: Policy = { ...SSN, id: "own_customer_number", title: "Customer number", action: "block" };
  const rows = await rowsUnder({ profile: "default", actions: {} }, { policies: [own], actions: new Map() });
  const row = rows.get(own.id)!;
  assertEquals([row.source, row.tier, row.name, row.action], ["own", "tenant", "Customer number", "block"]);
  assertEquals(rows.get(SSN.id)?.source, "static");
});

Deno.test("the handlers list the rules that they judge by", async () => {
  using trail = temporaryLog();
  const rules = rulesFor({ profile: "default", actions: { dangerous: "log" } });
  const handlers = createHandlers({ trail, index: trail.index, source: "serve", now: Date.now, rules });
  const { policies } = await handlers.list_policies({ category: "security-dangerous" });
  const [unlocked] = policies.filter(({ policy_id }) => !catalog.find(({ id }) => id === policy_id)!.locked);
  assertEquals(unlocked?.action, "log");
  const { allowed } = await handlers.check_policy({
    connector_type: "codex.Bash",
    statement: "mkfs.ext4 /dev/sda1",
    operation: "execute",
  });
  assertEquals(allowed, true);
});
