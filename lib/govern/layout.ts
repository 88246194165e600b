/**
 * Text and rows as one text, and findings back to where they belong.
 *
 * Each string or number of a row becomes a line `name: value`, so that a label such as `ssn` stands beside its value,
 * and all rows are scanned in one go. The names follow, each once, because they may be sensitive themselves.
 */
import type { Finding } from "../detect/detector.ts";
import { redact } from "../detect/redact.ts";
import type { Evaluation } from "../policy/evaluation.ts";

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
  const own = findings.filter((finding) => finding.start < end && finding.end > start).map((finding) => ({
    ...finding,
    start: Math.max(0, finding.start - start),
    end: Math.min(value.length, finding.end - start),
  }));
  if (own.length === 0) return value;
  if (/^\s*[[{]/.test(value)) return redact(value, own); // JSON inside a string stays JSON.
  // A lone number is JSON too, but here it is a string already and needs no quotes: a character before it says so.
  return redact(`=${value}`, own.map(({ type, start, end }) => ({ type, start: start + 1, end: end + 1 }))).slice(1);
}

interface LeafMapping {
  leaf(value: string, name: string): string;
  name(name: string): string;
}

/** Replaces every string, every number whose text changes and every name; `name` is the nearest one above a value. */
function mapLeaves(value: unknown, mapping: LeafMapping, name = ""): unknown {
  if (typeof value === "string") return mapping.leaf(value, name);
  if (typeof value === "number") {
    const text = String(value);
    const replaced = mapping.leaf(text, name);
    return replaced === text ? value : replaced;
  }
  if (Array.isArray(value)) return value.map((item) => mapLeaves(item, mapping, name));
  if (typeof value !== "object" || value === null) return value;
  const taken = new Set<string>();
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [unique(mapping.name(key), taken), mapLeaves(field, mapping, key)]),
  );
}

/** Two names may look the same once masked; the later ones are numbered, so that no field is lost. */
function unique(name: string, taken: Set<string>): string {
  let result = name;
  for (let count = 2; taken.has(result); count++) result = `${name}#${count}`;
  taken.add(result);
  return result;
}
