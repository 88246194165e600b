/** What the shell does itself when few commands ask for it. */
import type { Call, Program } from "../call.ts";
import { calculateAll } from "./computed_code.ts";
import { heedOptions } from "../shell_options.ts";
import { MARKS } from "../marks.ts";

function readLines(call: Call): string {
  const descriptor = call.value("u");
  const source = descriptor === undefined ? call.stdin : call.machine.content(`/dev/fd/${descriptor}`);
  const lines = (source || MARKS.unknown).replace(/\n$/, "").split("\n");
  call.machine.scope.setArray(call.operands[0] ?? "MAPFILE", lines);
  // Code that gets the number of each line, and the line.
  const code = call.value("C");
  if (code !== undefined) {
    lines.forEach((line, index) => call.code(`${code} ${index} '${line.replaceAll("'", "'\\''")}'`, undefined));
  }
  return "";
}

/** `hash -p /bin/rm echo`: from now on `echo` is `rm`. */
function hash(call: Call): string {
  const path = call.value("p");
  if (path !== undefined) { for (const name of call.operands) call.machine.scope.aliases.set(name, path); }
  return "";
}

/** `shopt -so allexport` is `set -a`. */
function setOption(call: Call): string {
  if (call.has("s") && call.has("o")) heedOptions(call, call.operands);
  return "";
}

const READ_LINES: Program = { options: "t d= n= O= s= u= C= c=", does: readLines };

/** The table. */
export const furtherBuiltins: Readonly<Record<string, Program>> = {
  mapfile: READ_LINES,
  readarray: READ_LINES,
  hash: { options: "r l d t p=", does: hash },
  let: { does: calculateAll },
  history: { does: () => MARKS.private },
  shopt: { options: "s u q p o", does: setOption },
};
