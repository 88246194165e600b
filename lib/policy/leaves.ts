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

/**
 * The arguments with what is written as JSON in a text of theirs beside that text, so that all read it alike.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(unpacked({ payload: '{"op":"ls"}' }), { payload: ['{"op":"ls"}', { op: "ls" }] });
 * ```
 */
export function unpacked(parameters: Fields): Fields {
  return fieldsWithin(parameters, 0);
}

function fieldsWithin(fields: object, depth: number): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, item]) => [name, within(item, name, depth + 1)]));
}

function within(value: unknown, key: string, depth: number): unknown {
  if (typeof value === "string") {
    const held = packedIn(value, key);
    if (held === undefined) return value;
    const inside = within(held, key, depth + 1);
    // A list of words is what it says; a text beside it would be one more word.
    return isWords(held) ? inside : [value, inside];
  }
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  return Array.isArray(value) ? value.map((item) => within(item, key, depth + 1)) : fieldsWithin(value, depth);
}

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
  if (value.length < 2 || !isWords(value)) {
    return value.flatMap((item) => leavesOf(item, key, depth + 1));
  }
  const parts = value.map((text): Leaf => ({ key, text, part: true }));
  return [...parts, { key, text: value.map(shellQuoted).join(" "), list: value }];
}

function isWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** The arguments that the text is, written as JSON; undefined if it is none. */
function packedIn(text: string, key: string): unknown {
  if (
    !isArgumentsName(key) &&
      !/^(?:payload|(?:tool_?|function_?)?(?:input|call)|(?:tool_?|function_?|input_?)?(?:args|arguments|params)(?:_?json)?)$/i
        .test(key) || !/^\s*[{[]/.test(text)
  ) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : undefined;
  } catch {
    return undefined; // a text as any other
  }
}
