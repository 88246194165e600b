/** The open database, with everything that works on it. */
import { type Database, openDatabase } from "./database.ts";
import { type Filler, fillerOf } from "./fill.ts";
import { type Finder, finderIn } from "./find.ts";
import type { LogReader } from "./log_reader.ts";
import { type Names, namesIn } from "./names.ts";
import { type Counter, counterIn } from "./statistics.ts";

export interface Parts {
  database: Database;
  names: Names;
  finder: Finder;
  counter: Counter;
  filler: Filler;
}

/**
 * Opens the database at the path.
 *
 * @throws {Error} if it cannot be opened
 */
export async function partsOf(path: string, reader: LogReader): Promise<Parts> {
  const database = await openDatabase(path);
  try {
    const names = namesIn(database);
    return {
      database,
      names,
      finder: finderIn(database, names, reader),
      counter: counterIn(database, names),
      filler: fillerOf(database, names),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
