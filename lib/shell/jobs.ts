/** Processes beside the shell. */
import type { Machine } from "./machine.ts";
import type { Scope } from "./scope.ts";

/** One that has read something. */
export interface Job {
  readonly scope: Scope;
  readonly run: () => string;
  /** By path. */
  reads: ReadonlyMap<string, string>;
}

/** Runs it; the answer is its standard output. */
export function startJob(run: () => string, machine: Machine): string {
  const scope = machine.scope.fork();
  const from = machine.invocations.length;
  const output = beside(run, machine);
  const reads = readSince(from, machine);
  if (reads.size > 0) machine.jobs.push({ scope, run, reads });
  return output;
}

/** Runs it beside the shell. */
export function beside(run: () => string, machine: Machine): string {
  machine.parallel++;
  const output = machine.subshell(run);
  machine.parallel--;
  return output;
}

/** What has been read since then, by path. */
export function readSince(from: number, machine: Machine): Map<string, string> {
  const reads = new Map<string, string>();
  for (const { effects } of machine.invocations.slice(from)) {
    for (const effect of effects) if (effect.kind === "read") reads.set(effect.path, effect.text);
  }
  return reads;
}
