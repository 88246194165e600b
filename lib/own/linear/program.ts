/** From the tree of a pattern to the steps of a machine that tries all ways at once. */
import type { Part, Place } from "./syntax.ts";

/** How many steps a pattern may come to: each character of a text may have to pass all of them. */
export const MAX_STEPS = 1000;

/** What a step does: a character of a set is next, two ways are open, or a place is what it must be. */
export const KIND = { match: 0, fail: 1, one: 2, split: 3, start: 4, end: 5, boundary: 6, inside: 7 } as const;

/** All steps, by their numbers; in typed arrays, because a text of 64 KiB may pass millions of them. */
export interface Program {
  readonly kinds: Uint8Array;
  /** Where it goes on; of two ways, the preferred. */
  readonly nexts: Uint16Array;
  /** The other way, or the set. */
  readonly others: Uint16Array;
  readonly start: number;
}

type Step = [kind: number, next: number, other: number];

/**
 * Where it goes on behind a part: by JavaScript's rule, a repetition that is not needed may take no empty turn, so that
 * it matters whether a character was taken since the turn began.
 */
interface Exits {
  untaken: number;
  taken: number;
}

const MATCH = 0;
const FAIL = 1;
const MIRRORED: Record<Place, Place> = { start: "end", end: "start", boundary: "boundary", inside: "inside" };

/**
 * The steps of the pattern, or of the one that matches the same texts read backwards.
 *
 * @throws {RangeError} if there are too many
 */
export function programOf(part: Part, direction: "forwards" | "backwards"): Program {
  const steps: Step[] = [[KIND.match, 0, 0], [KIND.fail, 0, 0]];
  const start = before(part, { untaken: MATCH, taken: MATCH });
  return {
    kinds: Uint8Array.from(steps, ([kind]) => kind),
    nexts: Uint16Array.from(steps, ([, next]) => next),
    others: Uint16Array.from(steps, ([, , other]) => other),
    start,
  };

  // From the last step to the first: each is told where it leads.
  function before(part: Part, exits: Exits): number {
    switch (part.kind) {
      case "one":
        return add([KIND.one, exits.taken, part.set]);
      case "place": {
        const place = direction === "backwards" ? MIRRORED[part.place] : part.place;
        return add([KIND[place], exits.untaken, part.set]);
      }
      case "choice":
        return part.of.map((way) => before(way, exits))
          .reduceRight((second, first) => add([KIND.split, first, second]));
      case "sequence":
        return (direction === "backwards" ? part.of : part.of.toReversed())
          .reduce((then, inner) => entries(inner, then), exits).untaken;
      case "repeat": {
        let then = optionalTurns(part, exits);
        for (let turn = 0; turn < part.min; turn++) {
          const earlier = entries(part.of, then);
          if (earlier.untaken === then.untaken) break; // Of nothing, however often, comes nothing.
          then = earlier;
        }
        return then.untaken;
      }
    }
  }

  /** The first steps of a part: for those who have taken a character before it, and for those who have not. */
  function entries(part: Part, exits: Exits): Exits {
    const untaken = before(part, exits);
    if (exits.untaken === exits.taken) return { untaken, taken: untaken };
    return { untaken, taken: before(part, { untaken: exits.taken, taken: exits.taken }) };
  }

  function optionalTurns({ of, min, max, lazy }: Part & { kind: "repeat" }, exits: Exits): Exits {
    const split = (turn: number, out: number): Step => lazy ? [KIND.split, out, turn] : [KIND.split, turn, out];
    const turnInto = (next: number): number => before(of, { untaken: canBeEmpty(of) ? FAIL : next, taken: next });
    let { taken } = exits;
    let turn = FAIL;
    if (max === Infinity) {
      taken = add([KIND.fail, 0, 0]); // until it is known what it leads to
      turn = turnInto(taken);
      steps[taken] = split(turn, exits.taken);
    } else {
      for (let left = min; left < max; left++) {
        turn = turnInto(taken);
        taken = add(split(turn, exits.taken));
      }
    }
    if (turn === FAIL) return exits;
    return { untaken: exits.untaken === exits.taken ? taken : add(split(turn, exits.untaken)), taken };
  }

  function add(step: Step): number {
    if (steps.length >= MAX_STEPS) {
      throw new RangeError(`its repetitions come to more than ${MAX_STEPS} steps, which would be slow`);
    }
    return steps.push(step) - 1;
  }
}

function canBeEmpty(part: Part): boolean {
  switch (part.kind) {
    case "one":
      return false;
    case "place":
      return true;
    case "sequence":
      return part.of.every(canBeEmpty);
    case "choice":
      return part.of.some(canBeEmpty);
    case "repeat":
      return part.min === 0 || canBeEmpty(part.of);
  }
}
