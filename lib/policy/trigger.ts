/** What a condition needs at least, so that a policy only meets what it could fire on. */
import { kindsOf } from "../detect/detector.ts";
import type { CommandCondition, Condition } from "./condition.ts";
import { firstWordsOf } from "./first_words.ts";
import type { Material } from "./material.ts";

/** What is there to look up. */
export interface Triggers {
  readonly programs: ReadonlySet<string>;
  /** Each program with the first word of its operands, such as `git push`. */
  readonly calls: ReadonlySet<string>;
  readonly effects: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
  /** The kinds of condition that look at something else, if it is there. */
  readonly others: ReadonlySet<string>;
}

/** A prefix per kind: a program may be called like an effect. */
const PROGRAM = "$";
const EFFECT = "!";
const FINDING = "?";
const FOREIGN_TEXT = "text beyond ASCII";
/** Always there: for conditions that name nothing to look for. */
const ANYTHING = "*";

const FIRST_WORD = /^\w*/;
// deno-lint-ignore no-control-regex -- ASCII has them
const BEYOND_ASCII = /[^\x00-\x7f]/;

const present = new WeakMap<Material, Triggers>();

/**
 * The triggers of a condition: it cannot hold unless one of them is there.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { all, command, effect } from "./condition.ts";
 * assertEquals(triggersOf(all(command(["rm", "srm"]), effect("delete"))), ["!delete"]);
 * assertEquals(triggersOf(command("git", { verb: /^(?:stash drop|push)\b/ })), ["$git stash", "$git push"]);
 * ```
 */
export function triggersOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "command":
      return callsOf(condition).map((call) => PROGRAM + call);
    case "effect":
      return condition.effects.map((effect) => EFFECT + effect);
    case "detects":
      return condition.detectors.map((type) => FINDING + type);
    case "text":
      return [condition.foreign ? FOREIGN_TEXT : "text"];
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

/** The calls that the condition is about, as far as its programs and its verb tell. */
function callsOf({ programs, verb }: CommandCondition): readonly string[] {
  const words = verb && firstWordsOf(verb);
  return words ? programs.flatMap((program) => words.map((word) => `${program} ${word}`)) : programs;
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
      return hasAny(there.programs, condition.programs);
    case "effect":
      return hasAny(there.effects, condition.effects);
    case "detects":
      return hasAny(there.findings, condition.detectors);
    case "text":
      return there.others.has(condition.foreign ? FOREIGN_TEXT : "text");
    case "sql":
    case "overflow":
      return there.others.has(condition.kind);
    case "all":
    case "any": {
      const all = condition.kind === "all";
      for (const part of condition.of) if (mayHold(part, there) !== all) return !all;
      return all;
    }
    case "not":
      return true;
  }
}

function hasAny(names: ReadonlySet<string>, any: readonly string[]): boolean {
  for (const name of any) if (names.has(name)) return true;
  return false;
}

/** The same, each as conditions name it: for looking policies up. */
export function namesOf({ programs, calls, effects, findings, others }: Triggers): string[] {
  const names = [ANYTHING, ...others];
  for (const program of programs) names.push(PROGRAM + program);
  for (const call of calls) names.push(PROGRAM + call);
  for (const effect of effects) names.push(EFFECT + effect);
  for (const finding of findings) names.push(FINDING + finding);
  return names;
}

function gather({ invocations, texts, sql, findings, overflow }: Material): Triggers {
  const [programs, calls, effects, others] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (const { program, operands: [first = ""], effects: done } of invocations) {
    programs.add(program);
    calls.add(`${program} ${FIRST_WORD.exec(first)}`);
    for (const { kind } of done) effects.add(kind);
  }
  if (texts.length > 0) others.add("text");
  if (texts.some((text) => BEYOND_ASCII.test(text))) others.add(FOREIGN_TEXT);
  if (sql.length > 0) others.add("sql");
  if (overflow) others.add("overflow");
  return { programs, calls, effects, findings: new Set(findings.flat().flatMap(kindsOf)), others };
}
