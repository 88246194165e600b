/** A score as text for people. */
import { oneLine } from "../../lib/core/text.ts";
import { CLAIMED } from "./entities.ts";
import type { Mistake, Score, Tallies } from "./score.ts";

const LONGEST_TEXT = 160;

/** What a report is told beside the score. */
export interface ReportOptions {
  /** How many mistakes of each kind are shown. */
  mistakes: number;
  /** How long judging took. */
  milliseconds: number;
}

/** The whole report; it ends with a line feed. */
export function reportOf(score: Score, { mistakes, milliseconds }: ReportOptions): string {
  const perSecond = Math.round(score.rows / (milliseconds / 1000));
  return [
    ...tableOf("recall by category", score.recall, "found"),
    ...tableOf("false alarms by source", score.falseAlarms, "stopped"),
    ...tableOf("harmless outputs with a finding", score.noted, "noted"),
    ...entitiesOf(score),
    ...mistakesOf("missed", score.misses, mistakes),
    ...mistakesOf("stopped though harmless", score.alarms, mistakes),
    `${score.rows} rows in ${(milliseconds / 1000).toFixed(2)} s, ${perSecond} a second`,
    "",
  ].join("\n");
}

function tableOf(title: string, tallies: Tallies, verb: string): string[] {
  if (tallies.size === 0) return [];
  const rows = [...tallies].sort(([a], [b]) => a < b ? -1 : 1);
  const total = { hits: sum(rows.map(([, { hits }]) => hits)), of: sum(rows.map(([, { of }]) => of)) };
  const lines = [...rows, ["all", total] as const].map(([name, { hits, of }]) =>
    `  ${name.padEnd(46)} ${verb} ${String(hits).padStart(5)} of ${String(of).padStart(5)}  ${percent(hits, of)}`
  );
  return [title, ...lines, ""];
}

function entitiesOf({ entityRecall, entityFalse, unclaimed }: Score): string[] {
  const names = [...new Set([...entityRecall.keys(), ...entityFalse.keys()])].sort();
  if (names.length === 0 && unclaimed.size === 0) return [];
  const lines = names.map((name) => {
    const { hits, of } = entityRecall.get(name) ?? { hits: 0, of: 0 };
    const wrong = entityFalse.get(name) ?? { hits: 0, of: 0 };
    return `  ${name.padEnd(28)} found ${String(hits).padStart(4)} of ${String(of).padStart(4)}  ${percent(hits, of)}` +
      `  false ${String(wrong.hits).padStart(3)} of ${String(wrong.of).padStart(3)}  ${CLAIMED[name]?.join(", ")}`;
  });
  const others = [...unclaimed].sort().map(([name, { of }]) => `${name} ${of}`);
  return ["entities", ...lines, ...others.length > 0 ? [`  not claimed: ${others.join(", ")}`] : [], ""];
}

function mistakesOf(title: string, mistakes: readonly Mistake[], most: number): string[] {
  if (mistakes.length === 0 || most === 0) return [];
  const lines = mistakes.slice(0, most).map(({ place, group, text, policies }) =>
    `  ${place} [${group}] ${oneLine(text, LONGEST_TEXT)}${policies.length > 0 ? `  <- ${policies.join(", ")}` : ""}`
  );
  const more = mistakes.length - lines.length;
  return [`${title}: ${mistakes.length}`, ...lines, ...more > 0 ? [`  and ${more} more (--misses N)`] : [], ""];
}

function percent(hits: number, of: number): string {
  return of === 0 ? "       -" : `${(100 * hits / of).toFixed(2).padStart(6)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
