/** Lists whose items are made when they are first asked for. */

/**
 * A list of so many items.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const squares = lazyList(3, (place) => place * place);
 * assertEquals([squares[2], squares.length], [4, 3]);
 * ```
 */
export function lazyList<T>(length: number, make: (place: number) => T): readonly T[] {
  const list: T[] = [];
  for (let place = 0; place < length; place++) lazily(list, place, () => make(place));
  return list;
}

/** Gives the object a property that is made when it is first asked for. */
export function lazily(object: object, key: PropertyKey, make: () => unknown): void {
  Object.defineProperty(object, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(object, key, { value, writable: true });
      return value;
    },
  });
}
