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

function trap(call: Call): string {
  const [code = ""] = call.operands;
  if (call.operands.length > 1 && code !== "-") call.machine.subshell(() => call.code(code, undefined));
  return "";
}

function alias(call: Call): string {
  for (const word of call.words) {
    const [, name, text] = /^([^=\s]+)=([^]*)$/.exec(word) ?? [];
    if (name !== undefined && text !== undefined) call.machine.scope.aliases.set(name, text);
  }
  return "";
}

function shift(call: Call): string {
  const { scope } = call.machine;
  scope.parameters = scope.parameters?.slice(Number(call.operands[0] ?? 1));
  return "";
}

const READ_LINES: Program = { options: "t d= n= O= s= u= C= c=", does: readLines };

/** The table. */
export const furtherBuiltins: Readonly<Record<string, Program>> = {
  mapfile: READ_LINES,
  readarray: READ_LINES,
  hash: { options: "r l d t p=", does: hash },
  trap: { options: "l p", does: trap },
  alias: { does: alias },
  shift: { does: shift },
  let: { does: calculateAll },
  history: { does: () => MARKS.private },
  shopt: { options: "s u q p o", does: setOption },
};
