/** What bash expands once more as it computes: texts that variables hold may run code. */
import type { Machine } from "./machine.ts";

/** Runs what hides in an expression: in the indexes of its arrays, or of those that its variables name. */
export function compute(text: string, machine: Machine): void {
  const holdsCode = (name: string) => /[A-Za-z_[]/.test(machine.scope.get(name) ?? "");
  if (!text.includes("[") && !text.match(/[A-Za-z_]\w*/g)?.some(holdsCode)) return;
  machine.runner.words(["let", text], machine, machine.input);
}

/** Expands the text as if it stood in double quotes; the answer is what it becomes. */
export function expandAgain(text: string, machine: Machine): string {
  if (!/\$\(|`/.test(text)) return text;
  const code = `printf %s "${text.replace(/[\\"]/g, "\\$&")}"`;
  return machine.deeper(() => machine.subshell(() => machine.runner.code(code, machine, machine.input)));
}
