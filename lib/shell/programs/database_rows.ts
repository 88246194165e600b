/** What comes out of a database, and goes to a file or a command. */
import type { Call } from "../call.ts";
import type { Invocation } from "../effect.ts";
import { MARKS } from "../marks.ts";

/** Texts in SQL, and a whole table or database that comes out. */
const TEXT = /'((?:[^']|'')*)'/g;
const WHOLE =
  /^[^\S\n]*\.dump\b|\bcopy\s[^;]{1,400}\sto\s+stdout\b|(?:\bselect\s+\*\s+from|(?:^|;)\s{0,20}table)\s+[\w."`]{1,200}\s*(?:;|$)/im;
/** So many commands get the texts; further ones know only that there are some. */
const MOST_RUNS = 8;

/** The rows of one client. */
interface Rows {
  /** What stands for them. */
  readonly marks: string;
  readonly texts: string;
  runs: number;
}

const rows = new WeakMap<Invocation, Rows>();

/** Whether a whole table or database comes out. */
export function isWhole(text: string): boolean {
  return WHOLE.test(text);
}

/** Runs the command on what the client prints: of that, the texts are known; what SQL puts together, nobody has read. */
export function runOnRows(line: string, call: Call): string {
  const printed = printedBy(call);
  const texts = printed.runs++ < MOST_RUNS ? printed.texts : "";
  return call.code(line, [texts, MARKS.decoded + printed.marks].join("\n"));
}

/** What stands for the rows that the client prints. */
export function rowsOf(call: Call): string {
  return call.machine.told(printedBy(call).marks);
}

function printedBy({ words, stdin, machine, invocation }: Call): Rows {
  const known = rows.get(invocation);
  if (known) return known;
  const given = [...words, stdin];
  machine.spend(given.join("").length);
  const texts = given.flatMap((text) => Array.from(text.matchAll(TEXT), ([, row = ""]) => row.replaceAll("''", "'")));
  const found = { marks: given.some(isWhole) ? MARKS.dump : MARKS.unknown, texts: texts.join("\n"), runs: 0 };
  rows.set(invocation, found);
  return found;
}
