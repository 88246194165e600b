/** `name=value`, before a command or inside `export`, `declare` and their like. */
import { expandText, expandWord } from "./expand.ts";
import type { Machine } from "./machine.ts";
import type { Assignment } from "./parse.ts";

/** Gives the variable its value. */
export function assign(node: Assignment, machine: Machine): void {
  if (node.value.type === "ArrayValue") {
    const values = node.value.elements.flatMap((word) => expandWord(word, machine));
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
