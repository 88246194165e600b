/** A client of a SQL database: what it hands to its server. */
import type { Call, Program } from "../call.ts";
import { carries, isUnresolved, MARKS, residue, withoutMarks } from "../marks.ts";
import { isIn } from "../place.ts";
import { withoutClientLines, withoutIdleLines } from "./client_lines.ts";
import { useFiles, writeOrRun } from "./database_files.ts";
import { isWhole, runOnRows } from "./database_rows.ts";
import { databaseAt, FOR_TESTS, isElsewhere } from "./database_address.ts";
import { isExplained } from "./idle_sql.ts";
import { remakes, remakesWhole } from "./remade_databases.ts";
import { hostsOf, isOnThisMachine } from "./test_databases.ts";

/** These end a statement of psql and mysql as a semicolon does: in mysql, whatever follows. */
const SENDS = /\\(?:G|g(?!(?:exec|set|desc|x)\b))/g;
/** What one statement put into a variable, another carries out. */
const CARRIES_OUT = /\bexecute\b/i;

/** What is known of one. */
export interface Client {
  /** Its options; those that hold SQL are called `sql`, `file` names a file with SQL, `write` one to write, `run` a command. */
  readonly options: string;
  /** From this operand on, the operands are SQL. */
  readonly operand?: number;
  /** The operand before is a file that holds the database. */
  readonly opensFile?: true;
  /** The option that names the database, or a whole address, as the first operand does: it is on a server. */
  readonly database?: string;
  /** What it speaks to: another may know databases by names of its own. */
  readonly server?: "postgres" | "mysql" | "sqlite";
  /** The first operand must be this one: a program with verbs. */
  readonly verb?: RegExp;
  /** A word with which it only says what the query would cost. */
  readonly trial?: RegExp;
}

/** Lines that take a file in: `\i file`, `.read file`, `source file`. */
const INCLUDE = /^[^\S\n]*(?:\\ir?|\\\.|\.read|source)[^\S\n]+["']?([^\s"';|]{1,400})/gim;

function query(call: Call, client: Client): string | undefined {
  if (client.verb && !client.verb.test(call.operands.join(" "))) return undefined;
  if (call.words.some((word) => client.trial?.test(word))) return undefined;
  // What is in memory alone, or in a temporary file, is nobody's data, unless a file comes to it.
  const [file = ""] = call.operands;
  const isNew = client.opensFile && (file === ":memory:" || isIn("temporary", call.machine.path(file))) &&
    !/\battach\b|^[^\S\n]*\.(?!headers?|mode)/im.test([...call.words, call.stdin].join("\n"));
  if (client.opensFile && !isNew && file !== "") call.read(file);
  const texts = [...call.values("sql"), ...client.operand === undefined ? [] : call.operands.slice(client.operand)];
  for (const path of call.values("file")) texts.push(path === "-" ? call.stdin : call.read(path));
  if (texts.length === 0) texts.push(call.stdin);
  for (const text of [...texts]) {
    for (const [, path = ""] of text.matchAll(INCLUDE)) texts.push(call.read(path));
  }
  if (texts.length > 1 && texts.some((text) => CARRIES_OUT.test(text))) call.query(texts.join(";\n"));
  const server = serverOf(call, client);
  const isForTests =
    server === "for tests" && remakes(texts.map((text) => withoutIdleLines(text, client.server)), client.server) ||
    server !== undefined && remakesWhole(texts);
  const contents: string[] = [];
  for (const text of texts) {
    if (!withoutMarks(text).trim()) continue;
    if (!isNew && !isForTests && !(knowsOptions(call, client) && isExplained(text))) {
      const statements = [text, withoutClientLines(text)].map((sent) => sent.replace(SENDS, ";"));
      for (const sent of new Set(statements)) if (sent.trim() !== "") call.query(sent);
    }
    contents.push(useFiles(text, call));
  }
  for (const path of call.values("write")) writeOrRun(path, call);
  for (const line of call.values("run")) runOnRows(line, call);
  if (texts.some(isWhole)) return call.machine.told(MARKS.dump);
  return call.machine.told(residue(...isUnresolved(call.stdin) ? [call.stdin] : [], ...texts, ...contents));
}

/** Whether it is a client whose SQL is known, without an option that may lead elsewhere or end statements in another way. */
function knowsOptions({ invocation }: Call, { server, options }: Client): boolean {
  const known = options.split(/[ ,=?]+/);
  return server !== undefined && [...invocation.options.keys()].every((name) => known.includes(name));
}

/** Sends along what is a whole database, and says whether the server is this machine's, and its database one for tests. */
function serverOf(call: Call, client: Client): "here" | "for tests" | undefined {
  const { database } = client;
  if (database === undefined) return undefined;
  const addresses = [...call.values(database), ...call.operands.slice(0, 1)].map(databaseAt);
  const told = addresses.flatMap(({ hosts }) => hosts);
  const elsewhere = (told.length > 0 ? told : hostsOf(call)).find(isElsewhere);
  if (elsewhere !== undefined && carries(call.stdin, "dump")) call.send(elsewhere, MARKS.dump);
  if (!knowsOptions(call, client) || !isOnThisMachine(call, [...told, ...hostsOf(call)])) return undefined;
  if (addresses.length > 0 && addresses.every(({ name }) => FOR_TESTS.test(name))) return "for tests";
  // Any word that only a run could tell may lead elsewhere.
  return isUnresolved(call.words.join()) ? undefined : "here";
}

/** The program. */
export function client(description: Client): Program {
  return { options: description.options, does: (call) => query(call, description) };
}
