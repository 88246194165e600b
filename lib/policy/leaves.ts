/** The strings inside a tool's arguments. */

/** A string, under the nearest name that says what it is. */
export interface Leaf {
  readonly key: string;
  readonly text: string;
}

const DEEPEST = 32;

/** Every string leaf; a list of strings under one name also counts as one joined leaf, as argument vectors are. */
export function leavesOf(value: unknown, key = "", depth = 0): Leaf[] {
  if (typeof value === "string") return [{ key, text: value }];
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) {
    const parts = value.flatMap((item) => leavesOf(item, key, depth + 1));
    const joined = value.length > 1 && value.every((item) => typeof item === "string");
    return joined ? [...parts, { key, text: value.map(quoted).join(" ") }] : parts;
  }
  return Object.entries(value).flatMap(([name, item]) => leavesOf(item, name, depth + 1));
}

function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
