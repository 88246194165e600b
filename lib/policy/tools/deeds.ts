/** What a tool is to do, where an argument says it instead of the tool's name. */
import { DEEPEST } from "../leaves.ts";
import { wordsOf } from "./name_words.ts";

const DEED_NAME = /^(?:op|operation|action)$/i;
const DEED = /^[a-z][a-z_-]{1,40}$/i;
/** Tools that look for what was done. */
const LOOKS = new Set(
  "search find list get query count filter log logs audit event events policy permission".split(" "),
);

/** A tool by what it does, and the arguments of that. */
export interface Deed {
  readonly tool: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The deeds that arguments name, each as a tool called so would do it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(deedsIn("mcp__fs__edit", { all: [{ op: "delete", path: "a" }] }), [
 *   { tool: "mcp__fs__edit_delete", fields: { op: "delete", path: "a" } },
 * ]);
 * ```
 */
export function deedsIn(tool: string, parameters: unknown): Deed[] {
  return wordsOf(tool).some((word) => LOOKS.has(word)) ? [] : visit(parameters, 0);

  function visit(value: unknown, depth: number): Deed[] {
    if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
    const inside = Object.values(value).flatMap((item) => visit(item, depth + 1));
    const named = Object.entries(value).find(([name, item]) =>
      DEED_NAME.test(name) && typeof item === "string" && DEED.test(item)
    );
    return named ? [{ tool: `${tool}_${named[1]}`, fields: { ...value } }, ...inside] : inside;
  }
}
