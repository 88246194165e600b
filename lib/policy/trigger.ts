/** What a condition needs at least, so that a policy only meets what it could fire on. */
import { kindsOf } from "../detect/detector.ts";
import type { Condition } from "./condition.ts";
import type { Material } from "./material.ts";

/** What is there to look up: programs, kinds of effect, kinds of finding, and the names of other conditions. */
export type Triggers = ReadonlySet<string>;

/** A prefix per kind: a program may be called like an effect. */
const PROGRAM = "$";
const EFFECT = "!";
const FINDING = "?";
/** Always there: for conditions that name nothing to look for. */
const ANYTHING = "*";

const present = new WeakMap<Material, Triggers>();

/**
 * The triggers of a condition: it cannot hold unless one of them is there.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { all, command, effect } from "./condition.ts";
 * assertEquals(triggersOf(all(command(["rm", "srm"]), effect("delete"))), ["!delete"]);
 * ```
 */
export function triggersOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "command":
      return condition.programs.map((program) => PROGRAM + program);
    case "effect":
      return condition.effects.map((effect) => EFFECT + effect);
    case "detects":
      return condition.detectors.map((type) => FINDING + type);
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

/** Everything in the material that a condition may need. */
export function triggersIn(material: Material): Triggers {
  let found = present.get(material);
  if (!found) present.set(material, found = gather(material));
  return found;
}

/** Whether the condition could hold: the cheap first look, without making anything. */
export function mayHold(condition: Condition, there: Triggers): boolean {
  switch (condition.kind) {
    case "command":
      return condition.programs.some((program) => there.has(PROGRAM + program));
    case "effect":
      return condition.effects.some((effect) => there.has(EFFECT + effect));
    case "detects":
      return condition.detectors.some((type) => there.has(FINDING + type));
    case "text":
    case "sql":
    case "overflow":
      return there.has(condition.kind);
    case "all":
      return condition.of.every((part) => mayHold(part, there));
    case "any":
      return condition.of.some((part) => mayHold(part, there));
    case "not":
      return true;
  }
}

function gather({ invocations, texts, sql, findings, overflow }: Material): Set<string> {
  const found = new Set<string>([ANYTHING]);
  for (const { program, effects } of invocations) {
    found.add(PROGRAM + program);
    for (const { kind } of effects) found.add(EFFECT + kind);
  }
  for (const finding of findings.flat()) for (const type of kindsOf(finding)) found.add(FINDING + type);
  if (texts.length > 0) found.add("text");
  if (sql.length > 0) found.add("sql");
  if (overflow) found.add("overflow");
  return found;
}
