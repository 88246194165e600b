/** One spelling for one value, so that equal records have equal hashes. */

/** What is still to be written: JSON as it is, or an object or array. */
type Part = string | object;

/**
 * JSON with the keys of every object sorted by UTF-16 code units and no white space: RFC 8785 for values that came
 * from JSON. Properties that are undefined are left out. The nesting may be of any depth.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(canonicalJson({ b: 1, a: [true, null] }), '{"a":[true,null],"b":1}');
 * ```
 */
export function canonicalJson(value: unknown): string {
  const written: string[] = [];
  // A stack of its own: recursion would fail at a depth that whoever is to be on record could choose.
  const pending = [partOf(value)];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (typeof part === "string") written.push(part);
    else for (const inner of partsOf(part).reverse()) pending.push(inner);
  }
  return written.join("");
}

function partOf(value: unknown): Part {
  return typeof value === "object" && value !== null ? value : JSON.stringify(value ?? null);
}

/** The punctuation and the values of an array or object, in their order. */
function partsOf(value: object): Part[] {
  const parts: Part[] = [];
  if (Array.isArray(value)) {
    for (const item of value) parts.push(parts.length === 0 ? "[" : ",", partOf(item));
    return parts.length === 0 ? ["[]"] : [...parts, "]"];
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => a < b ? -1 : 1);
  for (const [key, field] of fields) {
    parts.push(`${parts.length === 0 ? "{" : ","}${JSON.stringify(key)}:`, partOf(field));
  }
  return parts.length === 0 ? ["{}"] : [...parts, "}"];
}
