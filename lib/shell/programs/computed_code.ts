/** What bash runs as it computes: it expands the index of an array once more, wherever it expects a number or a variable. */
import type { Call } from "../call.ts";
import { expandAgain } from "../compute.ts";
import type { Machine } from "../machine.ts";

/** Runs what stands in the indexes of the expression, or of those that its variables hold. */
function runIndexes(expression: string, machine: Machine): void {
  const known = new Set([expression]);
  for (const text of known) {
    machine.spend(text.length);
    const at = text.indexOf("[");
    if (at >= 0) expandAgain(text.slice(at), machine);
    for (const [name] of text.matchAll(/[A-Za-z_]\w*/g)) {
      if (machine.scope.has(name)) known.add(machine.scope.get(name) ?? "");
    }
  }
}

/** The builtins that take the names of variables, with an index if there is one. */
const NAMING = /^(?:declare|typeset|local|readonly|export|unset|read|mapfile|readarray|test|\[|printf|wait)$/;

/** Runs what stands in the indexes of the variables that a builtin is given. */
export function runNamedIndexes({ program, words, machine }: Call): void {
  if (!NAMING.test(program)) return;
  for (const [at, word] of words.entries()) {
    const [name = ""] = word.split("=", 1);
    // These take texts too.
    const isName = !/^(?:test|\[|printf|wait)$/.test(program) || /^-[vRp]$/.test(words[at - 1] ?? "");
    if (isName && /^[A-Za-z_]\w*\[/.test(name)) runIndexes(word, machine);
  }
}

/** `let expression …` */
export function calculateAll(call: Call): string {
  for (const word of call.words) runIndexes(word, call.machine);
  return "";
}
