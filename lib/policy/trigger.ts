/** What a condition needs at least, so that a policy only meets what it could fire on. */
import type { Condition } from "./condition.ts";
import type { Material } from "./material.ts";

/** Something of a subject that conditions can be looked up by: `program git`, `effect delete`, `finding us_ssn`. */
export type Trigger = string;

/** Always there: for conditions that name nothing to look for. */
const ANYTHING: Trigger = "anything";

const triggers = new WeakMap<Condition, readonly Trigger[]>();
const present = new WeakMap<Material, ReadonlySet<Trigger>>();

/**
 * The triggers of a condition: it cannot hold unless one of them is there.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { all, command, effect } from "./condition.ts";
 * assertEquals(triggersOf(all(command(["rm", "srm"]), effect("delete"))), ["effect delete"]);
 * ```
 */
export function triggersOf(condition: Condition): readonly Trigger[] {
  let found = triggers.get(condition);
  if (!found) triggers.set(condition, found = [...new Set(collect(condition))]);
  return found;
}

/** Everything in the material that a condition may need. */
export function triggersIn(material: Material): ReadonlySet<Trigger> {
  let found = present.get(material);
  if (!found) present.set(material, found = gather(material));
  return found;
}

/** Whether the condition could hold; the cheap first look. */
export function mayHold(condition: Condition, material: Material): boolean {
  const there = triggersIn(material);
  return triggersOf(condition).some((trigger) => there.has(trigger));
}

function collect(condition: Condition): readonly Trigger[] {
  switch (condition.kind) {
    case "command":
      return condition.programs.map((program) => `program ${program}`);
    case "effect":
      return condition.effects.map((effect) => `effect ${effect}`);
    case "detects":
      return condition.detectors.map((type) => `finding ${type}`);
    case "text":
    case "sql":
    case "overflow":
      return [condition.kind];
    case "all": {
      // One part that is missing is enough: the part with the fewest triggers says most.
      const parts = condition.of.map(triggersOf).filter((part) => !part.includes(ANYTHING));
      return parts.sort((a, b) => a.length - b.length)[0] ?? [ANYTHING];
    }
    case "any":
      return condition.of.flatMap(triggersOf);
    case "not":
      return [ANYTHING];
  }
}

function gather({ invocations, texts, sql, findings, overflow }: Material): Set<Trigger> {
  const found = new Set<Trigger>([ANYTHING]);
  for (const { program, effects } of invocations) {
    found.add(`program ${program}`);
    for (const { kind } of effects) found.add(`effect ${kind}`);
  }
  for (const { type, also = [] } of findings.flat()) {
    found.add(`finding ${type}`);
    for (const kind of also) found.add(`finding ${kind}`);
  }
  if (texts.length > 0) found.add("text");
  if (sql.length > 0) found.add("sql");
  if (overflow) found.add("overflow");
  return found;
}
