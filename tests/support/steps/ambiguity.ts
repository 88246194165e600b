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
  const alphabet = [...new Set([...CHARACTERS, ...Array.from(pattern.source, (letter) => letter.codePointAt(0)!)])];
  const readers = steps.keys().filter((number) => steps[number]!.kind === STEP.one).toArray();
  const sets = new Map(readers.map((number) => [number, alphabet.filter(steps[number]!.test!)]));
  const follow = new Map(readers.map((number) => [number, followersOf(steps, number)]));
  const loops = loopsOf(follow);
  const inLoop = (from: number) => follow.get(from)!.filter((to) => loops.get(from) === loops.get(to));

  const seen = new Set<string>();
  const pairs: [number, number][] = readers.filter((number) => inLoop(number).length > 0).map((n) => [n, n]);
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

/** For each character the same number as for those that it can go on to and come back from. */
function loopsOf(follow: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const before = new Map(follow.keys().map((number) => [number, [] as number[]]));
  for (const [number, followers] of follow) for (const next of followers) before.get(next)!.push(number);
  const loops = new Map<number, number>();
  for (const number of lastFirst(follow)) {
    if (loops.has(number)) continue;
    const open = [number];
    for (const at of open) {
      if (loops.has(at)) continue;
      loops.set(at, number);
      open.push(...before.get(at)!);
    }
  }
  return loops;
}

/** The characters, each in front of what it leads to and nothing leads back from. */
function lastFirst(follow: ReadonlyMap<number, readonly number[]>): number[] {
  const left: number[] = [];
  const seen = new Set<number>();
  for (const start of follow.keys()) {
    const path: { number: number; ahead: number[] }[] = [];
    const enter = (number: number) => {
      if (!seen.has(number)) path.push({ number, ahead: [...follow.get(number)!] });
      seen.add(number);
    };
    enter(start);
    while (path.length > 0) {
      const next = path.at(-1)!.ahead.pop();
      if (next === undefined) left.push(path.pop()!.number);
      else enter(next);
    }
  }
  return left.reverse();
}
