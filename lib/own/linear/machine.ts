/**
 * A machine that reads a text character by character and is in all steps of its program at once. What it does for a
 * state and a column is worked out once and kept, so that most characters cost one look-up, and none more than all steps.
 */
import { type Alphabet, EDGE } from "./alphabet.ts";
import { KIND, type Program } from "./program.ts";

/** How many steps the kept states may hold in all; beyond them, nothing more is kept until the next text. */
const MAX_KEPT = 50_000;

/** Where the machine is between two characters. */
export interface State {
  /** The steps it is in, the preferred first; empty if nothing that began can match any more. */
  readonly steps: Uint16Array;
  /** The column before this place. */
  readonly before: number;
  /** Whether a match may still begin. */
  readonly seeking: boolean;
  /** What it does, by column; absent if it is not kept. */
  readonly moves?: Move[];
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
  readonly #program: Program;
  readonly #alphabet: Alphabet;
  readonly #seeking: boolean;
  /** Only some patterns ask what is around them; for the others no column before matters. */
  readonly #looksAround: boolean;
  readonly #states = new Map<string, State>();
  #kept = 0;
  /** When a step was last looked at, so that none is twice for the same place. */
  readonly #lookedAt: Uint32Array;
  #place = 0;
  /** Steps to look at, the preferred on top: those of a state, and two more for each that is a split. */
  readonly #open: Uint16Array;
  readonly #reached: Uint16Array;

  constructor(program: Program, alphabet: Alphabet, { seeking }: MachineOptions) {
    this.#program = program;
    this.#alphabet = alphabet;
    this.#seeking = seeking;
    const { kinds } = program;
    this.#looksAround = kinds.some((kind) => kind >= KIND.start);
    this.#lookedAt = new Uint32Array(kinds.length);
    this.#open = new Uint16Array(3 * kinds.length + 1);
    this.#reached = new Uint16Array(kinds.length);
  }

  /** Where it begins to read a text, behind a character of the column. */
  startBehind(column: number): State {
    if (this.#kept > MAX_KEPT) {
      this.#states.clear();
      this.#kept = 0;
    }
    return this.#stateOf(Uint16Array.from(this.#seeking ? [] : [this.#program.start]), column, this.#seeking);
  }

  /** What it does when the next character is of the column. */
  move(from: State, column: number): Move {
    const known = from.moves?.[column];
    if (known) return known;
    const move = this.#moved(from, column);
    if (from.moves && move.to.moves) from.moves[column] = move;
    return move;
  }

  #moved({ steps, before, seeking }: State, column: number): Move {
    const { kinds, nexts, others, start } = this.#program;
    const [open, reached, lookedAt] = [this.#open, this.#reached, this.#lookedAt];
    const [place, sets] = [this.#nextPlace(), this.#alphabet.setsWith(column)];
    let [size, count, matches] = [0, 0, false];
    if (seeking) open[size++] = start;
    for (let index = steps.length - 1; index >= 0; index--) open[size++] = steps[index]!;
    while (size > 0) {
      const number = open[--size]!;
      if (lookedAt[number] === place) continue;
      lookedAt[number] = place;
      const [kind, next, other] = [kinds[number]!, nexts[number]!, others[number]!];
      if (kind === KIND.one) {
        if (sets[other] === 1) reached[count++] = next;
      } else if (kind === KIND.split) {
        open[size++] = other;
        open[size++] = next;
      } else if (kind === KIND.match) {
        matches = true;
        // What is still open is not preferred, nor is what begins later.
        if (this.#seeking) break;
      } else if (kind !== KIND.fail && this.#isPlace(kind, other, before, column)) open[size++] = next;
    }
    return { matches, to: this.#stateOf(reached.slice(0, count), column, seeking && !matches) };
  }

  #nextPlace(): number {
    if (this.#place === 0xffff_ffff) this.#lookedAt.fill(this.#place = 0);
    return ++this.#place;
  }

  #isPlace(kind: number, set: number, before: number, behind: number): boolean {
    const isIn = (column: number) => this.#alphabet.setsWith(column)[set] === 1;
    switch (kind) {
      case KIND.start:
        return before === EDGE || isIn(before);
      case KIND.end:
        return behind === EDGE || isIn(behind);
      default:
        return (isIn(before) !== isIn(behind)) === (kind === KIND.boundary);
    }
  }

  #stateOf(steps: Uint16Array, column: number, seeking: boolean): State {
    const before = this.#looksAround ? column : EDGE;
    // Where there are too many states to meet one again, it costs less to keep none.
    if (this.#kept > MAX_KEPT) return { steps, before, seeking };
    const key = String.fromCharCode(seeking ? 1 : 0, before, ...steps);
    let state = this.#states.get(key);
    if (!state) {
      this.#kept += steps.length + 10;
      this.#states.set(key, state = { steps, before, seeking, moves: [] });
    }
    return state;
  }
}
