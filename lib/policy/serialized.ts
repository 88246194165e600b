/**
 * The catalogue as one JSON text, which is how the executable carries it: V8 compiles a source of nested literals ten
 * times slower than it parses the same data as JSON, and a hook waits for it. Examples are left out; they are proof for
 * people and tests.
 */
import type { Examples } from "../detect/detector.ts";
import type { Policy } from "./policy.ts";

/** How a regular expression stands in the text. */
interface SerializedPattern {
  $pattern: string;
  flags: string;
}

/** What an engine without examples has in their place. */
const NONE = [] as unknown as Examples; // never read by the engine; the `policies` command carries the full catalogue

/** The text. */
export function serialize(policies: readonly Policy[]): string {
  return JSON.stringify(policies, (key, value) => {
    if (key === "hits" || key === "misses") return undefined;
    if (typeof value === "function") throw new TypeError(`Cannot serialize ${key}: a condition is plain data`);
    if (!(value instanceof RegExp)) return value;
    return { $pattern: value.source, flags: value.flags } satisfies SerializedPattern;
  });
}

/** The policies of the text, ready to judge. */
export function deserialize(text: string): Policy[] {
  const rows: Omit<Policy, "hits" | "misses">[] = JSON.parse(text);
  return rows.map((row) => ({ ...row, when: revived(row.when), hits: NONE, misses: NONE }));
}

function revived<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(revived) as T; // the same shape, with patterns
  if ("$pattern" in value) {
    const { $pattern, flags } = value as unknown as SerializedPattern;
    return new RegExp($pattern, flags) as T;
  }
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) result[key] = revived(field);
  return result as T;
}
