/** What is written to where a process beside the shell reads, it reads then. */
import { beside, readSince } from "./jobs.ts";
import type { Machine, Stream } from "./machine.ts";
import type { Coproc } from "./parse.ts";
import { baseName } from "./path.ts";

/** One may write what another reads; more than so many do not stand in a row. */
const MOST_ROUNDS = 4;

/** Lets those go on for which something has been written. */
export function wakeJobs(machine: Machine): void {
  const { jobs, scope } = machine;
  machine.jobs = [];
  for (let round = 0; round < MOST_ROUNDS && machine.written.length > machine.heeded; round++) {
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

/** How a coprocess runs, of which the shell holds the other ends under numbers that an array has. */
export function coprocess(
  { name }: Coproc,
  machine: Machine,
  stream: Stream,
  run: (stream: Stream) => string,
): () => string {
  const [from, to] = [machine.nextPath(), machine.nextPath()];
  machine.scope.setArray(name?.value ?? "COPROC", [from, to].map(baseName));
  for (const path of [from, to]) machine.descriptors.set(baseName(path), path);
  machine.files.set(to, "");
  return () => {
    const invocation = machine.invoke([]);
    const stdin = machine.read(to, invocation);
    machine.write(from, run({ ...stream, stdin }), invocation);
    return "";
  };
}
