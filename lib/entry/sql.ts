/** The SQL bundle: what a hook loads for a call that holds SQL. */
export { matchOf } from "../sql/pattern.ts";
export { readSql } from "../sql/read_sql.ts";
