/** Processes beside the shell: what is written later to where one of them reads, it reads then. */
import type { Machine } from "./machine.ts";
import type { Scope } from "./scope.ts";

/** One that has read something. */
export interface Job {
  readonly scope: Scope;
  readonly run: () => string;
  /** By path. */
  reads: ReadonlyMap<string, string>;
}

/** One may write what another reads; more than so many do not stand in a row. */
const MOST_ROUNDS = 4;

/** Runs it; the answer is its standard output. */
export function startJob(run: () => string, machine: Machine): string {
  const scope = machine.scope.fork();
  const from = machine.invocations.length;
  const output = beside(run, machine);
  const reads = readSince(from, machine);
  if (reads.size > 0) machine.jobs.push({ scope, run, reads });
  return output;
}

/** Lets those go on for which something has been written. */
export function wakeJobs(machine: Machine): void {
  const { jobs, scope } = machine;
  machine.jobs = [];
  for (let round = 0; round < MOST_ROUNDS && jobs.length > 0 && machine.written.length > machine.heeded; round++) {
    machine.heeded = machine.written.length;
    for (const job of jobs) {
      machine.spend(job.reads.size);
      if (![...job.reads].some(([path, text]) => (machine.files.get(path) ?? text) !== text)) continue;
      const from = machine.invocations.length;
      machine.scope = job.scope;
      beside(job.run, machine);
      machine.scope = scope;
      job.reads = readSince(from, machine);
    }
  }
  machine.jobs = jobs;
}

function beside(run: () => string, machine: Machine): string {
  machine.parallel++;
  const output = machine.subshell(run);
  machine.parallel--;
  return output;
}

function readSince(from: number, machine: Machine): Map<string, string> {
  const reads = new Map<string, string>();
  for (const { effects } of machine.invocations.slice(from)) {
    for (const effect of effects) if (effect.kind === "read") reads.set(effect.path, effect.text);
  }
  return reads;
}
