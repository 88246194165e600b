/**
 * A program that counts the steps of functions of the project, for a list on stdin: how many of its blocks of code V8
 * runs, by V8's own coverage, and the steps of patterns and searches. It needs the inspector, which tests may not use.
 */
import { Session } from "node:inspector/promises";
import { stepsOf } from "./count_steps.ts";

/** Functions, and the arguments with which each is called. */
export interface CountedCalls {
  /** The module, from the root of the project. */
  module: string;
  name: string;
  calls: unknown[][];
}

interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

const ROOT = new URL("../../../", import.meta.url).href;
/** More than the short texts that `lib/detect/keyword_index.ts` reads before it builds an index. */
const WARM_CALLS = 10;

const session = new Session();

async function blocksRun(): Promise<number> {
  const { result } = await session.post("Profiler.takePreciseCoverage") as Coverage;
  return result.filter(({ url }) => url.startsWith(`${ROOT}lib/`))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

async function countedCalls({ module, name, calls }: CountedCalls): Promise<number[]> {
  const { [name]: work } = await import(ROOT + module);
  // What is built at the first use does not count, nor indexes, which are built when several texts have been read.
  for (let warm = 0; warm < WARM_CALLS; warm++) work(...calls[0]!);
  const counts: number[] = [];
  for (const call of calls) {
    await blocksRun();
    const steps = stepsOf(() => work(...call));
    counts.push(steps + await blocksRun());
  }
  return counts;
}

session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true, allowTriggeredUpdates: false });
const list: CountedCalls[] = JSON.parse(await new Response(Deno.stdin.readable).text());
const counts: number[][] = [];
for (const counted of list) counts.push(await countedCalls(counted));
Deno.stdout.writeSync(new TextEncoder().encode(JSON.stringify(counts)));
Deno.exit();
