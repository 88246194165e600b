/** Names as numbers: of tools, policies, sessions. A million records repeat few of them. */
import type { Database } from "./database.ts";

export interface Names {
  /** The number of the name; undefined if no record has it. */
  find(name: string): number | undefined;
  /** The number of the name, which is added if it is new. */
  add(name: string): number;
  nameOf(id: number): string;
  /** Something else has changed the table: nothing is remembered. */
  forget(): void;
}

// Sessions are without end; what is remembered is not.
const MOST_REMEMBERED = 10_000;

/** The names of the database. */
export function namesIn(database: Database): Names {
  const byName = database.prepare("SELECT id FROM names WHERE name = ?");
  const byId = database.prepare("SELECT name FROM names WHERE id = ?");
  const insert = database.prepare("INSERT INTO names (name) VALUES (?)");
  const remembered = new Map<string, number>();

  function remember(name: string, id: number): number {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(name, id);
    return id;
  }

  function find(name: string): number | undefined {
    const row = byName.get(name) as { id: number } | undefined;
    return row?.id;
  }

  return {
    find,
    add: (name) => remembered.get(name) ?? remember(name, find(name) ?? Number(insert.run(name).lastInsertRowid)),
    nameOf: (id) => (byId.get(id) as { name: string } | undefined)?.name ?? "",
    forget: () => remembered.clear(),
  };
}
