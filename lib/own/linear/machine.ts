/**
 * A machine that reads a text character by character and is in all steps of its program at once. What it does for a
 * state and a column is worked out once and kept, so that most characters cost one look-up, and none more than all steps.
 */
import { type Alphabet, EDGE } from "./alphabet.ts";
import type { Program, Step } from "./program.ts";

/** How many steps all states that are kept may hold; beyond them it begins to collect anew. */
const MAX_KEPT = 100_000;

/** Where the machine is between two characters. */
export interface State {
  /** The steps it is in, the preferred first; empty if nothing can match any more. */
  readonly steps: readonly number[];
  /** The column before this place. */
  readonly before: number;
  /** Whether a match may still begin. */
  readonly seeking: boolean;
  /** By column. */
  readonly moves: Move[];
}

/** What a state does when it sees the column behind it. */
export interface Move {
  /** A match ends before the character. */
  readonly matches: boolean;
  readonly to: State;
}

export interface MachineOptions {
  /** Begins at every place, and prefers as JavaScript does; otherwise it begins once and looks for every end. */
  seeking: boolean;
}

/** The machine of one program. */
export class Machine {
  readonly #steps: readonly Step[];
  readonly #start: number;
  readonly #alphabet: Alphabet;
  readonly #seeking: boolean;
  /** Only some patterns ask what is around them; for the others no column before matters. */
  readonly #looksAround: boolean;
  readonly #states = new Map<string, State>();
  #kept = 0;
  /** When a step was last looked at, so that none is twice for the same place. */
  readonly #lookedAt: Uint32Array;
  #place = 0;

  constructor({ steps, start }: Program, alphabet: Alphabet, { seeking }: MachineOptions) {
    this.#steps = steps;
    this.#start = start;
    this.#alphabet = alphabet;
    this.#seeking = seeking;
    this.#looksAround = steps.some(({ kind }) => kind === "place");
    this.#lookedAt = new Uint32Array(steps.length);
  }

  /** Where it begins, behind a character of the column. */
  startBehind(column: number): State {
    return this.#stateOf(this.#seeking ? [] : [this.#start], column, this.#seeking);
  }

  /** What it does when the next character is of the column. */
  move(from: State, column: number): Move {
    return from.moves[column] ??= this.#moved(from, column);
  }

  #moved({ steps, before, seeking }: State, column: number): Move {
    // A stack, the preferred on top.
    const open = steps.toReversed();
    if (seeking) open.unshift(this.#start);
    const reached: number[] = [];
    let matches = false;
    this.#place++;
    while (open.length > 0) {
      const number = open.pop()!;
      if (this.#lookedAt[number] === this.#place) continue;
      this.#lookedAt[number] = this.#place;
      const step = this.#steps[number]!;
      if (step.kind === "split") open.push(step.second, step.first);
      else if (step.kind === "place") {
        if (this.#isPlace(step, before, column)) open.push(step.next);
      } else if (step.kind === "one") {
        if (this.#alphabet.has(column, step.set)) reached.push(step.next);
      } else if (step.kind === "match") {
        matches = true;
        // What is still open is not preferred, nor is what begins later.
        if (this.#seeking) break;
      }
    }
    return { matches, to: this.#stateOf(reached, column, seeking && !matches) };
  }

  #isPlace({ place, set }: Step & { kind: "place" }, before: number, behind: number): boolean {
    const isIn = (column: number) => set !== undefined && this.#alphabet.has(column, set);
    switch (place) {
      case "start":
        return before === EDGE || isIn(before);
      case "end":
        return behind === EDGE || isIn(behind);
      case "boundary":
        return isIn(before) !== isIn(behind);
      case "inside":
        return isIn(before) === isIn(behind);
    }
  }

  #stateOf(steps: readonly number[], column: number, seeking: boolean): State {
    const before = this.#looksAround ? column : EDGE;
    const key = String.fromCharCode(seeking ? 1 : 0, before, ...steps);
    const known = this.#states.get(key);
    if (known) return known;
    this.#kept += steps.length + 10;
    if (this.#kept > MAX_KEPT) {
      this.#states.clear();
      this.#kept = 0;
    }
    const state: State = { steps, before, seeking, moves: [] };
    this.#states.set(key, state);
    return state;
  }
}
