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

/** Nobody nests arguments deeper. */
export const DEEPEST = 32;

/** Whether something stands deeper than leaves are looked for. */
export function isTooDeep(value: unknown, key = "", depth = 0): boolean {
  if (typeof value === "string") return isTooDeep(packedIn(value, key), key, depth + 1);
  if (typeof value !== "object" || value === null) return false;
  const keyOf = (name: string) => Array.isArray(value) ? key : name;
  return depth > DEEPEST || Object.entries(value).some(([name, item]) => isTooDeep(item, keyOf(name), depth + 1));
}

/** Every string leaf; a list of strings also counts as one leaf, and so do a program and its arguments. */
export function leavesOf(value: unknown, key = "", depth = 0): Leaf[] {
  if (typeof value === "string") return [{ key, text: value }, ...leavesOf(packedIn(value, key), key, depth + 1)];
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (!Array.isArray(value)) {
    const line = commandLineIn(value as Record<string, unknown>); // an object that is no list has fields
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

/** The arguments that the text is, written as JSON; undefined if it is none. */
function packedIn(text: string, key: string): unknown {
  if (!isArgumentsName(key) && !/^(?:payload|(?:tool_?)?input)$/i.test(key) || !/^\s*[{[]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : undefined;
  } catch {
    return undefined; // a text as any other
  }
}
