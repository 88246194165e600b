/** `name=value`, before a command or inside `export`, `declare` and their like. */
import { compute } from "./compute.ts";
import { expandText, expandWord } from "./expand.ts";
import type { Machine } from "./machine.ts";
import type { ArrayValue, Assignment } from "./parse.ts";

/** Gives the variable its value. */
export function assign(node: Assignment, machine: Machine): void {
  if (node.value.type === "ArrayValue") {
    const values = arrayOf(node.name, node.value, machine);
    machine.scope.setArray(node.name, node.append ? [...machine.scope.array(node.name) ?? [], ...values] : values);
    return;
  }
  const value = expandText(node.value, machine);
  if (node.index) {
    const values = [...machine.scope.array(node.name) ?? []];
    const index = expandText(node.index, machine);
    compute(index, machine);
    if (keep(node.name, index, value, machine)) values.unshift(value);
    else values[Number(index)] = value;
    machine.scope.setArray(node.name, Array.from(values, (item) => item ?? ""));
    return;
  }
  const text = node.append ? (machine.scope.get(node.name) ?? "") + value : value;
  machine.spend(text.length);
  if (machine.scope.integers.has(node.name)) compute(text, machine);
  machine.scope.set(node.name, text);
}

/** Keeps what an array of names, not of numbers, has under the name. */
function keep(array: string, index: string, value: string, { scope }: Machine): boolean {
  const isName = Number.isNaN(Number(index));
  if (isName) scope.set(`${array}[${index}]`, value);
  return isName;
}

/** The values of `(a b [5]=c)`. */
export function arrayOf(name: string, { elements }: ArrayValue, machine: Machine): string[] {
  const values: string[] = [];
  for (const field of elements.flatMap((word) => expandWord(word, machine))) {
    const [, index, value = ""] = /^\[(\d{1,4}|[^\d\]][^\]]*)\]=([^]*)$/.exec(field) ?? [];
    if (index !== undefined) compute(index, machine);
    if (index === undefined) values.push(field);
    else if (keep(name, index, value, machine)) values.unshift(value);
    else values[Number(index)] = value;
  }
  return values.filter((value) => value !== undefined);
}
