/** `$name` and `${name…}`. */
import { globRegExp, globSource } from "./glob.ts";
import { isUnresolved, MARKS, withoutMarks } from "./marks.ts";
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
  if (part.prefix === "#") {
    const values = valuesOf(part.parameter, index, machine) ?? [""];
    return [String(index === "@" || index === "*" ? values.length : values[0]?.length ?? 0)];
  }
  const name = part.prefix === "!" ? machine.scope.get(part.parameter) ?? "" : part.parameter;
  const values = valuesOf(name, index, machine);
  if (!part.operation) return values ?? [""];
  const isSet = values !== undefined && (machine.scope.has(name) || !isUnresolved(values[0] ?? ""));
  if (part.operation.type === "Default") {
    return byDefault(part.operation, isSet ? values : undefined, { name, machine, expand });
  }
  const whole = /^(?:HOME|PWD|OLDPWD)$/.test(name) ? values?.map(absolute) : values;
  return (whole ?? [""]).map((value) => modify(value, part.operation, (word) => expand(word, machine)));
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
      return isThere ? values : [operand()];
  }
}

function modify(value: string, operation: ParameterOperation | undefined, text: (word: Word) => string): string {
  const pattern = (word: Word, lazy = false) => globSource(text(word), lazy);
  switch (operation?.type) {
    case "Remove": {
      const lazy = operation.operator.length === 1;
      const source = pattern(operation.operand, lazy);
      if (operation.operator.startsWith("#")) return value.replace(globRegExp(`^(?:${source})`), "");
      return value.replace(globRegExp(lazy ? `^([^]*)(?:${source})$` : `^([^]*?)(?:${source})$`), "$1");
    }
    case "Replace": {
      const source = pattern(operation.pattern);
      const replacement = text(operation.replacement).replaceAll("$", "$$$$");
      if (operation.operator === "//") return value.replace(globRegExp(source || "(?!)", "g"), replacement);
      const [start, end] = [operation.operator === "/#" ? "^" : "", operation.operator === "/%" ? "$" : ""];
      return value.replace(globRegExp(`${start}(?:${source})${end}`), replacement);
    }
    case "Slice": {
      const from = Number(text(operation.offset));
      const length = operation.length === undefined ? undefined : Number(text(operation.length));
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
      return value;
    case "Default":
    case "Names":
    case "Unknown":
    case undefined:
      return MARKS.unknown;
  }
}
