/** What a tool writes to which files. */
import { DEEPEST, type Leaf, leavesOf } from "../leaves.ts";

/** A text, and the files that get it. */
export interface Writing {
  readonly text: string;
  readonly paths: readonly string[];
}

/** Nobody gives one text to more files; of those that do, one more is told. */
export const MOST_PATHS = 20;
const TOLD = MOST_PATHS + 1;

/**
 * Each text that goes to files: their paths stand beside it or further out, else where no other text is.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const writings = writingsIn(
 *   { files: [{ name: "a", text: "1" }, { text: "2", name: "b" }] },
 *   ({ key }) => key === "text",
 *   ({ key }) => key === "name",
 * );
 * assertEquals(writings, [{ text: "1", paths: ["a"] }, { text: "2", paths: ["b"] }]);
 * ```
 */
export function writingsIn(
  parameters: Readonly<Record<string, unknown>>,
  isText: (leaf: Leaf) => boolean,
  isPath: (leaf: Leaf) => boolean,
): Writing[] {
  const writings: Writing[] = [];
  const others: string[] = [];
  visit(parameters, [], 0);
  return writings.map(({ text, paths }) => ({ text, paths: paths.length > 0 ? paths : others.slice(0, TOLD) }));

  function visit(value: unknown, outer: readonly string[], depth: number): void {
    if (typeof value !== "object" || value === null || depth > DEEPEST) return;
    if (Array.isArray(value)) return value.forEach((item) => visit(item, outer, depth + 1));
    const leaves = Object.entries(value).flatMap(([key, item]) => leavesOf(stringsOf(item), key));
    const own = leaves.filter((leaf) => !isText(leaf) && !leaf.list && isPath(leaf)).map(({ text }) => text);
    const paths = [...own.slice(0, TOLD), ...outer].slice(0, TOLD);
    const before = writings.length;
    for (const leaf of leaves) if (isText(leaf)) writings.push({ text: leaf.text, paths });
    for (const item of Object.values(value)) visit(item, paths, depth + 1);
    if (writings.length === before) others.push(...own.slice(0, TOLD));
  }
}

/** What of the value is no deeper than it is: itself, or the strings of a list. */
function stringsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
  return typeof value === "string" ? value : undefined;
}
