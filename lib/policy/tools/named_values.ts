/** Values by the last word of their names, in any stretch of a call's leaves. */
import type { Leaf } from "../leaves.ts";
import { wordsOf } from "./name_words.ts";

/** The value under the first of the names, or under one that ends in it; `it`, if there is none. */
export type Named = (...names: string[]) => string;

/** What looks for values among the leaves from one place to before another: deeds hold deeds, and share their leaves. */
export function namedValues(leaves: readonly Leaf[]): (from?: number, to?: number) => Named {
  let known: Map<string, number[]> | undefined;
  return (from = 0, to = leaves.length) => (...names) => {
    known ??= placesByWord(leaves);
    for (const name of names) {
      const place = firstFrom(known.get(name) ?? [], from);
      if (place !== undefined && place < to) return leaves[place]!.text;
    }
    return "it";
  };
}

function placesByWord(leaves: readonly Leaf[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { key, part }] of leaves.entries()) {
    const word = wordsOf(key).at(-1);
    if (part || word === undefined) continue;
    const same = places.get(word);
    if (same) same.push(place);
    else places.set(word, [place]);
  }
  return places;
}

/** The first of the ascending numbers that is not below. */
function firstFrom(ascending: readonly number[], least: number): number | undefined {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return ascending[low];
}
