/** `name=value`, before a command or inside `export`, `declare` and their like. */
import { expandText, expandWord } from "./expand.ts";
import type { Machine } from "./machine.ts";
import type { ArrayValue, Assignment } from "./parse.ts";

/** Gives the variable its value. */
export function assign(node: Assignment, machine: Machine): void {
  if (node.value.type === "ArrayValue") {
    const values = arrayOf(node.value, machine);
    machine.scope.setArray(node.name, node.append ? [...machine.scope.array(node.name) ?? [], ...values] : values);
    return;
  }
  const value = expandText(node.value, machine);
  if (node.index) {
    const values = [...machine.scope.array(node.name) ?? []];
    values[Number(expandText(node.index, machine)) || 0] = value;
    machine.scope.setArray(node.name, Array.from(values, (item) => item ?? ""));
    return;
  }
  const text = node.append ? (machine.scope.get(node.name) ?? "") + value : value;
  machine.spend(text.length);
  machine.scope.set(node.name, text);
}

/** The values of `(a b [5]=c)`. */
export function arrayOf({ elements }: ArrayValue, machine: Machine): string[] {
  const values: string[] = [];
  for (const field of elements.flatMap((word) => expandWord(word, machine))) {
    const [, index, value] = /^\[(\d{1,4})\]=([^]*)$/.exec(field) ?? [];
    if (index === undefined) values.push(field);
    else values[Number(index)] = value ?? "";
  }
  return values.filter((value) => value !== undefined);
}
