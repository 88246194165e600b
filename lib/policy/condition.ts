/** When a policy fires, as data: it can be listed, explained and compared. */
import type { SensitiveType } from "../detect/catalog.ts";
import type { InjectionType } from "./injection.ts";
import type { EffectKind } from "../shell/effect.ts";
import type { HostPlace } from "../shell/host.ts";
import type { Mark } from "../shell/marks.ts";
import type { Place } from "../shell/place.ts";
import type { SqlShape } from "../sql/shape.ts";

/** What a condition asks of a pattern: a RegExp, or a person's, which runs in linear time. */
export interface Pattern {
  test(text: string): boolean;
  exec(text: string): { readonly 0: string } | null;
}

/** A command with certain words. Every field that is given must hold. */
export interface CommandCondition {
  readonly kind: "command";
  /** One of these programs, by its base name in lower case and without a version. */
  readonly programs: readonly string[];
  /** The first operands, such as `reset` of git or `luksFormat` of cryptsetup. */
  readonly verb?: Pattern;
  /** One of these options, by its long name if it has one. */
  readonly options?: readonly string[];
  /** None of these options. */
  readonly without?: readonly string[];
  /** All words behind the program's name, joined by spaces. */
  readonly words?: Pattern;
  /** One of the operands. */
  readonly operand?: Pattern;
  /** No other command takes what it prints, in its words. */
  readonly shown?: true;
}

/** What an effect is like. Every field that is given must hold. */
export interface EffectTraits {
  /** The path is in one of these places. */
  readonly places?: readonly Place[];
  /** The path that something is moved to is in one of these places. */
  readonly to?: readonly Place[];
  /** The path matches, as it is normalised. */
  readonly path?: Pattern;
  /** The other end is one of these. */
  readonly hosts?: readonly HostPlace[];
  /** The name of the other end matches. */
  readonly host?: Pattern;
  readonly recursive?: boolean;
  /** What is written comes behind what was there. */
  readonly adds?: true;
  /** The data or the code holds one of these. */
  readonly carries?: readonly Mark[];
  /** The data, the mode or the address matches. */
  readonly text?: Pattern;
}

/** Something that a command does. */
export interface EffectCondition extends EffectTraits {
  readonly kind: "effect";
  readonly effects: readonly EffectKind[];
  /** The same effect is not such a one; what else the command does says nothing of it. */
  readonly except?: EffectTraits;
}

/** SQL that a database would be given. */
export interface SqlCondition {
  readonly kind: "sql";
  /** One of these matches; `lib/sql/pattern.ts` says how they are written. */
  readonly patterns: readonly string[];
  /** Only in whole statements, or only in fragments, where less is needed to tell an injection. */
  readonly shape?: SqlShape;
}

/** A condition. */
export type Condition =
  | CommandCondition
  | EffectCondition
  | SqlCondition
  /** One of these detectors finds something in the statement, its parameters or the output. */
  | { readonly kind: "detects"; readonly detectors: readonly (SensitiveType | InjectionType)[] }
  /** The text itself matches; for what has no structure. A foreign pattern matches nothing in a text that is all ASCII. */
  | { readonly kind: "text"; readonly pattern: Pattern; readonly foreign?: true }
  /** The statement was not read to its end. */
  | { readonly kind: "overflow" }
  /** All hold for one command. */
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

/** A command with certain words. */
export function command(
  programs: string | readonly string[],
  rest: Omit<CommandCondition, "kind" | "programs"> = {},
): Condition {
  return { kind: "command", programs: typeof programs === "string" ? [programs] : programs, ...rest };
}

/** Something that a command does. */
export function effect(
  effects: EffectKind | readonly EffectKind[],
  rest: Omit<EffectCondition, "kind" | "effects"> = {},
): Condition {
  return { kind: "effect", effects: typeof effects === "string" ? [effects] : effects, ...rest };
}

/** SQL with one of the patterns. */
export function sql(...patterns: readonly string[]): Condition {
  return { kind: "sql", patterns };
}

/** SQL with one of the patterns that is no whole statement. */
export function sqlFragment(...patterns: readonly string[]): Condition {
  return { kind: "sql", patterns, shape: "fragment" };
}

/** SQL with one of the patterns that is a whole statement. */
export function sqlStatement(...patterns: readonly string[]): Condition {
  return { kind: "sql", patterns, shape: "statement" };
}

/** All of them for one command. */
export function all(...of: readonly Condition[]): Condition {
  return { kind: "all", of };
}

/** Any of them. */
export function any(...of: readonly Condition[]): Condition {
  return { kind: "any", of };
}

/** Not that, for the same command. */
export function not(of: Condition): Condition {
  return { kind: "not", of };
}

/** Whether a condition needs a command to look at. */
export function needsCommand(condition: Condition): boolean {
  switch (condition.kind) {
    case "command":
    case "effect":
      return true;
    case "detects":
    case "text":
    case "sql":
    case "overflow":
      return false;
    case "all":
    case "any":
      return condition.of.some(needsCommand);
    case "not":
      return needsCommand(condition.of);
  }
}

/** Every pattern inside a condition, for the tests of their speed and flags. */
export function patternsOf(condition: Condition): Pattern[] {
  switch (condition.kind) {
    case "command":
      return [condition.verb, condition.words, condition.operand].filter((pattern) => pattern !== undefined);
    case "effect":
      return [condition, condition.except ?? {}].flatMap(({ path, host, text }) => [path, host, text])
        .filter((pattern) => pattern !== undefined);
    case "text":
      return [condition.pattern];
    case "detects":
    case "sql":
    case "overflow":
      return [];
    case "all":
    case "any":
      return condition.of.flatMap(patternsOf);
    case "not":
      return patternsOf(condition.of);
  }
}
