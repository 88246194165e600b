/**
 * `deno task bench engine`: what judging costs inside of a process that is warm.
 *
 * Goals: one command by all policies p50 at most 0.15 ms and p99 at most 0.5 ms, parsing included; 1 MiB of output at
 * most 60 ms; cost linear in the length of the input, and less than linear in the number of policies.
 */
import { fake } from "../../lib/detect/fake.ts";
import { catalog } from "../../lib/policy/catalog.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import type { Subject } from "../../lib/policy/evaluation.ts";
import { builtInRules, type Rules } from "../../lib/policy/rules.ts";
import { corpus } from "../eval/corpus.ts";
import { benchOptions, Goals } from "./support/goals.ts";
import { print } from "./support/print.ts";

const { check, number: ROUNDS } = benchOptions(20);
const goals = new Goals();
const KIB = 1024;
const SIZES = [16, 64, 256, 1024] as const;

const commands = [...corpus("dangerous"), ...corpus("harmless")].map(({ text }) => request(text));

function request(statement: string): Subject {
  return { phase: "request", connector: "codex.Bash", statement };
}

function response(text: string): Subject {
  return { phase: "response", connector: "codex.Bash", text };
}

/** Milliseconds of every subject in every round, sorted; two rounds before that do not count. */
function timed(subjects: readonly Subject[], rounds: number, rules: Rules = builtInRules): number[] {
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    for (const subject of subjects) {
      const start = performance.now();
      evaluate(subject, rules);
      if (round >= 0) times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

/** Lines as a build, a server and a listing print them, with something sensitive here and there. */
function logOf(length: number): string {
  const lines: string[] = [];
  for (let index = 0, written = 0; written < length; index++) {
    const line = [
      `2026-03-${String(index % 28 + 1).padStart(2, "0")}T10:15:${
        index % 60
      }Z INFO request ${index} GET /items/${index}`,
      `-rw-r--r-- 1 ada staff ${index * 37} Mar  3 10:15 src/components/panel_${index}.tsx`,
      `Compiling module ${index} of 5000 (${fake("", 40, "0123456789abcdef")})`,
      `  at handle (file:///srv/app/lib/server.ts:${index}:17), token=${index % 50 ? "none" : fake("ghp_", 36)}`,
      index % 40 ? `warning: unused variable 'value_${index}'` : "patient Ada Example, SSN 123-45-6789",
    ][index % 5]!;
    lines.push(line);
    written += line.length + 1;
  }
  return lines.join("\n").slice(0, length);
}

/** A script as an agent writes it. */
function scriptOf(length: number): string {
  let text = "";
  for (let index = 0; text.length < length - 80; index++) {
    text += `echo "step ${index}" && grep -n 'item ${index}' src/file_${index}.ts | head -5\n`;
  }
  return text;
}

function sizesOf(title: string, subjectOf: (length: number) => Subject, goal?: number): string[] {
  const times = SIZES.map((kib) => quantile(timed([subjectOf(kib * KIB)], 5), 0.5));
  const rows = SIZES.map((kib, index) => {
    const time = times[index]!;
    return `  ${`${kib} KiB`.padStart(9)} ${time.toFixed(2).padStart(9)} ms ${
      (1000 * time / kib).toFixed(1).padStart(8)
    } µs a KiB`;
  });
  const [, short, , long] = times as [number, number, number, number];
  if (goal) goals.atMost(title, long, goal);
  goals.atMost(`${title}, 16 times as long`, long / short, 2 * 16);
  return [title, ...rows];
}

function policyCounts(): string[] {
  const more = (times: number) => Array.from({ length: times }, () => catalog).flat();
  const sets = [
    catalog.slice(0, catalog.length >> 2),
    catalog.slice(0, catalog.length >> 1),
    catalog,
    more(2),
    more(4),
  ];
  const times = sets.map((policies) => quantile(timed(commands, 5, { ...builtInRules, policies }), 0.5));
  const rows = sets.map((policies, index) =>
    `  ${String(policies.length).padStart(9)} ${times[index]!.toFixed(4).padStart(9)} ms`
  );
  goals.atMost("four times the policies", times[4]! / times[2]!, 4);
  return ["policies, one command, p50", ...rows];
}

const times = timed(commands, ROUNDS);
goals.atMost("one command, p50", quantile(times, 0.5), 0.15);
goals.atMost("one command, p99", quantile(times, 0.99), 0.5);
const report = [
  `one command by ${catalog.length} policies, ${commands.length} commands`,
  `  p50 ${quantile(times, 0.5).toFixed(4)} ms (goal 0.15)   p99 ${quantile(times, 0.99).toFixed(4)} ms (goal 0.5)   ` +
  `max ${quantile(times, 1).toFixed(2)} ms`,
  ...sizesOf("output by length (goal: 1 MiB in 60 ms)", (length) => response(logOf(length)), 60),
  ...sizesOf("script by length", (length) => request(scriptOf(length))),
  ...policyCounts(),
];
print(...report, "");
goals.end(check);
