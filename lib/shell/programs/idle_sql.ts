/** SQL that loses nothing: it is only explained. */

// One statement in one line, with one verb, and no text that another database or its client could end elsewhere: a line
// may end a statement, as may a word of the client's.
const EXPLAINED = new RegExp(
  String
    .raw`^explain +(?:verbose +|query +plan +|\((?:(?:verbose|costs +off|format +json),? *)+\) *)?(?:delete +from|update) (?:(?!\b(?:delete|update|drop|truncate|alter|insert|replace|merge|commit|go)\b)[\w .,*=<>]|'[^'\\;\n\r]{0,200}')*;?$`,
  "i",
);

/** Whether the text is one statement that PostgreSQL, MySQL and SQLite would only explain. */
export function isExplained(text: string): boolean {
  return EXPLAINED.test(text.trim());
}
