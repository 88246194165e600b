/** Options, as manuals explain them. */

/** How an option is typed, and what it does. */
export type OptionDoc = readonly [typed: string, does: string];

export const JSON_DOC: OptionDoc = ["--json", "JSON instead of a table: one value a line, or one value"];

export const HELP_DOC: OptionDoc = ["-h, --help", "Show this text"];

/** The docs as a list, with what they do in one column. */
export function listOf(docs: readonly OptionDoc[]): string {
  const width = Math.max(...docs.map(([typed]) => typed.length));
  return docs.map(([typed, does]) => `  ${typed.padEnd(width)}  ${does}\n`).join("");
}
