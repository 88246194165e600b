/** `$name` and `${name…}`. */
import { type Glob, globOf } from "./glob.ts";
import { isLogin, isToken, isUnresolved, MARKS, withoutMarks } from "./marks.ts";
import { compute, expandAgain } from "./compute.ts";
import type { Machine } from "./machine.ts";
import type { ParameterExpansionPart, ParameterOperation, SimpleExpansionPart, Word } from "./parse.ts";

/** Expands a word inside of the braces; handed in, because expansion and parameters need each other. */
type Expand = (word: Word, machine: Machine) => string;

/** The values of a parameter expansion: one, or as many as an array has. */
export function parameterFields(
  part: SimpleExpansionPart | ParameterExpansionPart,
  machine: Machine,
  expand: Expand,
): readonly string[] {
  if (part.type === "SimpleExpansion") return valuesOf(part.text.slice(1), undefined, machine) ?? [""];
  const index = part.index && expand(part.index, machine);
  if (index !== undefined) compute(index, machine);
  if (part.prefix === "#") {
    const values = valuesOf(part.parameter, index, machine) ?? [""];
    return [String(index === "@" || index === "*" ? values.length : values[0]?.length ?? 0)];
  }
  const name = part.prefix === "!" ? machine.scope.get(part.parameter) ?? "" : part.parameter;
  if (part.prefix === "!") compute(name, machine);
  const values = valuesOf(name, index, machine);
  if (!part.operation) return values ?? [""];
  const isSet = values !== undefined && (machine.scope.has(name) || !isUnresolved(values[0] ?? ""));
  if (part.operation.type === "Default") {
    return byDefault(part.operation, isSet ? values : undefined, { name, machine, expand });
  }
  const whole = /^(?:HOME|PWD|OLDPWD)$/.test(name) ? values?.map(absolute) : values;
  return (whole ?? [""]).map((value) => modify(name, value, part.operation, machine, (word) => expand(word, machine)));
}

/** A folder as the shell spells it, for who cuts pieces off: `~` and `.` are written out, with names that nobody knows. */
function absolute(folder: string): string {
  if (folder.startsWith("~")) return `/home/user${folder.slice(1)}`;
  return folder.startsWith("/") ? folder : `/${MARKS.unknown}/${folder === "." ? MARKS.unknown : folder}`;
}

function valuesOf(name: string, index: string | undefined, machine: Machine): readonly string[] | undefined {
  const { scope } = machine;
  if (name === "@" || name === "*") return scope.parameters ?? [MARKS.unknown];
  if (name === "0") return [scope.name];
  if (/^\d+$/.test(name)) {
    if (scope.parameters) return [scope.parameters[Number(name) - 1] ?? ""];
    // Nobody gives so many: such a parameter only parts words.
    return [Number(name) > 5 ? "" : MARKS.unknown];
  }
  if (name === "#") return [String(scope.parameters?.length ?? 0)];
  const named = `${name}[${index}]`;
  if (scope.has(named)) return [scope.get(named) ?? ""];
  const array = scope.array(name);
  if (array && index !== undefined) {
    if (index === "@" || index === "*") return array;
    return [array.at(Number(index)) ?? (array.length > 0 && !/^-?\d+$/.test(index) ? MARKS.unknown : "")];
  }
  const value = scope.get(name);
  return value === undefined ? undefined : [value];
}

function byDefault(
  operation: Extract<ParameterOperation, { type: "Default" }>,
  values: readonly string[] | undefined,
  { name, machine, expand }: { name: string; machine: Machine; expand: Expand },
): readonly string[] {
  const isThere = values !== undefined && !(operation.operator.startsWith(":") && values.join("") === "");
  const operand = () => expand(operation.operand, machine);
  switch (operation.operator.replace(":", "")) {
    case "+":
      // A variable of the environment may be set: the words behind + may run.
      return isThere || values === undefined && !machine.scope.has(name) ? [operand()] : [""];
    case "=":
      if (!isThere) machine.scope.set(name, operand());
      return isThere ? values : [machine.scope.get(name) ?? ""];
    case "?": {
      if (!operation.operator.startsWith(":")) return values ?? [MARKS.unknown];
      // The shell goes no further while it is empty.
      const filled = (isThere ? values : [MARKS.unknown]).map((value) => withoutMarks(value) ? value : `${value}_`);
      if (filled.length === 1) machine.scope.set(name, filled[0]);
      return filled;
    }
    default:
      // What a program printed may be nothing; what stands there for that says more than nothing does.
      return isThere && values.join("") !== MARKS.unknown ? values : [operand()];
  }
}

