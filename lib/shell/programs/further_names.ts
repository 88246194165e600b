/** The names of the programs that few commands name: lists of words in the engine of a hook, which has not their tables. */
import { furtherTables } from "./further_tables.ts";
import { furtherWrappers } from "./further_wrappers.ts";
import { seldomTables } from "./seldom_tables.ts";

const names: ReadonlySet<string> = new Set([
  ...[...furtherTables, ...seldomTables].flatMap(Object.keys),
  ...Object.keys(furtherWrappers),
]);

/** All of them. */
export function furtherNames(): readonly string[] {
  return [...names];
}

/** Whether few commands name this program. */
export function isFurther(name: string): boolean {
  return names.has(name);
}
