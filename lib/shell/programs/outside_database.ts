/** Whether code connects to a database that is not there for it alone. */

/** A variable that names a database or where the service runs, and is read: who sets it says himself where it leads. */
const NAMED_OUTSIDE =
  /\b(?:environ(?:\.get)?|getenv|process\.env|ENV)\W{1,4}(?!\w{0,60}TEST)\w{0,40}(?<![A-Z])(?:DATABASE|DB|DSN|PG[A-Z]{0,20}|POSTGRES(?:QL)?|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|PROD(?:UCTION)?|STAGING)(?![A-Z])\w{0,40}(?!\w|["'\]]{0,2}\s{0,9}=[^=])/;
/** An address of a database on another machine, by its whole name. */
const ELSEWHERE =
  /(?:\b(?:postgres(?:ql)?|mysql|mariadb|mongodb|rediss?|mssql|sqlserver)(?:\+\w{1,20})?:\/\/(?:[^\s"'@/]{0,200}@)?|\bhost(?:name)?["']?\s{0,9}[=:]\s{0,9}["'])(?!127\.|0\.0\.0\.0|[^\s"']{0,200}(?:\b|_)test)[\w-]{1,63}\.\w/;

/** Whether a test's code reaches a database that its environment or an address names, and that is not one for tests. */
export function connectsOutside(code: string): boolean {
  return NAMED_OUTSIDE.test(code) || ELSEWHERE.test(code);
}
