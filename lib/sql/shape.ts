/** Whether a text is a statement that somebody wrote, or a piece that was made to stand in another one. */
import type { SqlToken } from "./token.ts";

/** A whole statement, or a fragment: an expression, the middle or the tail of something, prose. */
export type SqlShape = "statement" | "fragment";

const VERBS = new Set(
  ("SELECT WITH INSERT UPDATE DELETE REPLACE MERGE CREATE ALTER DROP TRUNCATE RENAME COMMENT GRANT REVOKE DENY SET USE " +
    "SHOW DESCRIBE DESC EXPLAIN ANALYZE VACUUM PRAGMA BEGIN START COMMIT ROLLBACK SAVEPOINT RELEASE VALUES TABLE CALL EXEC " +
    "EXECUTE DECLARE IF PRINT GO LOCK UNLOCK KILL LOAD COPY UNLOAD CACHE UNCACHE REFRESH ATTACH DETACH CLUSTER REINDEX " +
    "OPTIMIZE CHECK RESET DO LISTEN NOTIFY FETCH CLOSE OPEN DEALLOCATE PREPARE FROM SUMMARIZE INSTALL BACKUP RESTORE")
    .split(
      " ",
    ),
);

/** What a statement cannot end with. */
const DANGLING = /^(?:[.,=]|AND|OR|UNION|WHERE|LIKE)$/;

/** Tells the shape of the tokens, comments included. */
export function shapeOf(tokens: readonly SqlToken[]): SqlShape {
  const code = tokens.filter(({ kind }) => kind !== "comment");
  const first = code.find(({ kind, text }) => !(kind === "operator" && text === "("));
  if (first?.kind !== "word" || !VERBS.has(first.text)) return "fragment";
  return isClosed(tokens) && !DANGLING.test(code.at(-1)?.text ?? "") ? "statement" : "fragment";
}

/** Whether every literal, comment and parenthesis that is opened is closed again. */
export function isClosed(tokens: readonly SqlToken[]): boolean {
  let depth = 0;
  for (const { kind, text, open } of tokens) {
    if (open) return false;
    if (kind !== "operator") continue;
    if (text === "(") depth++;
    else if (text === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
