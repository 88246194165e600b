/** Answering questions: which records, newest first, and how many. The records themselves are read from the log. */
import type { StatementSync } from "node:sqlite";
import type { AuditRecord } from "../record.ts";
import { contentOf } from "../content.ts";
import type { Place } from "../snapshot.ts";
import type { Database } from "./database.ts";
import { type Filter, questionOf } from "./filter.ts";
import { keyOf } from "./key.ts";
import type { LogReader } from "./log_reader.ts";
import type { Names } from "./names.ts";
import { type Part, valuesOf } from "./values.ts";

/** A record that was found. */
export interface Found {
  record: AuditRecord;
  /** False: it was written while another process held the lock, and is not a link of the chain itself. */
  chained: boolean;
  /** Where it stands among all: to go on behind it. */
  cursor: string;
}

export interface Page {
  limit?: number;
  /** How many to skip. */
  offset?: number;
  /** The cursor of a record: only what comes behind it. */
  behind?: string | undefined;
  /** From the oldest record to the newest, instead of the other way round. */
  oldestFirst?: boolean;
}

/** Where a record stands. */
interface Row {
  n: number;
  segment: number;
  offset: number;
  length: number;
  chained: number;
  id_key: number;
}

interface Statements {
  all: StatementSync;
  withWords: StatementSync;
}

const COLUMNS = "r.n, r.segment, r.offset, r.length, r.chained, r.id_key";

export interface Finder {
  search(filter: Filter, page?: Page): Found[];
  count(filter: Filter): number;
  values(part: Part): string[];
  /** The record with this id. */
  byId(id: string): Found | undefined;
  /** Where the record with this id stands in the chain; undefined if it is no link of it. */
  placeOf(id: string): Place | undefined;
  /** The check that took the decision with this id; one that was written here goes before what others delivered. */
  decision(decisionId: string): Found | undefined;
  /** Records that the endpoint has not taken yet, in the order of the log; what cannot be read any more is left out. */
  pending(limit: number, isWanted?: (record: AuditRecord) => boolean): { id: string; record: AuditRecord }[];
  pendingCount(): number;
  pendingBySegment(): Map<number, number>;
}

/** A finder in the database, over the log. */
export function finderIn(database: Database, names: Names, reader: LogReader): Finder {
  const [newest, oldest] = ["DESC", "ASC"].map((order) => ({
    all: database.prepare(
      `SELECT ${COLUMNS} FROM records r WHERE r.n BETWEEN ? AND ? ORDER BY r.n ${order} LIMIT ? OFFSET ?`,
    ),
    withWords: database.prepare(
      `SELECT ${COLUMNS} FROM words w JOIN records r ON r.n = w.rowid
       WHERE words MATCH ? AND w.rowid BETWEEN ? AND ? ORDER BY w.rowid ${order} LIMIT ? OFFSET ?`,
    ),
  })) as [Statements, Statements];
  const countAll = database.prepare("SELECT count(*) AS count FROM records WHERE n BETWEEN ? AND ?");
  const countWith = database.prepare(
    "SELECT count(*) AS count FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?",
  );
  const withId = database.prepare(`SELECT ${COLUMNS} FROM records r WHERE r.id_key = ?`);
  const linkWithId = database.prepare(
    `SELECT ${COLUMNS} FROM records r WHERE r.id_key = ? AND r.chained = 1 ORDER BY r.segment, r.offset`,
  );
  const withDecision = database.prepare(
    `SELECT ${COLUMNS} FROM records r WHERE r.decision_key = ? ORDER BY r.segment, r.offset`,
  );
  const oldestPending = database.prepare(
    `SELECT ${COLUMNS} FROM pending p JOIN records r ON r.n = p.n WHERE (p.segment, p.offset) > (?, ?)
     ORDER BY p.segment, p.offset LIMIT ?`,
  );
  const countPending = database.prepare("SELECT count(*) AS count FROM pending");

  const countPerSegment = database.prepare("SELECT segment, count(*) AS count FROM pending GROUP BY segment");

  function foundAt({ n, segment, offset, length, chained, id_key }: Row): Found | undefined {
    for (const line of reader.linesAt({ segment, offset }, length)) {
      const record = contentOf(line)?.record;
      // The log may have been archived or deleted since; what stands there now is then something else.
      if (record && keyOf(record.id) === id_key) return { record, chained: chained === 1, cursor: String(n) };
    }
    return undefined;
  }

  function rowsOf(filter: Filter, { limit = 20, offset = 0, behind, oldestFirst = false }: Page): Row[] {
    const question = questionOf(filter, database, names);
    if (!question) return [];
    const { match } = question;
    let { first, last } = question;
    if (behind !== undefined && oldestFirst) first = Math.max(first, Number(behind) + 1);
    if (behind !== undefined && !oldestFirst) last = Math.min(last, Number(behind) - 1);
    const { all, withWords } = oldestFirst ? oldest : newest;
    const span = [first, last, limit, offset];
    const rows = match === undefined ? all.all(...span) : withWords.all(match, ...span);
    return rows as unknown as Row[]; // the columns are those of Row
  }

  function only(rows: unknown[], isIt: (record: AuditRecord) => boolean): (Found & { place: Place }) | undefined {
    for (const row of rows as Row[]) {
      const found = foundAt(row);
      const { segment, offset } = row;
      if (found && isIt(found.record)) return { ...found, place: { segment, offset } };
    }
    return undefined;
  }

  return {
    search(filter, page = {}) {
      return rowsOf(filter, page).map(foundAt).filter((found) => found !== undefined);
    },
    count(filter) {
      const question = questionOf(filter, database, names);
      if (!question) return 0;
      const { first, last, match } = question;
      const row = match === undefined ? countAll.get(first, last) : countWith.get(match, first, last);
      return (row as { count: number }).count;
    },
    values: (part) => valuesOf(part, database, names),
    byId: (id) => only(withId.all(keyOf(id)), (record) => record.id === id),
    placeOf: (id) => only(linkWithId.all(keyOf(id)), (record) => record.id === id)?.place,
    decision(id) {
      const rows = withDecision.all(keyOf(id));
      const isIt = ({ policy_details }: AuditRecord) => policy_details.decision_id === id;
      return only(rows, (record) => isIt(record) && record.received_at === undefined) ?? only(rows, isIt);
    },
    pending(limit, isWanted = () => true) {
      const pending: { id: string; record: AuditRecord }[] = [];
      let last: Pick<Row, "segment" | "offset"> | undefined = { segment: -1, offset: -1 };
      while (last && pending.length < limit) {
        const rows = oldestPending.all(last.segment, last.offset, limit - pending.length) as unknown as Row[];
        for (const row of rows) {
          const record = foundAt(row)?.record;
          if (record && isWanted(record)) pending.push({ id: record.id, record });
        }
        last = rows.at(-1);
      }
      return pending;
    },
    pendingCount: () => (countPending.get() as { count: number }).count,
    pendingBySegment() {
      const rows = countPerSegment.all() as unknown as { segment: number; count: number }[];
      return new Map(rows.map(({ segment, count }) => [segment, count]));
    },
  };
}
