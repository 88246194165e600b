/** Which arguments of a tool are SQL; a database's own, never a search or a message. */
import type { Leaf } from "./leaves.ts";

const DATABASES =
  "db|database|sql|postgres|postgresql|pg|mysql|mariadb|sqlite|sqlite3|mssql|sqlserver|sql_server|oracle|snowflake|bigquery|redshift|clickhouse|duckdb|cockroach|cockroachdb|db2|trino|presto|athena|spanner|databricks|hive|impala|vertica|teradata|jdbc|odbc|supabase|neon|planetscale|tidb|motherduck|turso|d1|singlestore|timescale|warehouse";
const DATABASE = new Set(DATABASES.split("|"));
/** Names that mean SQL wherever they stand. */
const SQL_KEY = /^(?:statements?|sql|sql_?(?:query|text|statements?|string|command)|[a-z]+_?sql|ddl|dml)$/i;
/** Names that mean SQL at a database and something else elsewhere. */
const QUERY_KEY = /^(?:q|query|queries|query_?(?:text|string|statement)|script|code|command|text|input|where|filter)$/i;
const SEARCH_TOOL = /search|find|fetch|lookup|browse|docs?\b|web|wiki|rag|memory/i;
const STATEMENT =
  /^[\s(]*(?:--.*\n\s*|\/\*[^]{0,200}?\*\/\s*)?(?:select|insert|update|delete|drop|truncate|alter|create|grant|revoke|merge|with|exec)\b/i;

/** Whether the tool is one of a database's server. */
function isOfDatabase(tool: string): boolean {
  return tool.toLowerCase().split(/[_.-]+/).some((part) => part.includes("sql") || DATABASE.has(part));
}

/** Whether the connector is a database itself. */
export function isDatabase(tool: string): boolean {
  return DATABASE.has(tool.toLowerCase());
}

/** The texts that a database would read, out of a call's arguments. */
export function sqlArguments(tool: string, statement: string, leaves: readonly Leaf[]): string[] {
  if (isDatabase(tool)) return [statement, ...leaves.map(({ text }) => text)];
  if (leaves.length === 0) return tool.startsWith("mcp__") && isOfDatabase(tool) ? [statement] : [];
  const ofDatabase = isOfDatabase(tool);
  const isQuery = ({ key, text }: Leaf) =>
    ofDatabase ? QUERY_KEY.test(key) : /^quer(?:y|ies)$/i.test(key) && !SEARCH_TOOL.test(tool) && STATEMENT.test(text);
  return leaves.filter((leaf) => SQL_KEY.test(leaf.key) || isQuery(leaf)).map(({ text }) => text);
}
