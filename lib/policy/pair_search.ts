/** Orders that two signals make, one near the other. */
import type { InjectionType } from "./injection.ts";

/** An order that two signals make, the second at most so far behind the first; one alone if it says enough. */
export interface Search {
  readonly type: InjectionType;
  readonly first: RegExp | ((text: string) => readonly { readonly index: number; readonly end: number }[]);
  readonly second?: RegExp;
  /** By default so many characters. */
  readonly within?: number;
  /** Where this is found from the first up to the second, they do not belong together. */
  readonly parted?: RegExp;
  /** The second may stand in front too. */
  readonly around?: true;
}

const WITHIN = 420;

/** Tells of each such order in the text. */
export function pairsIn(
  text: string,
  { type, first, second, within = WITHIN, parted, around }: Search,
  add: (type: string, from: number, to: number) => void,
): void {
  let behind = -1;
  let next: { readonly index: number; readonly 0: string } | null = { index: -1, 0: "" };
  const signals = typeof first === "function" ? first(text) : Array.from(
    text.matchAll(first),
    ({ index, 0: signal }) => ({ index, end: index + signal.length }),
  );
  for (const { index, end } of signals) {
    if (index < behind) continue; // belongs to the order before
    if (!second) {
      add(type, index, behind = end);
      continue;
    }
    // One search serves all that stand before what it found, or many of the first would cost each its own.
    if (next && next.index < end) {
      second.lastIndex = end;
      next = second.exec(text);
    }
    if (next && next.index <= end + within && !parted?.test(text.slice(index, next.index))) {
      behind = next.index + next[0].length;
      add(type, index, behind);
      continue;
    }
    if (!around) continue;
    const from = Math.max(0, index - within);
    second.lastIndex = 0;
    const before = second.exec(text.slice(from, index));
    if (before) add(type, from + before.index, behind = end);
  }
}
