/** SQL that makes what tests work on anew, and reaches nothing else. */
import { FOR_TESTS } from "./database_address.ts";

/** A statement that makes tables anew, or the schema that every database of PostgreSQL has. */
const REMAKES =
  /^(?:(?:(?:truncate(?:\s+table)?|delete\s+from)(?:\s+only)?|drop\s+table(?:\s+if\s+exists)?)\s+(?:public\.)?(?:\w+|"\w+"|`\w+`)(?:\s*,\s*(?:public\.)?(?:\w+|"\w+"|`\w+`))*(?:\s+restart\s+identity)?(?:\s+cascade)?|drop\s+schema(?:\s+if\s+exists)?\s+public(?:\s+cascade)?|create\s+schema(?:\s+if\s+not\s+exists)?\s+public)?$/i;
/** A statement that drops or makes a database, by its name. */
const DATABASE =
  /^(?:drop\s+database(?:\s+if\s+exists)?|create\s+database(?:\s+if\s+not\s+exists)?)\s+(?:(\w+)|"(\w+)"|`(\w+)`)$/i;

/** Whether all texts do nothing but drop and make whole databases for tests. */
export function remakesWhole(texts: readonly string[]): boolean {
  return texts.every((text) =>
    text.split(";").every((statement) => {
      const [, ...names] = DATABASE.exec(statement.trim()) ?? [];
      return statement.trim() === "" || names.some((name) => name !== undefined && FOR_TESTS.test(name));
    })
  );
}

/** Whether all texts make anew what is in the database that the client is in: a schema of MySQL's is another database. */
export function remakes(texts: readonly string[], server: string | undefined): boolean {
  return texts.every((text) => text.split(";").every((statement) => REMAKES.test(statement.trim()))) &&
    (server === "postgres" || !texts.some((text) => /\bpublic\b/i.test(text)));
}
