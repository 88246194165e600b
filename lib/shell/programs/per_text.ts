/** What is found out about a file that the statement wrote, once while it holds the same text. */
import type { Machine } from "../machine.ts";

/** A question about a file's text, by the file's normalised path; undefined if the statement did not write it. */
export function perText<T>(question: (text: string) => T): (path: string, machine: Machine) => T | undefined {
  const known = new WeakMap<Machine, Map<string, { readonly text: string; readonly answer: T }>>();
  return (path, machine) => {
    const text = machine.files.get(path);
    if (text === undefined) return undefined;
    const answers = known.get(machine) ?? new Map();
    known.set(machine, answers);
    if (answers.get(path)?.text !== text) answers.set(path, { text, answer: question(text) });
    return answers.get(path)?.answer;
  };
}
