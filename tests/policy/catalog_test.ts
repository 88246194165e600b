/** The proof of every policy, through the real engine; no policy is named here. */
import { assert, assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { patternsOf } from "../../lib/policy/condition.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import type { Policy } from "../../lib/policy/policy.ts";
import { assertLinear } from "../support/steps/assert_linear.ts";
import { reachOf, searchSteps } from "../support/steps/pattern_machine.ts";
import { RUNS } from "../support/worst_seeds.ts";

for (const policy of catalog) {
  for (const hit of policy.hits) {
    Deno.test(`${policy.id} fires on ${name(hit)}`, () => assert(fires(policy, hit)));
  }
  for (const miss of policy.misses) {
    Deno.test(`${policy.id} ignores ${name(miss)}`, () => assert(!fires(policy, miss)));
  }
  Deno.test(`${policy.id} has patterns that keep no state and are linear`, () => {
    for (const pattern of patternsOf(policy.when)) {
      assert(pattern instanceof RegExp);
      assert(!/[gy]/.test(pattern.flags), `${pattern} keeps state`);
      const reach = reachOf(pattern);
      for (const seed of [...policy.hits, ...RUNS]) {
        assertLinear({ seed, reach }, (text) => searchSteps(pattern, text).steps);
      }
    }
  });
}

Deno.test("catalog looks for orders to the model in outputs alone, because nothing else is searched for them", () => {
  const asking = catalog.filter(({ phases }) => phases.includes("request"))
    .filter(({ when }) => JSON.stringify(when).includes('"injection_'));
  assertEquals(asking.map(({ id }) => id), []);
});

Deno.test("catalog names every policy once", () => {
  const ids = catalog.map(({ id }) => id);
  assertEquals(ids, [...new Set(ids)]);
});

Deno.test("catalog has ids of the form sys_<category>_<name>", () => {
  for (const { id } of catalog) {
    assert(/^sys_(?:dangerous|pii|code|sensitive|sqli|admin)_[a-z0-9]+(?:_[a-z0-9]+)*$/.test(id), id);
  }
});

Deno.test("catalog gives each policy a phase, a reason and a safer way", () => {
  for (const { id, phases, why } of catalog) {
    assert(phases.length > 0, id);
    assert(why.length > 40 && /[;,]/.test(why) && !why.endsWith("."), `${id}: ${why}`);
  }
});

Deno.test("catalog gives reasons that hold whatever a profile makes of the policy", () => {
  for (const { id, why } of catalog) assert(!/\bit is (?:only )?(?:noted|masked|blocked|allowed)\b/.test(why), id);
});

function fires({ id, phases }: Policy, text: string): boolean {
  const phase = phases.includes("response") ? "response" : "request";
  const connector = "codex.Bash";
  const subject = phase === "response"
    ? { phase, connector, text } as const
    : { phase, connector, statement: text } as const;
  return evaluate(subject).matches.some(({ policy }) => policy.id === id);
}

function name(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
