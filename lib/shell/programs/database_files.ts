/** What databases and their clients do beside SQL: they write files, read them, and run commands. */
import type { Call } from "../call.ts";
import { isCarrier } from "../marks.ts";
import { runServerCode } from "./database_code.ts";
import { rowsOf, runOnRows } from "./database_rows.ts";

/** Texts, remarks, and commands of the client's own: `\name …` anywhere, `.name …` at the start of a line. */
const PIECES =
  /'((?:[^']|'')*)'|"(?:[^"]|"")*"|--[^\n]*|\/\*(?!!)(?:[^*]|\*(?!\/))*(?:\*\/|$)|(\\(?:!|copy\b)[^\n]*|\\[A-Za-z.]\w*[^\n\\]*)|^[^\S\n]*(?:\.[a-z]|:?!!|!sh\s)[^\n]*/gim;
/**
 * Commands at the start of a line: they count in texts too, because each database ends a text in another way, and one
 * that is ended elsewhere would hide them.
 */
const LINES =
  /^[^\S\n]*(\\(?:!|copy\b)[^\n]*|\\[A-Za-z.]\w*[^\n\\]*|(?:\.[a-z]|:?!!|!sh\s)[^\n]*|(?:system|host|ho|pager)[^\S\n][^\n;]*)/gim;

/** What writes a file, reads one or runs a command in SQL itself; a number stands for the text that names it. */
const WRITES =
  /\b(?:(?:writefile|pg_file_write)\s*\(|lo_export\s*\([^,'()]{1,200},|(?:vacuum\s(?:[^;']{0,100}\s)?into|into\s+(?:outfile|dumpfile)|export\s+database|copy\s[^;]{1,400}?\sto)\s|set\s+(?:global\s+|@@global\.)(?:general|slow_query)_log_file\s{0,20}:?=)\s{0,20}'(\d{1,6})'/gi;
