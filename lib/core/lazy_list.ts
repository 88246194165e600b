/** Lists whose items are made when they are first asked for. */

/**
 * A list of so many items. (One proxy for all of them: a getter for each takes longer than a hook has.)
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const squares = lazyList(3, (place) => place * place);
 * assertEquals([squares[2], squares.length, [...squares]], [4, 3, [0, 1, 4]]);
 * ```
 */
export function lazyList<T>(length: number, make: (place: number) => T): readonly T[] {
  const items: T[] = new Array(length);
  const fill = (key: string | symbol) => {
    if (typeof key === "symbol" || key in items) return;
    const place = Number(key);
    if (place >= 0 && place < length) items[place] = make(place);
  };
  return new Proxy(items, {
    get(_, key) {
      fill(key);
      return Reflect.get(items, key);
    },
    has(_, key) {
      fill(key);
      return Reflect.has(items, key);
    },
  });
}
