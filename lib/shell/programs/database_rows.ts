/** What comes out of a database, and goes to a command. */
import type { Call } from "../call.ts";
import { MARKS } from "../marks.ts";

/** Texts in SQL, and a whole table or database that comes out. */
const TEXT = /'((?:[^']|'')*)'/g;
const WHOLE =
  /^[^\S\n]*\.dump\b|\bcopy\s[^;]{1,400}\sto\s+stdout\b|(?:\bselect\s+\*\s+from|(?:^|;)\s{0,20}table)\s+[\w."`]{1,200}\s*(?:;|$)/im;

/** Whether a whole table or database comes out. */
export function isWhole(text: string): boolean {
  return WHOLE.test(text);
}

/** Runs the command on what the client prints: of that, the texts are known; what SQL puts together, nobody has read. */
export function runOnRows(line: string, call: Call): string {
  const given = givenTo(call);
  call.machine.spend(given.join("").length);
  const texts = given.flatMap((text) => Array.from(text.matchAll(TEXT), ([, row = ""]) => row.replaceAll("''", "'")));
  return call.code(line, [...texts, MARKS.decoded + rowsOf(call)].join("\n"));
}

/** What stands for the rows that the client prints. */
export function rowsOf(call: Call): string {
  return givenTo(call).some(isWhole) ? MARKS.dump : MARKS.unknown;
}

function givenTo({ words, stdin }: Call): string[] {
  return [...words, stdin];
}
