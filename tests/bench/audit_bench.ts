/**
 * `deno task bench audit`: the audit log and its index with a million records.
 *
 * Goals: append at most 0.2 ms (batched fsync), a search at most 50 ms (p95), statistics over all at most 200 ms, at
 * least 100,000 records verified a second, and at most 150 MiB of memory for whoever searches, verifies or indexes.
 * Times are taken in this process, memory in the compiled executable.
 */
import { auditQuestions } from "./support/audit_questions.ts";
import { writeLog } from "./support/written_log.ts";
import { benchOptions, Goals } from "./support/goals.ts";
import { peakMemory } from "./support/peak_memory.ts";
import { print } from "./support/print.ts";
import { auditIndex, type OpenIndex } from "../../lib/store/audit_index.ts";
import { openLog } from "../../lib/store/log.ts";
import { verifyLog } from "../../lib/store/verify.ts";
import { record } from "../support/record.ts";

const { check, number: RECORDS } = benchOptions(1_000_000);
const goals = new Goals();
const DAYS = 89;
const DAY_MS = 24 * 60 * 60 * 1000;
const APPENDS = 2000;
const ROUNDS = 20;

// Retention must find nothing to delete, so the newest record is of this moment.
const until = Date.now();
const span = { from: until - (DAYS + 1) * DAY_MS, to: until };
const folder = await Deno.makeTempDir({ prefix: "axonflow_bench_" });
const path = `${folder}/audit.jsonl`;

function say(what: string, found: string, goal = ""): void {
  print(`${what.padEnd(44)} ${found.padStart(14)} ${goal && `(goal ${goal})`}`);
}

/** Says a number that should be at most the goal. */
function sayAtMost(what: string, found: number, unit: string, goal: number): void {
  say(what, `${found.toFixed(2)} ${unit}`, `${goal} ${unit}`);
  goals.atMost(what, found, goal);
}

/** Milliseconds of each run, sorted. */
async function timed(rounds: number, action: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await action(round);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

async function append(): Promise<void> {
  await Deno.mkdir(`${folder}/append`);
  const log = openLog(`${folder}/append/audit.jsonl`);
  await log.upkeep();
  const times = await timed(APPENDS, () => log.append(record()));
  log.close();
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  sayAtMost("append, mean (a signature every 64)", mean, "ms", 0.2);
}

async function verify(): Promise<void> {
  let best = 0;
  for (let round = 0; round < 2; round++) {
    const start = performance.now();
    const { valid, records } = await verifyLog(path, { alone: true });
    if (!valid || records !== RECORDS) throw new Error("Cannot time: the written log does not verify");
    best = Math.max(best, records / (performance.now() - start) * 1000);
  }
  say("verify, records a second", best.toFixed(0), "100000");
  goals.atMost("verify, 100,000 records in seconds", 100_000 / best, 1);
}

async function searches(index: OpenIndex): Promise<void> {
  const times: number[] = [];
  for (const [name, filter] of Object.entries(auditQuestions(until))) {
    const found = await timed(ROUNDS, () => index.search(filter));
    times.push(...found);
    say(`  search: ${name}`, `${quantile(found, 0.5).toFixed(2)} ms`);
  }
  sayAtMost("search, p95 over all of them", quantile(times.sort((a, b) => a - b), 0.95), "ms", 50);
}

try {
  say("records", String(RECORDS));
  await writeLog({ path, records: RECORDS, until, days: DAYS });
  await append();
  await verify();
  const index = auditIndex(path, { sliceMs: 100 });
  const start = performance.now();
  await index.refresh();
  say("index all of it", `${((performance.now() - start) / 1000).toFixed(1)} s`);
  await searches(index);
  sayAtMost("statistics over all, p95", quantile(await timed(ROUNDS, () => index.statistics(span)), 0.95), "ms", 200);
  const ofOneTool = await timed(ROUNDS, () => index.statistics({ ...span, tool: "codex.Bash" }));
  say("statistics of one tool", `${quantile(ofOneTool, 0.95).toFixed(2)} ms`);
  const daily = await timed(
    ROUNDS,
    () => index.activity({ from: until - until % DAY_MS - DAYS * DAY_MS, to: until }, DAY_MS),
  );
  say("activity by the day", `${quantile(daily, 0.95).toFixed(2)} ms`);
  index.close();
  const commands = [["search", "--text", "git stat*"], ["stats", "--from", "2026-01-01"], ["tail"], ["verify"], [
    "reindex",
  ]];
  for (const args of commands) {
    const peak = await peakMemory(["audit", ...args], folder);
    if (peak) sayAtMost(`memory: axonflow audit ${args[0]}`, peak, "MiB", 150);
  }
} finally {
  await Deno.remove(folder, { recursive: true });
}
goals.end(check);
