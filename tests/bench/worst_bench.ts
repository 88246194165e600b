/**
 * `deno task bench worst`: milliseconds for the worst texts, each the best of five. That all of it is linear is proved by
 * counted steps in the tests; this says what the steps come to.
 *
 * Goals: 64 KiB by a detector 100 ms, tables by all of them too, by a pattern of a policy or of prompt injection 50 ms,
 * for all orders to the model 250 ms, by all SQL patterns together one second, by a person's own pattern two; eight times
 * the SQL at most 32 times as long to read; an unknown client of the endpoint refused in a third to three times the time
 * of a known one; `axonflow mcp` ready in a second.
 */
import { readCredentials } from "../../lib/access/auth_file.ts";
import { Authenticator } from "../../lib/access/authenticator.ts";
import { secretHash } from "../../lib/access/secret_hash.ts";
import { EXECUTABLE } from "../../lib/build/toolchain.ts";
import { allDetectors } from "../../lib/detect/catalog.ts";
import type { Detector } from "../../lib/detect/detector.ts";
import { findingsIn } from "../../lib/detect/scan.ts";
import { LinearPattern } from "../../lib/own/linear/linear_pattern.ts";
import { catalog } from "../../lib/policy/catalog.ts";
import { type Condition, patternsOf } from "../../lib/policy/condition.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import { injectionDetectors } from "../../lib/policy/injection.ts";
import { foldConstants } from "../../lib/shell/programs/fold_constants.ts";
import { matchOf } from "../../lib/sql/pattern.ts";
import { readSql } from "../../lib/sql/read_sql.ts";
import { CODE_SEEDS, ORDER_SEEDS, OWN_PATTERNS, RUNS, SQL_SEEDS, TABLE_SEEDS } from "../support/worst_seeds.ts";
import { benchOptions, Goals } from "./support/goals.ts";
import { print } from "./support/print.ts";
import { timeInTurn } from "./whole_process.ts";

const LENGTH = 64 * 1024;

const { check, number: rounds } = benchOptions(5);
const goals = new Goals();

function filled(seed: string, length = LENGTH): string {
  return seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
}

