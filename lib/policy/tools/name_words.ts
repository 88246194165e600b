/** Names of tools and of their arguments, as words. */

/**
 * The words of a name, in lower case.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(wordsOf("mcp__db__dropDatabase"), ["mcp", "db", "drop", "database"]);
 * ```
 */
export function wordsOf(name: string): string[] {
  return name.replace(/([a-z\d])(?=[A-Z])/g, "$1 ").toLowerCase().split(/[^a-z\d]+/).filter(Boolean);
}

/** The names of the tool's server and of the tool itself; one that has no server is all its name. */
export function partsOf(tool: string): { readonly server: string; readonly name: string } {
  const [, server = "", name = tool] = /^mcp__(.*?)__(.*)$/s.exec(tool) ?? [];
  return { server, name };
}
