/** SQL that code hands to a database which it would lose by. */
import type { Call } from "../../call.ts";
import type { FirstLook } from "../../first_look.ts";
import { QUOTED, stringOf } from "./texts.ts";

const SQL_CALLS = new RegExp(
  String
    .raw`\b(?:execute\w*|query|raw|exec|unsafe|run|prepare|\$\w*Unsafe|sql|text)\s*\(\s*(?=[rbfu]{0,2}["'\x60]\s*(?:drop|truncate|delete|update)\s)` +
    QUOTED,
  "gi",
);
/** {@linkcode FirstLook} at queries. */
export const QUERY_LOOK: FirstLook = { says: /drop|truncate|delete|update/i, before: [SQL_CALLS] };
/** What opens a database, with its address. */
const CONNECTIONS = new RegExp(
  String
    .raw`\b(?:connect\w*|create_(?:async_)?engine|create(?:Connection|Pool)|\w*Client|Pool|PDO|Database(?:Sync)?(?:\.new)?)(?:\s*\(|(?<=\.new)\s)\s*(?:database\s*=\s*)?(?:${QUOTED})?`,
  "g",
);
const IN_MEMORY = /^(?:(?:sqlite|duckdb)\w*:\/{0,3})?:memory:|^sqlite:\/\/$|\bmode=memory\b/;

/** Hands it to the database. What is in memory alone is nobody's data, unless a file comes to it. */
export function runQueries(code: string, call: Call): void {
  if (!QUERY_LOOK.says.test(code)) return;
  const databases = Array.from(code.matchAll(CONNECTIONS), stringOf);
  if (databases.length > 0 && databases.every((name) => IN_MEMORY.test(name)) && !/\battach\b/i.test(code)) return;
  for (const match of code.matchAll(SQL_CALLS)) call.query(stringOf(match));
}
