/** Telling sentences from SQL: grammar knows no row of names without a keyword or an operator among them. */
import type { SqlToken } from "./token.ts";

/** Words that may stand next to a name, a number or a string. */
const KEYWORDS: ReadonlySet<string> = new Set(
  ("ADD ALL ALTER ALWAYS ANALYSE ANALYZE AND ANY AS ASC ATTACH AUTHORIZATION AUTO_INCREMENT BACKUP BEFORE BEGIN BETWEEN " +
    "BINARY BULK BY CALL CASCADE CASE CAST CHARACTER CHARSET CHECK CLOSE COLLATE COLUMN COLUMNS COMMENT COMMIT CONSTRAINT " +
    "CONVERT COPY CREATE CROSS CURSOR DATABASE DATABASES DAY DEALLOCATE DECLARE DEFAULT DELAY DELETE DESC DESCRIBE DETACH " +
    "DISTINCT DISTINCTROW DIV DO DOUBLE DROP DUMPFILE ELSE ELSEIF ENCLOSED END ENGINE ESCAPE ESCAPED EXCEPT EXEC EXECUTE " +
    "EXISTS EXPLAIN EXPORT FALSE FETCH FILE FIRST FOR FORCE FOREIGN FROM FULL FUNCTION GLOB GO GOTO GRANT GROUP HANDLER " +
    "HAVING HOUR IDENTIFIED IF IGNORE ILIKE IMMEDIATE IMPORT IN INDEX INFILE INNER INSERT INTERSECT INTERVAL INTO IS ISNULL " +
    "JOIN KEY KILL LANGUAGE LEFT LIKE LIMIT LINES LOAD LOCAL LOCK LOGIN LOOP MATCH MERGE MICROSECOND MINUS MINUTE MOD MODE " +
    "MONTH NATURAL NEXT NOT NOTNULL NULL NULLS OF OFFSET ON ONLY OPEN OPTION OPTIONALLY OR ORDER OUTER OUTFILE OVER " +
    "PARTITION PASSWORD PRAGMA PRECISION PREPARE PRIMARY PRINT PRIVILEGES PROCEDURE PROGRAM READ RECURSIVE REFERENCES REGEXP " +
    "RELEASE RENAME REPEAT REPLACE RESTORE RETURN RETURNING RETURNS REVOKE RIGHT RLIKE ROLE ROLLBACK ROW ROWS SAVEPOINT " +
    "SCHEMA SECOND SELECT SEPARATOR SERVER SET SHOW SHUTDOWN SONAME SOUNDS SQL_CALC_FOUND_ROWS STARTING START STATEMENT STRAIGHT_JOIN " +
    "TABLE TABLES TABLESPACE TEMP TEMPORARY TERMINATED THEN TIME TIMESTAMP TO TOP TRAN TRANSACTION TRIGGER TRUE TRUNCATE " +
    "TYPE UNION UNIQUE UNLOCK UPDATE USE USER USING VALUES VARYING VIEW WAITFOR WHEN WHERE WHILE WITH WITHIN WORK WRITE XOR " +
    "YEAR ZONE").split(" "),
);
/** A name and its alias. */
const LONGEST_ROW = 2;

/**
 * The tokens without those statements that no database would run, because they are sentences.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { tokenize } from "./tokenize.ts";
 * const left = (text: string) => withoutProse(tokenize(text)).map(({ text }) => text).join(" ");
 * assertEquals(left("Good advice for sleep (8 hours a night); DROP TABLE t"), "; DROP TABLE T");
 * assertEquals(left("7 OR a.b = 'c' GROUP BY d e"), "7 OR A . B = 'c' GROUP BY D E");
 * ```
 */
export function withoutProse(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const kept: SqlToken[] = [];
  let [row, begin, end, isProse] = [0, 0, -1, false];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "comment") continue;
    if (token.kind === "operator" && token.text === ";") {
      if (!isProse) kept.push(...tokens.slice(begin, index));
      kept.push(token);
      [row, begin, isProse] = [0, index + 1, false];
      continue;
    }
    // Quotation marks that touch are the seams of quoted code, not words of a sentence.
    row = !isOperand(token) ? 0 : token.start > end ? row + 1 : 1;
    end = token.end;
    isProse ||= row > LONGEST_ROW || isContraction(token, tokens[index - 1]);
  }
  return isProse ? kept : [...kept, ...tokens.slice(begin)];
}

function isOperand({ kind, text }: SqlToken): boolean {
  return kind === "word" ? !KEYWORDS.has(text) && !UNKNOWN.test(text) : kind === "number" || kind === "string" ||
    kind === "quoted";
}

/** Whether what looks like a string is the end of a word, as in `it's`. */
function isContraction({ kind, text, start }: SqlToken, before: SqlToken | undefined): boolean {
  return kind === "string" && before?.kind === "word" && before.end === start &&
    /^'(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}'"])/iu.test(text);
}

/** What a shell puts in place of a variable. */
const UNKNOWN = /[\uE000-\uE01F]/u;
