/** Words to the fields that a program receives: quotes removed, variables filled in, braces multiplied. */
import { withoutEnd } from "./without_end.ts";
import { expandBraces } from "./brace.ts";
import { calculate } from "./arithmetic.ts";
import { compute } from "./compute.ts";
import type { Machine } from "./machine.ts";
import { chosenFrom } from "./listing.ts";
import { isUnresolved, MARKS } from "./marks.ts";
import { forEachChild, type ParsedScript, parseShell, type SyntaxNode, type Word, type WordPart } from "./parse.ts";
import { parameterFields } from "./parameter.ts";

/** Collects fields; what stands side by side without a separator grows together. */
class Fields {
  readonly done: string[] = [];
  #open: string | undefined;

  /** Text that is not split. */
  add(text: string): void {
    this.#open = (this.#open ?? "") + text;
  }

  /** An unquoted expansion, split at the separators. */
  split(text: string, separators: string): void {
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      const end = at === text.length;
      if (!end && !separators.includes(text[at] ?? "")) continue;
      if (at > from) this.add(text.slice(from, at));
      if (!end) this.#close();
      from = at + 1;
    }
  }

  /** `"$@"`: each value a field of its own, the first and the last joined to their neighbours. */
  spread(values: readonly string[]): void {
    values.forEach((value, index) => {
      if (index > 0) this.#close();
      this.add(value);
    });
  }

  finish(): string[] {
    this.#close();
    return this.done;
  }

  #close(): void {
    if (this.#open !== undefined) this.done.push(this.#open);
    this.#open = undefined;
  }
}

/** The fields that a word becomes; none if it is an empty expansion. */
export function expandWord(word: Word, machine: Machine): string[] {
  const parts = word.parts;
  if (!parts) {
    machine.spend(word.value.length);
    return [word.value];
  }
  if (parts.some((part) => part.type === "BraceExpansion")) {
    const fields: string[] = [];
    const words = expandBraces(word.text);
    // More than may be read: the statement is judged as one that was not read to its end.
    if (!words) machine.spend(Number.POSITIVE_INFINITY);
    for (const text of words ?? []) {
      const again = wordOf(text);
      fields.push(...again ? partsOf(again, machine) : [text]);
    }
    return fields;
  }
  return partsOf(word, machine);
}

/** The word as one string, as in an assignment or behind a redirection. */
export function expandText(word: Word, machine: Machine): string {
  return word.parts ? textOf(word.parts, machine) : word.value;
}

/** Parts as one string, nothing split. */
export function textOf(parts: readonly WordPart[], machine: Machine): string {
  const fields = new Fields();
  for (const part of parts) addPart(part, fields, machine, false);
  return fields.finish().join(" ");
}

/** Numbers, in `[[ ]]`. */
const COMPARES = /^-(?:eq|ne|[lg][te])$/;

/** Runs every substitution inside a node that is no command: a test, an arithmetic expression, a case pattern. */
export function runSubstitutions(node: SyntaxNode, machine: Machine): void {
  if (
    node.type === "CommandExpansion" || node.type === "ProcessSubstitution" ||
    node.type === "ArithmeticCommandExpansion"
  ) {
    if (node.script) substitute(node.script, machine);
    return;
  }
  if (node.type === "ArithmeticWord") compute(node.parts ? textOf(node.parts, machine) : node.value, machine);
  if (node.type === "TestBinary" && COMPARES.test(node.operator)) {
    for (const word of [node.left, node.right]) compute(expandText(word, machine), machine);
  }
  if (node.type === "TestUnary" && /^-[vR]$/.test(node.operator)) compute(expandText(node.operand, machine), machine);
  forEachChild(node, (child) => runSubstitutions(child, machine));
}

function wordOf(text: string): Word | undefined {
  const command = parseShell(`: ${text}`).scripts[0]?.commands[0]?.command;
  const first = command?.type === "Command" ? command.args[0] : undefined;
  return first?.type === "Word" ? first : undefined;
}

function partsOf(word: Word, machine: Machine): string[] {
  if (!word.parts) return [word.value];
  const fields = new Fields();
  for (const part of word.parts) addPart(part, fields, machine, true);
  const done = fields.finish();
  for (const field of done) machine.spend(field.length);
  return done;
}

function addPart(part: WordPart, fields: Fields, machine: Machine, splits: boolean): void {
  const separators = splits ? machine.scope.get("IFS") ?? " \t\n" : "";
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
      return fields.add(part.value);
    case "Glob":
    case "ExtendedGlob":
    case "BraceExpansion":
      return fields.add(part.text);
    case "DoubleQuoted":
    case "LocaleString": {
      fields.add("");
      for (const child of part.parts) addPart(child, fields, machine, false);
      return;
    }
    case "SimpleExpansion":
    case "ParameterExpansion": {
      const values = parameterFields(part, machine, expandText);
      if (values.length !== 1) return fields.spread(values);
      const value = values[0] ?? "";
      if (isUnresolved(value)) machine.partial = true;
      return splits ? fields.split(value, separators) : fields.add(value);
    }
    case "CommandExpansion": {
      const output = part.script ? withoutEnd(substitute(part.script, machine), "\n") : MARKS.unknown;
      if (isUnresolved(output)) machine.partial = true;
      return splits ? fields.split(output, separators) : fields.add(output);
    }
    case "ArithmeticExpansion":
      if (part.expression) runSubstitutions(part.expression, machine);
      return fields.add(calculate(part.expression, machine));
    case "ProcessSubstitution": {
      const path = machine.nextPath();
      if (!part.script) return fields.add(path);
      if (part.operator === "<") machine.files.set(path, substitute(part.script, machine));
      else machine.sinks.set(path, part.script);
      return fields.add(path);
    }
  }
}

function substitute(script: ParsedScript, machine: Machine): string {
  const text = machine.deeper(() => machine.subshell(() => machine.runner.script(script, machine, machine.input)));
  // Whoever goes through what it lists may look at each before touching it; a command that is given all of it has not chosen.
  const isWhole = machine.captures > 0 && script.commands.length === 1 &&
    script.commands[0]?.command.type === "Command";
  return machine.takesEach || isWhole ? text : chosenFrom(text);
}