function modify(
  name: string,
  value: string,
  operation: ParameterOperation | undefined,
  machine: Machine,
  text: (word: Word) => string,
): string {
  switch (operation?.type) {
    case "Remove": {
      const longest = operation.operator.length === 2;
      const glob = globOf(text(operation.operand));
      if (operation.operator.startsWith("#")) return value.slice(Math.max(0, endOf(glob, value, longest, machine)));
      return value.slice(0, startOf(glob, value, longest, machine));
    }
    case "Replace": {
      const glob = globOf(text(operation.pattern));
      const replacement = text(operation.replacement);
      if (operation.operator === "/#") {
        const end = endOf(glob, value, true, machine);
        return end < 0 ? value : filledWith(value.slice(0, end), replacement, machine) + value.slice(end);
      }
      if (operation.operator === "/%") {
        const start = startOf(glob, value, true, machine);
        return start === undefined
          ? value
          : value.slice(0, start) + filledWith(value.slice(start), replacement, machine);
      }
      return replaced(glob, value, replacement, operation.operator === "//", machine);
    }
    case "Slice": {
      const number = (word: Word) => {
        const expression = text(word);
        compute(expression, machine);
        return Number(expression);
      };
      const from = number(operation.offset);
      const length = operation.length === undefined ? undefined : number(operation.length);
      if (isToken(value)) {
        // The few characters at an end tell one secret from another; from slices, or ends of a rest, comes all of it.
        const isEnd = /^\s*(?:0|-[1-4])$/.test(operation.offset.text) && length !== undefined && length >= 0 &&
          length <= 4;
        const isWhole = /^\D/.test(name) && !machine.scope.has(name) && machine.loops === 0;
        return isEnd && isWhole && !isLogin(value) ? MARKS.unknown : value;
      }
      if (Number.isNaN(from) || Number.isNaN(length ?? 0)) return MARKS.unknown;
      const start = from < 0 ? Math.max(0, value.length + from) : from;
      return length === undefined ? value.slice(start) : value.slice(start, length < 0 ? length : start + length);
    }
    case "CaseModification": {
      const change = operation.operator.startsWith("^")
        ? (text: string) => text.toUpperCase()
        : (text: string) => text.toLowerCase();
      return operation.operator.length === 2 ? change(value) : change(value.slice(0, 1)) + value.slice(1);
    }
    case "Transform":
      return operation.operand.value === "P" && /[$`]/.test(value) ? expandAgain(value, machine) : value;
    case "Default":
    case "Names":
    case "Unknown":
    case undefined:
      return MARKS.unknown;
  }
}

function endOf(glob: Glob, value: string, longest: boolean, machine: Machine): number {
  return glob.end(value, 0, longest, (steps) => machine.spend(steps));
}

/** Where the longest or the shortest match begins that ends with the value. */
function startOf(glob: Glob, value: string, longest: boolean, machine: Machine): number | undefined {
  const backwards = value.split("").reverse().join("");
  const end = endOf(glob.reversed(), backwards, longest, machine);
  return end < 0 ? undefined : value.length - end;
}

/** What stands there instead of the match: for `&`, the match itself. */
function filledWith(match: string, replacement: string, machine: Machine): string {
  const filled = replacement.replaceAll("&", () => match);
  machine.spend(filled.length);
  return filled;
}

/** The value with the first match replaced, or with all. */
function replaced(glob: Glob, value: string, replacement: string, all: boolean, machine: Machine): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = 0; at < value.length; at++) {
    const end = glob.end(value, at, true, (steps) => machine.spend(steps));
    if (end > at) {
      parts.push(value.slice(done, at), filledWith(value.slice(at, end), replacement, machine));
      done = end;
      at = end - 1;
    }
    if (end > at ? !all : glob.isOpen) break;
  }
  return parts.join("") + value.slice(done);
}
