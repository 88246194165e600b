/** The strings inside a tool's arguments. */
import { commandLineIn, isArgumentsName, shellQuoted } from "../core/argument_vector.ts";

/** A string, under the nearest name that says what it is. */
export interface Leaf {
  readonly key: string;
  readonly text: string;
  /** The strings of a list, of which the text is made. */
  readonly list?: readonly string[];
  /** A part of another leaf, a list or a command line, which says what it is. */
  readonly part?: true;
}

type Fields = Readonly<Record<string, unknown>>;

/** Nobody nests arguments deeper. */
export const DEEPEST = 32;

/** Whether something stands deeper than leaves are looked for. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth > DEEPEST || Object.values(value).some((item) => isTooDeep(item, depth + 1));
}

/** Every string leaf; a list of strings also counts as one leaf, and so do a program and its arguments. */
export function leavesOf(value: unknown, key = "", depth = 0): Leaf[] {
  if (typeof value === "string") return [{ key, text: value }];
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (!Array.isArray(value)) {
    const line = commandLineIn(value as Fields); // an object that is no list has fields
    const leaves = Object.entries(value).flatMap(([name, item]) => {
      const own = leavesOf(item, name, depth + 1);
      return line !== undefined && isArgumentsName(name) ? own.map((leaf): Leaf => ({ ...leaf, part: true })) : own;
    });
    return line === undefined ? leaves : [...leaves, { key: "command_line", text: line }];
  }
  if (value.length < 2 || !value.every((item) => typeof item === "string")) {
    return value.flatMap((item) => leavesOf(item, key, depth + 1));
  }
  const parts = value.map((text): Leaf => ({ key, text, part: true }));
  return [...parts, { key, text: value.map(shellQuoted).join(" "), list: value }];
}