/** The least of the rounds: other processes take time too. What is within the goal at once is not timed again. */
function leastOf(work: () => void, goal: number): number {
  let least = Infinity;
  for (let round = 0; round < rounds && least > goal / 2; round++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The slowest of the rows, as a line and a goal. */
function worst(title: string, goal: number, rows: Iterable<[name: string, work: () => void]>): void {
  let [slowest, time, count] = ["", 0, 0];
  for (const [name, work] of rows) {
    const least = leastOf(work, goal);
    if (least > time) [slowest, time] = [name, least];
    count++;
  }
  goals.atMost(`${title}, ${slowest}`, time, goal);
  print(`${`${title} (${count})`.padEnd(44)} ${time.toFixed(1).padStart(7)} ms (goal ${goal})  ${slowest}`);
}

function shown(seed: string): string {
  return JSON.stringify(seed.length > 40 ? `${seed.slice(0, 36)}…` : seed);
}

function* byDetectors(detectors: readonly Detector[], always: boolean): Generator<[string, () => void]> {
  for (const detector of detectors) {
    const { hits, misses } = detector.examples();
    const words = "keywords" in detector ? detector.keywords : [];
    const list = ["forms" in detector || detector.leads || !always ? detector : { ...detector, keywords: [] }];
    for (const seed of new Set([...hits, ...misses, ...words, ...RUNS])) {
      for (const end of new Set([1, seed.length >> 1, seed.length - 1, seed.length])) {
        const text = filled(seed.slice(0, end) || "a") + "\u0000" + (always ? "" : words[0] ?? "");
        yield [`${detector.type}: ${shown(seed.slice(0, end))}`, () => findingsIn(text, list)];
      }
    }
  }
}

function* byPolicies(): Generator<[string, () => void]> {
  for (const { id, when, hits } of catalog) {
    for (const pattern of patternsOf(when)) {
      for (const seed of [...hits, ...RUNS]) {
        const text = filled(seed) + "\u0000";
        yield [`${id}: ${shown(seed)}`, () => pattern.test(text)];
      }
    }
  }
}

function sqlPatterns(condition: Condition): readonly string[] {
  if (condition.kind === "sql") return condition.patterns;
  return condition.kind === "any" || condition.kind === "all" ? condition.of.flatMap(sqlPatterns) : [];
}

function* bySql(): Generator<[string, () => void]> {
  const patterns = catalog.flatMap(({ when }) => sqlPatterns(when));
  const seeds = catalog.filter(({ id }) => id.startsWith("sys_sqli_")).flatMap(({ hits }) => hits);
  for (const seed of [...seeds, ...SQL_SEEDS]) {
    const readings = readSql(filled(`${seed} `));
    yield [shown(seed), () => readings.forEach((reading) => patterns.forEach((pattern) => matchOf(pattern, reading)))];
  }
}

function readingSql(): void {
  let [most, slowest] = [0, ""];
  for (const seed of SQL_SEEDS) {
    const [short, long] = [32, 256].map((kib) => leastOf(() => readSql(`${filled(seed, kib * 1024)}]`), 0));
    const times = long! / Math.max(short!, 1);
    if (times > most) [most, slowest] = [times, seed];
  }
  goals.atMost(`reading SQL, ${slowest}`, most, 32);
  print(
    `${`eight times the SQL (${SQL_SEEDS.length})`.padEnd(44)} ${most.toFixed(1).padStart(7)} x  (goal 32)  ${
      shown(slowest)
    }`,
  );
}

async function refusals(): Promise<void> {
  const clients = [{ client_id: "build", secret: await secretHash("correct horse battery staple") }];
  const authenticator = new Authenticator(readCredentials(JSON.stringify({ clients, tokens: [] })));
  const least = { build: Infinity, nobody: Infinity };
  for (let round = 0; round < rounds; round++) {
    for (const name of ["build", "nobody"] as const) {
      const authorization = `Basic ${btoa(`${name}:guess ${round}`)}`;
      const start = performance.now();
      await authenticator.authenticate({ authorization, userToken: undefined });
      least[name] = Math.min(least[name], performance.now() - start);
    }
  }
  const times = Math.max(least.build / least.nobody, least.nobody / least.build);
  goals.atMost("a known and an unknown client", times, 3);
  print(`${"a known and an unknown client".padEnd(44)} ${times.toFixed(2).padStart(7)} x  (goal 3)`);
}

async function mcpReady(): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "axonflow_bench_" });
  const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "bench", version: "1" } };
  const stdin = `${JSON.stringify({ jsonrpc: "2.0", id: 0, method: "initialize", params })}\n`;
  const env = { AXONFLOW_STATE_DIR: folder, AXONFLOW_ENDPOINT: "http://127.0.0.1:9" };
  try {
    const name = "axonflow mcp answers initialize and ends";
    const [timing] = await timeInTurn([{ name, program: EXECUTABLE, args: ["mcp"], stdin, env }], rounds);
    const { min } = timing!;
    goals.atMost(name, min, 1000);
    print(`${name.padEnd(44)} ${min.toFixed(1).padStart(7)} ms (goal 1000)`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

print("the worst texts of 64 KiB");
worst("a detector", 100, byDetectors(allDetectors, true));
worst(
  "all detectors, on tables",
  100,
  TABLE_SEEDS.map((seed) => [shown(seed), () => findingsIn(filled(seed), allDetectors)]),
);
worst("prompt injection", 50, byDetectors(injectionDetectors, false));
worst("a policy's pattern", 50, byPolicies());
worst(
  "all orders to the model",
  250,
  ORDER_SEEDS.map((seed) => [seed, () => {
    const text = `decode this, assistant, in the future: ${filled(seed)}`;
    evaluate({ phase: "response", connector: "codex.Bash", text });
  }]),
);
worst("all SQL patterns", 1000, bySql());
worst(
  "an own pattern",
  2000,
  OWN_PATTERNS.map(([source, seed]) => [source.slice(0, 30), () => {
    new LinearPattern(source).exec(filled(seed));
  }]),
);
worst("constants of code", 1000, CODE_SEEDS.map((seed) => [seed, () => foldConstants(filled(seed), "python3")]));
readingSql();
await refusals();
await mcpReady();
print("");
goals.end(check);
