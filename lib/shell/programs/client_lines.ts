/** Lines that a client of a database carries out itself: its server does not get them, but all that stands around. */

/** Those of psql, wherever they stand; behind two backslashes SQL goes on, or another command. */
const BACKSLASH = /^[^\S\n]*\\(?!\\)[^\\\n]*(?:\\[^\\\n]+)*(?:\\\\[^\S\n]*\\(?!\\)[^\\\n]*(?:\\[^\\\n]+)*)*\\{0,2}/;
/** Those of SQLite, MySQL and Oracle, where a statement could begin. */
const WORDS =
  /^[^\S\n]*(?:\.[a-z]\w*(?:\s.*)?|(?:use|source|tee|notee|pager|nopager|prompt|status|warnings|nowarning|charset|rehash|connect|conn|spool|whenever|column|define|exit|quit)\b[^;]*(?:;\s*)?|set\s+\w+(?:\s+\w+)?\s*)$/i;
const DELIMITER = /^\s*delimiter\s+(\S{1,16})\s*$/i;
const REMARK = /^\s*(?:$|--|#|\/\*.*\*\/\s*$)/;
const ENDS = /(?:;|\/|\bgo|\\[gG])\s*$/i;
/** What psql prints, and how: nothing of it runs a command, leads to another database or stands for a name. */
const IDLE_COMMAND = [
  "timing(?: o(?:n|ff))?",
  "x(?: (?:on|off|auto))?",
  "[atq]",
  "pset (?:pager|format|border|null|tuples_only|expanded|footer|linestyle|columns) [\\w-]+",
  "set (?:VERBOSITY|ECHO|ECHO_HIDDEN|QUIET|SHOW_CONTEXT|FETCH_COUNT|AUTOCOMMIT|ON_ERROR_STOP|ON_ERROR_ROLLBACK) \\w+",
  "echo(?: [\\w.,!*=+()-]+)*",
].join("|");
/** These change nothing that a statement could mean: remarks, and in psql such commands. */
const REMARKS = /^[^\S\n]*--(?: [\w.,!*=+()-]+)+$/gm;
const IDLE = new RegExp(`^[^\\S\\n]*(?:\\\\(?:${IDLE_COMMAND})[^\\S\\n]*)+$`, "gm");
/** What is left in front where the lines of a client end in lines of their own. */
const ENDED = /^[\s;]+/;

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
  }).join("\n").replace(ENDED, "");
}

/** The text without lines that are no matter to a server of that kind. */
export function withoutIdleLines(text: string, server: string | undefined): string {
  const statements = text.replace(REMARKS, "");
  return server === "postgres" ? statements.replace(IDLE, "") : statements;
}
