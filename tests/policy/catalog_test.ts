/** The proof of every policy, through the real engine; no policy is named here. */
import { assert, assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { patternsOf } from "../../lib/policy/condition.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import type { Policy } from "../../lib/policy/policy.ts";
import { leastTime } from "../support/least_time.ts";

const SLOWEST_MS = 50;
const LONGEST = 64 * 1024;
/** A repetition that may begin anywhere in a long run of its characters takes a time that grows by the square. */
const RUNS = ["a", "0", " ", "\n", "\t", "/", "=", "-", ".", "_", ":", '"', "'", "\\", "a ", "a/", "a.", "=a "];

for (const policy of catalog) {
  for (const hit of policy.hits) {
    Deno.test(`${policy.id} fires on ${name(hit)}`, () => assert(fires(policy, hit)));
  }
  for (const miss of policy.misses) {
    Deno.test(`${policy.id} ignores ${name(miss)}`, () => assert(!fires(policy, miss)));
  }
  Deno.test(`${policy.id} has patterns that keep no state and stay fast`, () => {
    for (const pattern of patternsOf(policy.when)) {
      assert(pattern instanceof RegExp);
      assert(!/[gy]/.test(pattern.flags), `${pattern} keeps state`);
      for (const hit of policy.hits) assertFast(pattern, hit);
      for (const run of RUNS) assertFast(pattern, run);
    }
  });
}

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

function fires({ id, phases }: Policy, text: string): boolean {
  const phase = phases.includes("response") ? "response" : "request";
  const connector = "codex.Bash";
  const subject = phase === "response"
    ? { phase, connector, text } as const
    : { phase, connector, statement: text } as const;
  return evaluate(subject).matches.some(({ policy }) => policy.id === id);
}

// In steps, so that a pattern whose time explodes fails here instead of hanging.
function assertFast(pattern: RegExp, seed: string): void {
  for (let length = 16; length <= LONGEST; length = Math.ceil(length * 1.25)) {
    const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length) + "\u0000";
    const time = leastTime(() => pattern.test(text), SLOWEST_MS);
    assert(time < SLOWEST_MS, `${pattern} takes ${time.toFixed(0)} ms for ${length} characters of ${name(seed)}`);
  }
}

function name(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
