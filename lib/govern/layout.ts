/**
 * Text and rows as one text, and findings back to where they belong.
 *
 * Each string or number of a row becomes a line `name: value`, so that a label such as `ssn` stands beside its value,
 * and all rows are scanned in one go. The names follow, each once, because they may be sensitive themselves.
 */
import type { Finding } from "../detect/detector.ts";
import { redact } from "../detect/redact.ts";
import type { Evaluation } from "../policy/evaluation.ts";
import { mapLeaves } from "./map_leaves.ts";

type Row = Record<string, unknown>;

/** A text with the way back. */
export interface Layout {
  text: string;
  /** The message and the rows with the findings masked, each only if it changed. */
  masked(evaluation: Pick<Evaluation, "findings" | "redacted">): { redacted_message?: string; redacted_data?: Row[] };
}

/** Lays out a message, rows or both. */
export function layOut(message: string | undefined, rows: readonly Row[] = []): Layout {
  const lines: string[] = [];
  let offset = 0;
  /** Adds a line and says where in the whole text its last `value` stands. */
  const add = (label: string, value: string): number => {
    lines.push(label + value);
    offset += label.length + value.length + 1;
    return offset - value.length - 1;
  };

  if (message !== undefined) add("", message);
  const starts: number[] = [];
  const names = new Map<string, number>();
  mapLeaves(rows, {
    leaf(value, name) {
      starts.push(add(name && `${name}: `, value));
      return value;
    },
    name(name) {
      names.set(name, 0);
      return name;
    },
  });
  for (const name of names.keys()) names.set(name, add("", name));

  return {
    text: lines.join("\n"),
    masked({ findings, redacted }) {
      const maskedMessage = rows.length === 0 ? redacted : maskedAt(message ?? "", 0, findings);
      let index = 0;
      let changes = 0;
      const mask = (text: string, start: number) => {
        const masked = maskedAt(text, start, findings);
        if (masked !== text) changes++;
        return masked;
      };
      const data = mapLeaves(rows, {
        leaf: (value) => mask(value, starts[index++] ?? 0),
        name: (name) => mask(name, names.get(name) ?? 0),
      }) as Row[]; // mapLeaves keeps the structure: rows stay rows
      return {
        ...(message !== undefined && maskedMessage !== undefined && maskedMessage !== message &&
          { redacted_message: maskedMessage }),
        ...(changes > 0 && { redacted_data: data }),
      };
    },
  };
}

/** The value, which stands at `start` of the whole text, with its part of the findings masked. */
function maskedAt(value: string, start: number, findings: readonly Finding[]): string {
  const end = start + value.length;
  const own: Finding[] = [];
  for (let place = firstAfter(start, findings); place < findings.length && findings[place]!.start < end; place++) {
    const finding = findings[place]!;
    own.push({
      ...finding,
      start: Math.max(0, finding.start - start),
      end: Math.min(value.length, finding.end - start),
    });
  }
  if (own.length === 0) return value;
  if (/^\s*[[{]/.test(value)) return redact(value, own); // JSON inside a string stays JSON.
  // A lone number is JSON too, but here it is a string already and needs no quotes: a character before it says so.
  return redact(`=${value}`, own.map(({ type, start, end }) => ({ type, start: start + 1, end: end + 1 }))).slice(1);
}

/** The place of the first finding that ends after the offset; findings are sorted and do not overlap. */
function firstAfter(offset: number, findings: readonly Finding[]): number {
  let low = 0;
  for (let high = findings.length; low < high;) {
    const middle = (low + high) >> 1;
    if (findings[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
