/** Which verbs of a whole statement do less than they say. */
import type { SqlToken } from "./token.ts";

const NO_BLOCK = /^(?:TRAN|TRANSACTION|WORK)$/;
const BLOCKS_WITHOUT_BEGIN = /^(?:IF|LOOP|WHILE|REPEAT|FOR)$/;

/** What begins a body without BEGIN: SQL Server's goes on to the end of the batch. */
const BATCH = /^(?:SET|IF|SELECT|INSERT|UPDATE|DELETE|TRUNCATE|DROP|MERGE|EXEC)$/;

const WAITS = /^(?:PG_SLEEP|SLEEP)$/;
/** Who waits longer holds a connection that others need. */
const LONGEST_PAUSE = 60;

/** The function of a statement that does nothing but wait for some seconds. */
export function pause(tokens: readonly SqlToken[]): SqlToken | undefined {
  const [select, wait, opening, seconds, closing, end, ...more] = tokens;
  return select?.text === "SELECT" && wait?.kind === "word" && WAITS.test(wait.text) && opening?.text === "(" &&
      seconds?.kind === "number" && Number(seconds.text) <= LONGEST_PAUSE && closing?.text === ")" &&
      (end?.text ?? ";") === ";" && more.length === 0
    ? wait
    : undefined;
}

/** What stands only in the body of a procedure that the text defines: nothing of it runs now. */
export function definedOnly(code: readonly SqlToken[]): ReadonlySet<SqlToken> {
  const kind = code.slice(1, 12).findIndex(({ text }) => /^(?:PROCEDURE|PROC|FUNCTION|TRIGGER)$/.test(text));
  if (!/^(?:CREATE|ALTER)$/.test(code[0]?.text ?? "") || kind < 0) return new Set();
  const plain = code.findIndex(({ text }, at) => text === "AS" && BATCH.test(code[at + 1]?.text ?? ""));
  const batchEnd = code.findIndex(({ text }) => text === "GO");
  if (plain >= 0) return new Set(code.slice(plain, batchEnd < 0 ? undefined : batchEnd));
  const begin = code.findIndex(({ text }) => text === "BEGIN");
  if (begin < 0) return new Set();
  let [at, depth] = [begin, 1];
  while (depth > 0 && ++at < code.length) {
    const [text, next] = [code[at]!.text, code[at + 1]?.text ?? ""];
    if (text === "BEGIN") depth += NO_BLOCK.test(next) ? 0 : 1;
    else if (text === "CASE") depth += code[at - 1]?.text === "END" ? 0 : 1;
    else if (text === "END") depth -= BLOCKS_WITHOUT_BEGIN.test(next) ? 0 : 1;
  }
  // What is called behind the definition, runs.
  return new Set(depth === 0 && isClosing(code.slice(at + 1)) ? code.slice(begin, at) : []);
}

function isClosing(rest: readonly SqlToken[]): boolean {
  return rest.length <= 4 &&
    rest.every(({ kind, text }) => kind === "operator" || /^(?:GO|DELIMITER|TRY|CATCH)$/.test(text));
}

/** The `DROP IF EXISTS` of each table that the same text creates again, and the `DROP` before another gets its name. */
export function replacements(code: readonly SqlToken[]): ReadonlySet<SqlToken> {
  const [drops, made] = [new Map<SqlToken, string>(), new Set<string>()];
  for (const [at, token] of code.entries()) {
    const [next, behind] = [code[at + 1]?.text, code[at + 2]?.text];
    if (token.text === "DROP" && next === "TABLE") drops.set(token, `${behind === "IF"} ${nameAt(code, at + 2)}`);
    else if (token.text === "CREATE" && next === "TABLE") made.add(`true ${nameAt(code, at + 2)}`);
    else if (token.text === "RENAME" && next === "TO") {
      for (const isCareful of [true, false]) made.add(`${isCareful} ${nameAt(code, at + 2)}`);
    }
  }
  return new Set([...drops].filter(([, name]) => made.has(name)).map(([token]) => token));
}

/** The name of one table without its schema; none of a list. */
function nameAt(code: readonly SqlToken[], from: number): string {
  let at = from;
  while (/^(?:IF|NOT|EXISTS)$/.test(code[at]?.text ?? "")) at++;
  while (code[at + 1]?.text === ".") at += 2;
  return code[at + 1]?.text === "," ? "," : (code[at]?.text ?? "").replace(/^["`[]|["`\]]$/g, "").toUpperCase();
}
