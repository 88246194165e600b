/** Stands in for `lib/sql/read_sql.ts` and `lib/sql/pattern.ts`. */
import type * as pattern from "../sql/pattern.ts";
import type * as reading from "../sql/read_sql.ts";
import { part } from "./part.ts";

export const readSql: typeof reading.readSql = (text) => part("sql").readSql(text);

export const matchOf: typeof pattern.matchOf = (written, reading) => part("sql").matchOf(written, reading);
