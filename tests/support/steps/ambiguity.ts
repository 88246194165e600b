/** Finds repetitions whose turns can read the same text in two ways: where no match follows, each turn doubles the ways. */
import { programOf, STEP, type Step } from "./pattern_program.ts";

/** Groups that come no more often double nothing much. */
const FEW_TURNS = 8;
const CHARACTERS = Array.from({ length: 0x250 }, (_, code) => code);

/**
 * A character that can be read in two ways within one repetition, as its test in the pattern; undefined if there is none.
 * What lies ahead or behind is taken to hold, so the answer may be too strict, but never too mild.
 */
export function ambiguityOf(pattern: RegExp): string | undefined {
  const { steps } = programOf(pattern);
  const alphabet = [...CHARACTERS, ...Array.from(pattern.source, (letter) => letter.codePointAt(0)!)];
  const readers = steps.keys().filter((number) => steps[number]!.kind === STEP.one).toArray();
  const sets = new Map(readers.map((number) => [number, alphabet.filter(steps[number]!.test!)]));
  const follow = new Map(readers.map((number) => [number, followersOf(steps, number)]));
  const loops = loopsOf(follow);
  const inLoop = (from: number) => follow.get(from)!.filter((to) => loops.get(from)!.has(to));

  const seen = new Set<string>();
  const pairs: [number, number][] = readers.filter((number) => loops.get(number)!.has(number)).map((n) => [n, n]);
  for (const [one, other] of pairs) {
    for (const [place, next] of inLoop(one).entries()) {
      for (const [otherPlace, otherNext] of inLoop(other).entries()) {
        if (one === other && otherPlace <= place) continue;
        const shared = sets.get(next)!.find((code) => steps[otherNext]!.test!(code));
        if (shared === undefined) continue;
        if (next === otherNext) return String.fromCodePoint(shared);
        const key = `${next},${otherNext}`;
        if (!seen.has(key)) pairs.push([next, otherNext]);
        seen.add(key);
      }
    }
  }
  return undefined;
}

/** The characters that may be read next, each as often as there are ways to it. */
function followersOf(steps: readonly Step[], reader: number): number[] {
  const followers: number[] = [];
  const visit = (number: number, path: readonly number[]) => {
    const step = steps[number]!;
    if (step.kind === STEP.one) followers.push(number);
    // A turn that reads nothing does not count.
    if (step.kind === STEP.one || step.kind === STEP.match || path.includes(number)) return;
    // Whoever comes again to the count of turns takes the first of them anew.
    const passed = step.kind === STEP.count ? path.filter((passed) => passed !== step.next) : path;
    const isFirst = steps[path.at(-1)!]?.kind === STEP.count;
    for (const next of waysFrom(step, isFirst, steps)) visit(next, [...passed, number]);
  };
  visit(steps[reader]!.next, []);
  return followers;
}

function waysFrom(step: Step, isFirst: boolean, steps: readonly Step[]): readonly number[] {
  const { kind, next, other, min } = step;
  if (kind === STEP.look) return [other];
  // Nothing stands behind the end of the text.
  if (kind === STEP.place && step.place === "end" && !step.test!(10)) return [];
  if (kind === STEP.end && isLast(next, steps)) return [steps[next]!.other];
  return kind === STEP.split || (kind === STEP.turn && !(isFirst && min > 0)) ? [next, other] : [next];
}

function isLast(turn: number, steps: readonly Step[]): boolean {
  const isOfOne = steps[turn + 2]!.kind === STEP.one && steps[turn + 3]!.kind === STEP.end;
  const { min, max } = steps[turn]!;
  return isOfOne ? min === max : max <= FEW_TURNS;
}

/** For each character those that it can go on to and come back from. */
function loopsOf(follow: ReadonlyMap<number, readonly number[]>): Map<number, ReadonlySet<number>> {
  const reach = new Map<number, Set<number>>();
  for (const from of follow.keys()) {
    const reached = new Set<number>();
    const open = [from];
    for (const at of open) {
      for (const next of follow.get(at)!) {
        if (reached.has(next)) continue;
        reached.add(next);
        open.push(next);
      }
    }
    reach.set(from, reached);
  }
  return new Map(
    Array.from(
      reach,
      ([from, reached]) => [from, new Set(Array.from(reached).filter((to) => reach.get(to)!.has(from)))],
    ),
  );
}
