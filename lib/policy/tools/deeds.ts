/** What a tool is to do, where an argument says it instead of the tool's name. */
import { DEEPEST, type Leaf } from "../leaves.ts";
import { partsOf, wordsOf } from "./name_words.ts";
import { touchOf } from "./touched_place.ts";

const DEED_NAME = /^(?:op|operation|action|tool(?:_?name)?)$/i;
/** What may also be the name of something in a program: it says a deed where what that is given stands beside it. */
const CALLED_NAME = /^(?:function(?:_?name)?|operation_?name)$/i;
const GIVEN = /^(?:arguments|args|kwargs|params|parameters|input|payload|variables|database|service(?:_?name)?)$/i;
/** As MCP itself calls a tool; beside anything else, everything has a name. */
const PLAIN_NAME = "name";
const PLAIN_GIVEN = "arguments";
const DEED = /^[a-z][\w.:-]{1,80}$/i;
/** Tools that look for what was done. */
const LOOKS = new Set(
  "search find list get query count filter log logs audit event events policy permission".split(" "),
);

/** A tool by what it does, and the arguments of that. */
export interface Deed {
  readonly tool: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where its leaves begin and end, and with them those of the deeds inside. */
  readonly from: number;
  readonly to: number;
}

/** A leaf, and the deeds around it that do different things to a file. */
export interface DeedLeaf extends Leaf {
  readonly tools: readonly string[];
}

/** Deeds, the outer ones behind what they hold, and all their leaves. */
export interface Deeds {
  readonly deeds: readonly Deed[];
  readonly leaves: readonly DeedLeaf[];
}

/**
 * The deeds that arguments name, each as a tool called so would do it. Every leaf is there once, however deep it is.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const { deeds, leaves } = deedsIn("mcp__fs__edit", { all: [{ op: "delete", path: "a" }] });
 * assertEquals(deeds.map(({ tool }) => tool), ["mcp__fs__edit_delete"]);
 * assertEquals(leaves.map(({ text }) => text), ["delete", "a"]);
 * ```
 */
export function deedsIn(tool: string, parameters: unknown): Deeds {
  const deeds: Deed[] = [];
  const leaves: DeedLeaf[] = [];
  if (!wordsOf(partsOf(tool).name).some((word) => LOOKS.has(word))) visit(parameters, "", [], 0);
  return { deeds, leaves };

  function visit(value: unknown, key: string, outer: readonly string[], depth: number): void {
    if (typeof value === "string") leaves.push({ key, text: value, tools: outer });
    if (typeof value !== "object" || value === null || depth > DEEPEST) return;
    if (Array.isArray(value)) return value.forEach((item) => visit(item, key, outer, depth + 1));
    const from = leaves.length;
    const entries = Object.entries(value);
    const own = entries.flatMap(([name, item]) =>
      typeof item === "string" && DEED.test(item) && saysDeed(name, value) ? [`${tool}_${item}`] : []
    );
    const tools = own.reduce(withTool, outer);
    for (const [name, item] of entries) visit(item, name, tools, depth + 1);
    for (const named of own) deeds.push({ tool: named, fields: { ...value }, from, to: leaves.length });
  }
}

function saysDeed(name: string, beside: object): boolean {
  return DEED_NAME.test(name) || CALLED_NAME.test(name) && Object.keys(beside).some((key) => GIVEN.test(key)) ||
    name === PLAIN_NAME && Object.hasOwn(beside, PLAIN_GIVEN);
}

/** The tools and one more; of those that do the same to a file, the inner one says it. */
function withTool(tools: readonly string[], tool: string): readonly string[] {
  const touch = touchOf(tool);
  return [...tools.filter((other) => touchOf(other) !== touch), tool];
}
