/** Whether a condition holds, and which words led to it. */
import { kindsOf } from "../detect/detector.ts";
import { type Effect, type Invocation } from "../shell/effect.ts";
import { hostPlace } from "../shell/host.ts";
import { carries } from "../shell/marks.ts";
import { isIn, type Place } from "../shell/place.ts";
import { matchOf } from "../sql/pattern.ts";
import {
  type CommandCondition,
  type Condition,
  type EffectCondition,
  type EffectTraits,
  needsCommand,
} from "./condition.ts";
import type { Material } from "./material.ts";
import { mayHold, triggersIn } from "./trigger.ts";

/** How much of a statement is quoted: enough for every secret in it to be recognised and masked. */
const LONGEST_QUOTE = 4000;

/** What made a condition true: a command, or words. */
export type Evidence = Invocation | string;

/** The evidence for the condition; undefined if it does not hold. Most that do not hold are no candidates to begin with. */
export function evidenceFor(condition: Condition, material: Material): Evidence | undefined {
  if (!needsCommand(condition)) return holds(condition, undefined, material);
  if (condition.kind === "any") {
    const there = triggersIn(material);
    // What looks at texts alone needs no command.
    for (const part of condition.of) {
      const evidence = mayHold(part, there) ? evidenceFor(part, material) : undefined;
      if (evidence !== undefined) return evidence;
    }
    return undefined;
  }
  for (const invocation of material.invocations) {
    const evidence = holds(condition, invocation, material);
    if (evidence !== undefined) return evidence;
  }
}

// No closure here and in what asks whether a condition may hold: each call would make what it refers to anew.
function holds(condition: Condition, invocation: Invocation | undefined, material: Material): Evidence | undefined {
  switch (condition.kind) {
    case "command":
      return invocation && condition.programs.includes(invocation.program) && isCommand(condition, invocation)
        ? invocation
        : undefined;
    case "effect":
      for (const effect of invocation?.effects ?? []) {
        if (condition.effects.includes(effect.kind) && isEffect(condition, effect) && !isExcepted(condition, effect)) {
          return invocation;
        }
      }
      return undefined;
    case "detects": {
      const detectors: readonly string[] = condition.detectors;
      for (const found of material.findings) {
        for (const finding of found) {
          for (const kind of kindsOf(finding)) if (detectors.includes(kind)) return kind;
        }
      }
      return undefined;
    }
    case "text":
      for (const text of material.texts) {
        const found = condition.pattern.exec(text);
        if (found) return found[0];
      }
      return undefined;
    case "sql":
      for (const reading of material.sql) {
        if (condition.shape && condition.shape !== reading.shape) continue;
        for (const pattern of condition.patterns) {
          if (matchOf(pattern, reading) !== undefined) return reading.text.slice(0, LONGEST_QUOTE);
        }
      }
      return undefined;
    case "overflow":
      return material.overflow ? "a statement that is too large or too deeply nested to be read" : undefined;
    case "all": {
      let first: Evidence | undefined;
      for (const part of condition.of) {
        const evidence = holds(part, invocation, material);
        if (evidence === undefined) return undefined;
        first ??= evidence;
      }
      return first;
    }
    case "any":
      for (const part of condition.of) {
        const evidence = holds(part, invocation, material);
        if (evidence !== undefined) return evidence;
      }
      return undefined;
    case "not":
      return holds(condition.of, invocation, material) === undefined ? invocation ?? "" : undefined;
  }
}

/** Whether the call of one of the programs is such a one. */
function isCommand(condition: CommandCondition, invocation: Invocation): boolean {
  const { words, options, operands, question } = invocation;
  if (question || (condition.shown && invocation.captured)) return false;
  // Options first: a pattern that is used for the first time is compiled, and a hook uses most of them once.
  if (condition.options && !condition.options.some((name) => options.has(name))) return false;
  if (condition.without?.some((name) => options.has(name))) return false;
  if (condition.verb && !condition.verb.test(operands.slice(0, 4).join(" "))) return false;
  if (condition.operand && !operands.some((operand) => condition.operand?.test(operand))) return false;
  return !condition.words || condition.words.test(words.slice(1).join(" "));
}

function isExcepted({ except }: EffectCondition, effect: Effect): boolean {
  return except !== undefined && isEffect(except, effect);
}

/** Whether an effect of the kind is such a one. */
function isEffect(condition: EffectTraits, effect: Effect): boolean {
  const path = "path" in effect ? effect.path : undefined;
  if (condition.places && !(path !== undefined && isInAny(condition.places, path))) return false;
  if (condition.path && !(path !== undefined && isOn(condition.path, path, effect))) return false;
  if (condition.to && !(effect.kind === "move" && isInAny(condition.to, effect.to))) return false;
  if (condition.recursive !== undefined && !("recursive" in effect && effect.recursive === condition.recursive)) {
    return false;
  }
  if (condition.adds && !("adds" in effect)) return false;
  if (condition.hosts && !("host" in effect && condition.hosts.includes(hostPlace(effect.host)))) return false;
  if (condition.host && !("host" in effect && condition.host.test(effect.host))) return false;
  const text = "text" in effect ? effect.text : "mode" in effect ? effect.mode : "";
  if (condition.carries && !condition.carries.some((mark) => carries(text, mark))) return false;
  return !condition.text || condition.text.test(text);
}

/** Whether the pattern finds the path: who deletes a folder deletes what is below it. */
function isOn(pattern: NonNullable<EffectTraits["path"]>, path: string, effect: Effect): boolean {
  return pattern.test(path) || "recursive" in effect && effect.recursive && pattern.test(`${path}/`);
}

function isInAny(places: readonly Place[], path: string): boolean {
  for (const place of places) if (isIn(place, path)) return true;
  return false;
}
