/** The database of the index: what a search needs to know of each record, and where in the log the record stands. */
import type { DatabaseSync } from "node:sqlite";

export type Database = DatabaseSync;

/** Another number means other tables; the index is then made anew. */
const SCHEMA_VERSION = 1;

/**
 * `n` stands for a record everywhere: its time and its order (`moment.ts`), so that tables and word lists are in the
 * order of time by themselves. Whatever is filtered by, alone or together, is a word in `words` (`filter.ts`): the
 * lists of two words are merged without a look at the records. Names are numbers; the record itself is in the log.
 */
const SCHEMA = `
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE records (
  n INTEGER PRIMARY KEY,
  segment INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
  chained INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  type INTEGER NOT NULL, tool INTEGER NOT NULL, decision INTEGER NOT NULL,
  latency REAL NOT NULL,
  id_key INTEGER NOT NULL, decision_key INTEGER
);
CREATE INDEX records_by_id ON records (id_key);
CREATE INDEX records_by_decision ON records (decision_key) WHERE decision_key IS NOT NULL;
CREATE TABLE matches (
  n INTEGER NOT NULL, policy INTEGER NOT NULL, blocked INTEGER NOT NULL, PRIMARY KEY (n, policy)
) WITHOUT ROWID;
CREATE TABLE titles (policy INTEGER PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE hours (
  hour INTEGER NOT NULL, tool INTEGER NOT NULL, type INTEGER NOT NULL, decision INTEGER NOT NULL,
  count INTEGER NOT NULL, latency REAL NOT NULL, PRIMARY KEY (hour, tool, type, decision)
) WITHOUT ROWID;
CREATE TABLE policy_hours (
  hour INTEGER NOT NULL, tool INTEGER NOT NULL, policy INTEGER NOT NULL,
  triggered INTEGER NOT NULL, blocked INTEGER NOT NULL, PRIMARY KEY (hour, tool, policy)
) WITHOUT ROWID;
CREATE TABLE pending (
  n INTEGER PRIMARY KEY, segment INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL, id TEXT NOT NULL
);
CREATE INDEX pending_by_id ON pending (id);
CREATE VIRTUAL TABLE words USING fts5 (
  text, content='', contentless_delete=1, detail=none, tokenize='ascii'
);
CREATE VIRTUAL TABLE known_words USING fts5vocab (words, instance);
`;

const TABLES = ["state", "records", "matches", "titles", "hours", "policy_hours", "pending"];

// Small, because the whole process has to stay small; nothing that is asked for needs more.
const CACHE_KIB = 8 * 1024;

// Nobody waits inside SQLite, where the whole process would: whoever finds the index busy comes back later.
const BUSY_MS = 20;

const SUFFIXES = ["", "-wal", "-shm", "-journal"];

/**
 * Opens the database, readable by this user alone; one that is damaged or of another version is made anew.
 *
 * @throws {Error} if it cannot be opened
 */
export async function openDatabase(path: string): Promise<Database> {
  const { DatabaseSync } = await import("node:sqlite");
  try {
    return opened(path, DatabaseSync);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeDatabase(path);
    return opened(path, DatabaseSync);
  }
}

function opened(path: string, open: typeof DatabaseSync): Database {
  Deno.mkdirSync(path.replace(/\/[^/]*$/, ""), { recursive: true, mode: 0o700 });
  // SQLite gives its other files the mode of this one.
  Deno.openSync(path, { read: true, write: true, create: true, mode: 0o600 }).close();
  const database = new open(path);
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_MS * 100}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${CACHE_KIB};`);
    inTransaction(database, () => makeTables(database));
    database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeTables(database: Database): void {
  const { user_version: version } = database.prepare("PRAGMA user_version").get() as { user_version: number };
  if (version === SCHEMA_VERSION) return;
  if (version !== 0) throw new DamagedError(`Cannot use an index of version ${version}`);
  database.exec(`${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION};`);
}

// Errors of the database come without its codes in most cases; what it says of them has not changed in twenty years.
const DAMAGE = /malformed|not a database|no such (?:table|column)|vtable constructor failed|corrupt/i;
const BUSY = /database (?:table |schema )?is locked/i;

/** The index cannot be used as it is, and has to be made anew. */
class DamagedError extends Error {
  override name = "DamagedError";
}

/** Whether the error says that the file is no database any more, or not ours. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedError ||
    error instanceof Error &&
      DAMAGE.test(error.message);
}

/** Whether the error says that another process is writing. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && BUSY.test(error.message);
}

/** Deletes the files. */
export function removeDatabase(path: string): void {
  for (const suffix of SUFFIXES) {
    try {
      Deno.removeSync(path + suffix);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}

/**
 * Empties the tables, up to what `keep` names of the state. The names stay: other processes remember their numbers.
 */
export function emptyTables(database: Database, keep: readonly string[]): void {
  const kept = keep.map((name) => [name, stateOf(database, name)] as const);
  for (const table of TABLES) database.exec(`DELETE FROM ${table}`);
  database.exec("INSERT INTO words (words) VALUES ('delete-all')");
  for (const [name, value] of kept) if (value !== undefined) setState(database, name, value);
}

/**
 * Does it as a whole or not at all.
 *
 * @throws {Error} for which `isBusy()` holds, if another process is writing
 */
export function inTransaction<T>(database: Database, action: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = action();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // Some errors have rolled back already.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** What is noted under the name. */
export function stateOf(database: Database, name: string): unknown {
  const row = database.prepare("SELECT value FROM state WHERE name = ?").get(name) as { value: string } | undefined;
  return row && JSON.parse(row.value);
}

/** Notes it under the name. */
export function setState(database: Database, name: string, value: unknown): void {
  database.prepare("INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)").run(name, JSON.stringify(value));
}
