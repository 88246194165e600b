/** SQL that loses nothing, whatever it says: it is only explained, or taken back by its own end. */

// One word of another database, a comment or a backslash, and the client could read another statement out of it.
const PLAIN = String.raw`(?:[\w\s.,*=<>]|'[^'\\;]{0,200}')*`;
const EXPLAINED = new RegExp(
  String
    .raw`^\s*explain\s+(?:verbose\s+|query\s+plan\s+|\((?:(?:verbose|costs\s+off|format\s+json),?\s*)+\)\s*)?(?:delete\s+from|update)\s${PLAIN}(?:;\s*)?$`,
  "i",
);
const BEGINS = /^\s*begin(?:\s+transaction)?\s*$/i;
/** No function is called, which could do more than the transaction takes back. */
const PART = new RegExp(String.raw`^\s*(?:delete\s+from|update|select(?:\s+count\(\*\))?)\s${PLAIN}$`, "i");
const ROLLBACK = /^\s*rollback\s*$/i;

/** Whether the text is one statement that PostgreSQL, MySQL and SQLite would only explain. */
export function isExplained(text: string): boolean {
  return EXPLAINED.test(text);
}

/** Whether the text is one transaction that PostgreSQL and SQLite take back: MySQL has tables that know none. */
export function isTakenBack(text: string): boolean {
  const [first = "", ...rest] = text.replace(/;\s*$/, "").split(";");
  const last = rest.pop() ?? "";
  return BEGINS.test(first) && ROLLBACK.test(last) && rest.every((part) => PART.test(part));
}
