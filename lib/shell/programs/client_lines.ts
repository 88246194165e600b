/** Lines that a client of a database carries out itself: its server does not get them, but all that stands around. */

/** Those of psql, wherever they stand; behind two backslashes SQL goes on. */
const BACKSLASH = /^[^\S\n]*\\(?!\\)(?:(?!\\\\)[^\n])*(?:\\\\)?/;
/** Those of SQLite, MySQL and Oracle, where a statement could begin. */
const WORDS =
  /^[^\S\n]*(?:\.[a-z]\w*(?:\s.*)?|(?:use|source|tee|notee|pager|nopager|prompt|status|warnings|nowarning|charset|rehash|connect|conn|spool|whenever|column|define|exit|quit)\b[^;]*(?:;\s*)?|set\s+\w+(?:\s+\w+)?\s*)$/i;
const DELIMITER = /^\s*delimiter\s+(\S{1,16})\s*$/i;
const REMARK = /^\s*(?:$|--|#|\/\*.*\*\/\s*$)/;
const ENDS = /(?:;|\/|\bgo|\\[gG])\s*$/i;
/** These change nothing that a statement could mean. */
const IDLE = /^[^\S\n]*\\(?:timing(?: o(?:n|ff))?|set ON_ERROR_STOP (?:on|1|true)|x|q)[^\S\n]*$/gm;

/** The statements of the text, as the server gets them. */
export function withoutClientLines(text: string): string {
  let [delimiter, begins] = [";", true];
  return text.split("\n").flatMap((given) => {
    const next = DELIMITER.exec(given)?.[1];
    delimiter = next ?? delimiter;
    const line = given.replace(BACKSLASH, "");
    if (next !== undefined || begins && WORDS.test(given) || line === "" && given !== "") return [];
    // Between others of one's own, semicolons are within a statement.
    const sent = delimiter === ";" ? line : line.replaceAll(";", " ").replaceAll(delimiter, ";");
    begins = REMARK.test(sent) ? begins : ENDS.test(sent);
    return [sent];
  }).join("\n");
}

/** The text without lines that are no matter. */
export function withoutIdleLines(text: string): string {
  return text.replace(IDLE, "");
}
