/** Long numbers in crowds: of many that one machine gave out, some are valid cards or identity numbers by chance. */
import type { Finding } from "./detector.ts";

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Crowd {
  /** What those of a crowd have in common; undefined if this one is in none. */
  readonly keyOf: (text: string, number: Stretch) => string | undefined;
  /** How many there must be, and how many for each that is valid. */
  readonly least: number;
  readonly mostForOne: number;
}

/** Numbers that one machine gave out begin alike, as do cards of one bank. */
const PREFIX = 6;
/** How much of a line is read for the column. */
const LINE = 200;

const CROWDS: readonly Crowd[] = [
  // By chance, one in ten is valid where the first digits are those of cards.
  { keyOf: (text, { start }) => text.slice(start, start + PREFIX), least: 1, mostForOne: 4 },
  // By chance, one in some thirty has those digits too.
  { keyOf: columnOf, least: 16, mostForOne: 8 },
];

/** The findings without those that are in a crowd, of which so few are valid that chance accounts for them. */
export function withoutChance(text: string, findings: readonly Finding[], numbers: readonly Stretch[]): Finding[] {
  return CROWDS.reduce((left, { keyOf, least, mostForOne }) => {
    const sizes = Map.groupBy(numbers, (number) => keyOf(text, number));
    const alike = Map.groupBy(left, (finding) => keyOf(text, finding));
    return Array.from(alike, ([key, valid]) => {
      const size = key === undefined ? 0 : sizes.get(key)?.length ?? 0;
      return size >= least && size > valid.length * mostForOne ? [] : valid;
    }).flat();
  }, [...findings]);
}

/** The length of the number and its column, if it is all that stands in a line, or in a cell of one. */
function columnOf(text: string, { start, end }: Stretch): string | undefined {
  const back = text.slice(Math.max(0, start - LINE), start);
  const begin = back.lastIndexOf("\n");
  if (begin < 0 && start > LINE) return undefined;
  const before = back.slice(begin + 1);
  const behind = text.slice(end, end + 8);
  const length = end - start;
  if (/^[ \t"'[]*$/.test(before) && /^["',\]]{0,3}\s*(?:\n|$)/.test(behind)) return `${length}`;
  const delimiter = /([,;\t|])[ "']{0,4}$/.exec(before)?.[1] ??
    (/^["' ]{0,4}$/.test(before) ? /[,;\t|]/.exec(behind)?.[0] : undefined);
  if (!delimiter || !/^["' ]{0,4}(?:[,;\t|\r\n]|$)/.test(behind)) return undefined;
  return `${length}${delimiter}${before.split(delimiter).length}`;
}
