/**
 * What hardly any command needs: editors, clients of databases, devices, programs of Windows. The engine of a hook loads it
 * when a command does (`lib/parts/seldom.ts`).
 */
import type { Program } from "../call.ts";
import { seldomTables } from "./seldom_tables.ts";

export { seenByName } from "../usual_name.ts";

/** What is known about the program. */
export function seldomProgram(name: string): Program | undefined {
  return seldomTables.find((table) => Object.hasOwn(table, name))?.[name];
}
