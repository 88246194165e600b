/** Walking through rows of data. */

/** What becomes of leaves and names. */
export interface LeafMapping {
  /** A string, or a number's text; `name` is the nearest one above it. */
  leaf(value: string, name: string): string;
  /** The name of a field. */
  name(name: string): string;
}

/** A copy in which every string, every number whose text changes and every name is replaced, always in one order. */
export function mapLeaves(value: unknown, mapping: LeafMapping, name = ""): unknown {
  if (typeof value === "string") return mapping.leaf(value, name);
  if (typeof value === "number") {
    const text = String(value);
    const replaced = mapping.leaf(text, name);
    return replaced === text ? value : replaced;
  }
  if (Array.isArray(value)) return value.map((item) => mapLeaves(item, mapping, name));
  if (typeof value !== "object" || value === null) return value;
  const taken = new Map<string, number>();
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [unique(mapping.name(key), taken), mapLeaves(field, mapping, key)]),
  );
}

/** Two names may look the same once masked; the later ones are numbered, so that no field is lost. */
function unique(name: string, taken: Map<string, number>): string {
  let [result, count] = [name, taken.get(name) ?? 1];
  while (taken.has(result)) result = `${name}#${++count}`;
  taken.set(name, count).set(result, 1);
  return result;
}
