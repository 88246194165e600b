/** Redaction of structured data: rows of a database, arguments of a call. */
import { type Detector, kindsOf } from "./detector.ts";
import { redact, type RedactOptions } from "./redact.ts";
import { findingsIn } from "./scan.ts";

// Deeper data is not walked but left out: a reply must not be able to overflow the stack of the one who checks it.
const DEEPEST = 200;

/** What became of the data. */
export interface RedactedLeaves<T> {
  /** A copy with sensitive leaves replaced; the same value if nothing was. */
  readonly value: T;
  readonly changed: boolean;
  /** Where something was replaced, such as `rows[2].email`. */
  readonly paths: readonly string[];
  /** Which kinds were found, each once. */
  readonly types: readonly string[];
}

/** How data is redacted. */
export interface RedactLeavesOptions extends RedactOptions {
  /** What paths begin with. */
  readonly root?: string;
}

interface Walk {
  readonly detectors: readonly Detector[];
  readonly options: RedactOptions;
  readonly paths: string[];
  readonly types: Set<string>;
}

/**
 * Replaces what is sensitive in every string, in JSON inside strings, in whole numbers and in the names of fields. The
 * name of a field counts as context of its value: `{"ssn": "123456789"}`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { pii } from "./pii.ts";
 * const { value, paths } = redactLeaves([{ name: "Ada", ssn: "123-45-6789" }], pii);
 * assertEquals(value, [{ name: "Ada", ssn: "1*********9" }]);
 * assertEquals(paths, ["rows[0].ssn"]);
 * ```
 */
export function redactLeaves<T>(
  value: T,
  detectors: readonly Detector[],
  { root = "rows", ...options }: RedactLeavesOptions = {},
): RedactedLeaves<T> {
  const walk: Walk = { detectors, options, paths: [], types: new Set() };
  const redacted = visit(value, root, "", 0, walk);
  const changed = walk.paths.length > 0;
  // Only leaves and names were replaced, the shape is the same; a number may have become a string.
  return { value: changed ? redacted as T : value, changed, paths: walk.paths, types: [...walk.types] };
}

function visit(value: unknown, path: string, name: string, depth: number, walk: Walk): unknown {
  if (typeof value === "string") return visitString(value, path, name, depth, walk);
  if (typeof value === "number") {
    const text = String(value);
    const redacted = Number.isInteger(value) ? visitText(text, path, name, walk) : text;
    return redacted === text ? value : redacted;
  }
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) {
    walk.paths.push(path);
    return "[REDACTED:too_deep]";
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => visit(item, `${path}[${index}]`, name, depth + 1, walk));
  }
  const taken = new Set<string>();
  // fromEntries defines fields, so that one called __proto__ stays a field.
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const shown = unique(visitText(key, path, "", walk), taken);
      return [shown, visit(field, path ? `${path}.${shown}` : shown, key, depth + 1, walk)];
    }),
  );
}

function visitString(text: string, path: string, name: string, depth: number, walk: Walk): string {
  const document = /^\s*[[{]/.test(text) ? parsed(text) : undefined;
  if (document === undefined) return visitText(text, path, name, walk);
  const before = walk.paths.length;
  const redacted = visit(document, path, name, depth + 1, walk);
  // Unchanged JSON keeps its spelling: white space and long numbers do not survive parsing.
  return walk.paths.length > before ? JSON.stringify(redacted) : visitText(text, path, name, walk);
}

function visitText(text: string, path: string, name: string, walk: Walk): string {
  const label = name && `${name}: `;
  const findings = findingsIn(label + text, walk.detectors)
    .filter(({ end }) => end > label.length)
    .map((finding) => ({
      ...finding,
      start: Math.max(0, finding.start - label.length),
      end: finding.end - label.length,
    }));
  if (findings.length === 0) return text;
  walk.paths.push(path);
  for (const kind of findings.flatMap(kindsOf)) walk.types.add(kind);
  return redact(text, findings, walk.options);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Then it is text like any other.
    return undefined;
  }
}

/** Two names may look the same once masked; the later ones are numbered, so that no field is lost. */
function unique(name: string, taken: Set<string>): string {
  let result = name;
  for (let count = 2; taken.has(result); count++) result = `${name}#${count}`;
  taken.add(result);
  return result;
}
