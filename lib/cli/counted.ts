/** A number of things, in words. */

/**
 * The number with the word for one or for many.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals([counted(1, "policy", "policies"), counted(2, "record")], ["1 policy", "2 records"]);
 * ```
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