const READS =
  /\b(?:(?:readfile|load_file|pg_read_(?:binary_)?file|lo_import|read_(?:text|blob|csv(?:_auto)?|json(?:_auto)?|ndjson|parquet)|file)\s*\(|(?:infile|copy\s[^;]{1,400}?\sfrom)\s)\s{0,20}'(\d{1,6})'/gi;
const RUNS =
  /\b(?:(?:to|from)\s+program|edit\s*\([^;]{1,200}?,|alter\s+system\s+set\s+(?:archive|restore|archive_cleanup|recovery_end|ssl_passphrase)_command\s*(?:=|\bto\b))\s*(?:E?('\d{1,6}')|\$\w{0,30}\$([^$]{1,2000})\$)/gi;
/** Commands of clients that stand where a statement does: some lines end one without a mark. */
const WORDS = /(?:^|;)[^\S\n]*((?:system|host|ho|pager|tee|spool|capture|:out|:error)[^\S\n][^\n;]{1,2000})/gim;

/** The names of commands that write, read and run; SQLite takes the beginning of a name for the whole. */
const WRITE =
  /^(?:\.(?:ou(?:t(?:p(?:ut?)?)?)?|on(?:ce?)?|ba(?:c(?:k(?:up?)?)?)?|save?|clo(?:ne?)?|log|trac?e?)|\\(?:o|out|w|write|s|T|gx?|lo_export)|tee|spool|capture|:out|:error)$/;
const READ = /^(?:\.(?:im(?:p(?:o(?:rt?)?)?)?|read?|rest(?:o(?:re?)?)?)|\\lo_import)$/;
const RUN = /^(?:\.(?:sh(?:e(?:ll?)?)?|sy(?:s(?:t(?:em?)?)?)?)|\\!|:?!!|!sh|system|host|ho)$/;
/** What takes a library in, whose name may lack its ending. */
const LOAD = /^\.loa?d?$/;
/** What rows go through. */
const ON_ROWS = /^(?:\\P|pager)$/;
/** What stands where a file does and is none. */
const NO_FILE = /^(?:|on|off|out|p?std(?:in|out|err))$/i;

/** Carries out what the text, which a client of a database gets, does with files and commands; the answer is what it reads. */
export function useFiles(given: string, call: Call): string {
  call.machine.spend(given.length);
  const texts: string[] = [];
  const commands = new Set<string>();
  for (const { 1: line = "" } of given.matchAll(LINES)) commands.add(line.trim());
  const code = given.replace(PIECES, (whole, text?: string, command?: string) => {
    if (text !== undefined) return `'${texts.push(text.replaceAll("''", "'")) - 1}'`;
    if (command !== undefined) commands.add(command.trim());
    return whole.startsWith('"') ? '""' : " ";
  });
  const spelled = (words: string) => words.replace(/'(\d{1,6})'/g, (_, index) => `'${texts[Number(index)]}'`);
  const named = (pattern: RegExp) => Array.from(code.matchAll(pattern), ({ 1: index }) => texts[Number(index)] ?? "");
  for (const path of named(WRITES)) call.write(path, rowsOf(call));
  for (const [, text, words = ""] of code.matchAll(RUNS)) {
    call.code(text === undefined ? spelled(words) : texts[Number(text.slice(1, -1))] ?? "", undefined);
  }
  for (const { 1: words = "" } of code.matchAll(WORDS)) commands.add(spelled(words).trim());
  // What the statement finds runs as a statement.
  if (commands.has("\\gexec")) { for (const text of texts) call.query(text); }
  runServerCode(given, call);
  const contents = named(READS).map((path) => call.read(path));
  for (const command of commands) contents.push(carryOut(command, call));
  return contents.join("");
}

/** Writes what the client is told to write to the path: behind a bar stands a command. */
export function writeOrRun(target: string, call: Call): void {
  const [, line] = /^\s*\|(.*)$/s.exec(target) ?? [];
  if (line !== undefined) runOnRows(line, call);
  else if (!NO_FILE.test(target)) call.write(target, rowsOf(call));
}

function carryOut(command: string, call: Call): string {
  const [, given = "", rest = ""] = /^(\\!|:?!!|[.\\:!]?\w+)\s*(.*)$/s.exec(command) ?? [];
  // A letter behind a backslash is another one if it is large.
  const name = given.startsWith("\\") ? given : given.toLowerCase();
  if (name === "\\copy") {
    // Its path may stand without marks.
    const plain = rest.replace(/\s(to|from)\s+(?!(?:program|p?std(?:in|out))\b)([~/.\w][^\s';]*)/i, " $1 '$2'");
    return useFiles(`copy ${plain.replaceAll("\\copy", "copy")}`, call);
  }
  if (ON_ROWS.test(name)) runOnRows(rest, call);
  else if (RUN.test(name)) call.code(rest, undefined);
  else if (name.startsWith("\\")) {
    for (const [, line = ""] of rest.matchAll(/`([^`]{1,2000})`/g)) call.code(line, undefined);
  }
  if (!WRITE.test(name) && !READ.test(name) && !LOAD.test(name)) return "";
  // Options stand in front of it, and a format in brackets.
  const target = rest.replace(/^(?:-\S*\s+|\([^()]*\)\s*)*/, "");
  const words = Array.from(
    target.matchAll(/"([^"]*)(?:"|$)|'([^']*)(?:'|$)|\S+/g),
    ([word, ...texts]) => texts.find(Boolean) ?? word,
  );
  const [first = ""] = words;
  if (LOAD.test(name)) {
    for (const path of [first, `${first}.so`, `${first}.dylib`]) {
      const text = call.machine.files.get(call.machine.path(path)) ?? "";
      if (isCarrier(text)) call.interpret(text);
    }
    return "";
  }
  if (first.startsWith("|")) {
    const line = (target.startsWith("|") ? target : first).slice(1);
    if (!READ.test(name)) return runOnRows(line, call), "";
    // What the command prints is carried out as if it stood here.
    const text = call.code(line, undefined);
    if (isCarrier(text)) call.interpret(text);
    return "";
  }
  // What `.read` takes in is read as SQL.
  if (READ.test(name)) return name.startsWith(".rea") ? "" : call.read(first);
  writeOrRun(words.at(-1) ?? "", call);
  return "";
}
