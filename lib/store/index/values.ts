/** What the records have of something: which tools, policies, kinds. */
import type { Database } from "./database.ts";
import type { Names } from "./names.ts";
import { tagOf } from "./words.ts";

/** What a record is told apart by. */
export const PARTS = {
  tool: "tool",
  decision: "decision",
  policy: "policy",
  session: "session",
  requestType: "type",
  source: "source",
} as const satisfies Record<string, Parameters<typeof tagOf>[0]>;

export type Part = keyof typeof PARTS;

// Sessions are without end; nobody reads through more.
const MOST_VALUES = 500;

/** The values that the records have, 500 at most. */
export function valuesOf(part: Part, database: Database, names: Names): string[] {
  const next = database.prepare("SELECT term FROM known_words WHERE term > ? AND term < ? LIMIT 1");
  const tag = tagOf(PARTS[part]);
  const values: string[] = [];
  for (let from = tag; values.length < MOST_VALUES;) {
    const row = next.get(from, `${tag}\u{10FFFF}`) as { term: string } | undefined;
    if (!row) break;
    values.push(names.nameOf(Number(row.term.slice(tag.length))));
    from = row.term;
  }
  return values;
}
