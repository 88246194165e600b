/** The front of this folder: a shell statement to what it would do. */
import { isMissingPart } from "../core/missing_part.ts";
import { runWords } from "./dispatch.ts";
import type { Reading } from "./effect.ts";
import { foreignShell } from "./foreign.ts";
import { BudgetSpent, Machine, type Runner, type Stream, TERMINAL } from "./machine.ts";
import { carries, MARKS, residue, unmarked } from "./marks.ts";
import { parseShell } from "./parse.ts";
import { patchEffects } from "./patch.ts";
import { runScript, runUncalled } from "./walk.ts";
import type { Whereabouts } from "./working_folder.ts";

const runner: Runner = { script: runScript, words: runWords, code: runCode };

/**
 * Reads a command line as bash would run it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const { invocations } = readShell("cd / && sudo rm -rf ./etc");
 * assertEquals(invocations.flatMap(({ effects }) => effects), [{ kind: "delete", path: "/etc", recursive: true }]);
 * ```
 */
export function readShell(statement: string, where?: Whereabouts): Reading {
  const text = unmarked(statement);
  return read(where, text, (machine) => {
    show(runCode(text, machine, TERMINAL), machine);
    runUncalled(machine, TERMINAL);
    const foreign = foreignShell(text);
    if (foreign) show(runWords([foreign, foreign === "cmd" ? "/c" : "-c", text], machine, TERMINAL), machine);
  });
}

/** Reads words that are run without a shell, as an argument vector is. */
export function readWords(words: readonly string[], where?: Whereabouts): Reading {
  const plain = words.map(unmarked);
  return read(where, plain.join(" "), (machine) => {
    show(runWords(plain, machine, TERMINAL), machine);
  });
}

/** Reads a patch: what is written is data, unless something runs the file later. */
export function readPatch(patch: string, where?: Whereabouts): Reading {
  const text = unmarked(patch);
  return read(where, text, (machine) => {
    for (const effect of patchEffects(text, (path) => machine.path(path))) {
      const path = "path" in effect ? effect.path : "";
      const invocation = machine.invoke(["apply_patch", path], { program: "apply_patch" });
      if (effect.kind === "write") machine.write(path, effect.text, invocation);
      else invocation.effects.push(effect);
    }
  });
}

function read(where: Whereabouts = {}, statement: string, run: (machine: Machine) => void): Reading {
  const machine = new Machine(runner, where, statement);
  try {
    run(machine);
  } catch (error) {
    if (isMissingPart(error)) throw error;
    // The stack is a budget too. Anything else is a defect, and a defect must not let a statement pass unread.
    if (!(error instanceof BudgetSpent || error instanceof RangeError)) machine.partial = true;
    machine.overflow = true;
  }
  return machine.reading();
}

/** Hands the text to where the shell was led, and notes that it is printed, if it holds a value that nobody should see. */
function show(text: string, machine: Machine): void {
  for (const [path, script] of machine.led) {
    if (script) machine.sinks.set(path, script);
    else if (!machine.addressOf(path)) continue;
    machine.write(path, text, machine.invoke([]));
  }
  if (carries(text, "value")) machine.invoke([]).effects.push({ kind: "show", text: residue(text) });
  else if (machine.scope.tokens.areIn(text)) {
    machine.invoke([]).effects.push({ kind: "show", text: MARKS.environment });
  }
}

function runCode(text: string, machine: Machine, stream: Stream): string {
  machine.spend(text.length);
  const from = machine.invocations.length;
  const isHidden = machine.hidden.areIn(text);
  const { scripts, complete } = parseShell(text);
  if (!complete) machine.partial = true;
  const output = machine.deeper(() => scripts.map((script) => runScript(script, machine, stream)).join(""));
  if (isHidden) {
    const first = machine.invocations.slice(from).find(({ program }) => program !== "") ?? machine.invoke([text]);
    first.effects.push({ kind: "interpret", text: MARKS.encoded });
  }
  return output || (carries(text, "unknown") ? MARKS.unknown : "");
}
