/** Counting: what was found of what should be, and what was found though it should not be. */
import { CLAIMED } from "./entities.ts";
import type { RowVerdict } from "./judge_row.ts";
import { isHarmless, type Row } from "./row.ts";

/** How many of how many. */
export interface Tally {
  hits: number;
  of: number;
}

/** A row that was judged wrongly. */
export interface Mistake {
  place: string;
  group: string;
  text: string;
  policies: readonly string[];
}

/** Tallies by name, in the order of their first row. */
export type Tallies = Map<string, Tally>;

/** Everything that a report says. */
export class Score {
  readonly recall: Tallies = new Map();
  readonly falseAlarms: Tallies = new Map();
  /** Harmless outputs in which something was found, if only to be noted. */
  readonly noted: Tallies = new Map();
  readonly entityRecall: Tallies = new Map();
  readonly entityFalse: Tallies = new Map();
  readonly unclaimed: Tallies = new Map();
  readonly misses: Mistake[] = [];
  readonly alarms: Mistake[] = [];
  rows = 0;

  /** Counts a row and the verdict on it. */
  add(row: Row, verdict: RowVerdict, place: string): void {
    this.rows++;
    const spans = spansOf(row);
    // Whose secret it is says nothing about its kind: a password of a database is a password.
    if (row.label !== "secret" && (typeof row.annotations.entity === "string" || spans.length > 0)) {
      return this.#addEntities(row, spans, verdict, place);
    }
    // A command or statement that runs is not stopped by a mask; an output is saved by one.
    const found = row.kind === "output" ? verdict.decision !== "allow" : verdict.decision === "block";
    const harmless = isHarmless(row);
    const group = harmless
      ? `${row.kind} ${row.category} ${sourceOf(row)}`.trim()
      : `${row.kind} ${row.label} ${row.category}`;
    count(harmless ? this.falseAlarms : this.recall, group, found);
    if (harmless && row.kind === "output") count(this.noted, group, verdict.findings.length > 0);
    if (found !== harmless) return;
    const mistakes = harmless ? this.alarms : this.misses;
    mistakes.push({ place, group, text: row.text, policies: verdict.policies });
  }

  #addEntities(row: Row, spans: readonly Span[], { findings, policies }: RowVerdict, place: string): void {
    const text = row.text;
    for (const [entity, from, to] of spans) {
      const types = CLAIMED[entity];
      if (!types) {
        count(this.unclaimed, entity, false);
        continue;
      }
      const [start, end] = [unitsOf(text, from), unitsOf(text, to)];
      const found = findings.some((finding) =>
        types.includes(finding.type) && finding.start < end && finding.end > start
      );
      count(this.entityRecall, entity, found);
      if (!found) this.misses.push({ place, group: `output pii ${entity}`, text, policies });
    }
    const { entity } = row.annotations;
    if (spans.length > 0 || typeof entity !== "string") return;
    // Without a place, the row is about its entity as a whole: there, or not there.
    const harmless = isHarmless(row);
    const types = CLAIMED[entity];
    if (!types) return count(this.unclaimed, entity, false);
    const found = findings.some(({ type }) => types.includes(type));
    count(harmless ? this.entityFalse : this.entityRecall, entity, found);
    if (found !== harmless) return;
    const mistakes = harmless ? this.alarms : this.misses;
    mistakes.push({ place, group: `output ${row.label} ${entity}`, text, policies });
  }
}

type Span = readonly [entity: string, start: number, end: number];

function spansOf({ annotations: { entity, positions, spans } }: Row): Span[] {
  const pairs = (positions ?? []).filter((position) => typeof position !== "number");
  const [start, end] = positions ?? [];
  if (typeof start === "number" && typeof end === "number") pairs.push([start, end]);
  return [...spans ?? [], ...pairs.map(([from, to]): Span => [entity ?? "unnamed", from, to])];
}

function sourceOf({ annotations: { src } }: Row): string {
  return src?.split(":", 1)[0] ?? "";
}

function count(tallies: Tallies, name: string, hit: boolean): void {
  const tally = tallies.get(name) ?? { hits: 0, of: 0 };
  tally.of++;
  if (hit) tally.hits++;
  tallies.set(name, tally);
}

/** Presidio counts code points; findings count UTF-16 units. */
function unitsOf(text: string, codePoints: number): number {
  let units = 0;
  for (let point = 0; point < codePoints && units < text.length; point++) {
    units += text.codePointAt(units)! > 0xffff ? 2 : 1;
  }
  return units;
}
