/** Timing whole processes in turn, so that the machine's speed drifts for all of them alike. */

/** A command to time: the program, its arguments, what it reads and what it sees. */
export interface Candidate {
  name: string;
  program: string;
  args?: readonly string[];
  stdin?: string;
  env?: Record<string, string>;
  /** What its ratio to the first candidate, by minimum, should not exceed. */
  goal?: number;
}

/** Wall milliseconds from spawn to exit. */
export interface Timing {
  name: string;
  min: number;
  median: number;
  goal?: number;
}

/** Runs the candidates in turn, `runs` times each, after a few rounds that do not count. */
export async function timeInTurn(candidates: readonly Candidate[], runs: number, warmup = 5): Promise<Timing[]> {
  const times = candidates.map(() => [] as number[]);
  for (let round = -warmup; round < runs; round++) {
    for (const [index, candidate] of candidates.entries()) {
      const took = await timeOnce(candidate);
      if (round >= 0) times[index]!.push(took);
    }
  }
  return candidates.map(({ name, goal }, index) => {
    const sorted = times[index]!.sort((a, b) => a - b);
    return { name, min: sorted[0]!, median: sorted[sorted.length >> 1]!, ...(goal && { goal }) };
  });
}

/**
 * Codex has written the event when a hook starts; a pipe that this process fills only after the spawn would time its
 * own delay. So stdin is a file, which a shell opens before it becomes the program, for every candidate alike.
 */
async function timeOnce({ program, args = [], stdin = "", env = {} }: Candidate): Promise<number> {
  const input = await Deno.makeTempFile();
  try {
    await Deno.writeTextFile(input, stdin);
    const command = new Deno.Command("/bin/sh", {
      args: ["-c", 'input=$1; shift; exec "$@" < "$input"', "sh", input, program, ...args],
      env,
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    });
    const start = performance.now();
    await command.output();
    return performance.now() - start;
  } finally {
    await Deno.remove(input);
  }
}

/** The timings as a table, with ratios to the first one by minimum and by median, and the goals. */
export function table(timings: readonly Timing[]): string {
  const [base] = timings as [Timing, ...Timing[]];
  const rows = timings.map(({ name, min, median, goal }) =>
    `${name.padEnd(44)} ${min.toFixed(1).padStart(7)} ${median.toFixed(1).padStart(7)} ` +
    `${(min / base.min).toFixed(2).padStart(7)} ${(median / base.median).toFixed(2).padStart(7)}` +
    `${goal ? goal.toFixed(2).padStart(7) : ""}`
  );
  return [`${"whole process".padEnd(44)}  min ms  med ms   x min   x med   goal`, ...rows].join("\n");
}
