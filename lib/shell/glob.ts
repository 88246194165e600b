/** Shell patterns such as `*.[ch]`, matched without going back: what they cost grows with the text alone. */
import { characterClass } from "./character_classes.ts";

/** What a piece of a pattern stands for: any text, the character itself, or one that passes. */
type Piece = typeof ANY | string | ((char: string) => boolean);

const ANY = Symbol("any text");

/** Told how many steps were taken; it may throw. */
type Spend = (steps: number) => void;

/** A shell pattern that was read. */
export class Glob {
  readonly #pieces: readonly Piece[];
  /** What every text that matches begins and ends with. */
  readonly #head: string;
  readonly #tail: string;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    const head = pieces.findIndex((piece) => !isLiteral(piece));
    this.#head = literalOf(head < 0 ? pieces : pieces.slice(0, head));
    this.#tail = literalOf(pieces.slice(pieces.findLastIndex((piece) => !isLiteral(piece)) + 1));
  }

  /** The characters of the pattern that stand for themselves. */
  get literal(): string {
    return literalOf(this.#pieces);
  }

  /** Whether the pattern stands for the whole text. */
  matches(text: string): boolean {
    // Most names are told by how they begin and end.
    return text.startsWith(this.#head) && text.endsWith(this.#tail) && this.end(text, 0, true) === text.length;
  }

  /** Where the longest or the shortest match ends that begins at the index; -1 if none does. */
  end(text: string, from: number, longest: boolean, spend: Spend = () => {}): number {
    let states = this.#pieces[0] === ANY ? [0, 1] : [0];
    let end = -1;
    for (let at = from;; at++) {
      if (states.at(-1) === this.#pieces.length) end = at;
      if (end >= 0 && !longest || at >= text.length || states.length === 0) return end;
      spend(states.length);
      states = this.#behind(states, text[at] ?? "");
    }
  }

  /** Whether a match may begin with any text: then the first one begins where the text does. */
  get isOpen(): boolean {
    return this.#pieces[0] === ANY;
  }

  /** The same pattern for the text read backwards. */
  reversed(): Glob {
    return new Glob(this.#pieces.toReversed());
  }

  /** Which pieces may come next once the character is read, in ascending order; the last index is the end. */
  #behind(states: readonly number[], char: string): number[] {
    let next: number[] = [];
    const add = (state: number) => {
      if (state > (next.at(-1) ?? -1)) next.push(state);
    };
    for (const state of states) {
      const piece = this.#pieces[state];
      if (piece === undefined) continue;
      if (piece === ANY) {
        // What stands in front of a star that is reached can reach nothing more than the star does.
        next = [state, state + 1];
      } else if (typeof piece === "string" ? piece === char : piece(char)) {
        add(state + 1);
        if (this.#pieces[state + 1] === ANY) add(state + 2);
      }
    }
    return next;
  }
}

/** Reads a pattern. */
export function globOf(pattern: string): Glob {
  const pieces: Piece[] = [];
  const last = pattern.lastIndexOf("]");
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index] ?? "";
    // A bracket that stands first inside of the brackets is one of the characters.
    const inside = index + (/[!^]/.test(pattern[index + 1] ?? "") ? 3 : 2);
    const close = char === "[" && inside <= last ? closeOf(pattern, inside) : -1;
    if (char === "*") {
      if (pieces.at(-1) !== ANY) pieces.push(ANY);
    } else if (char === "?") pieces.push(() => true);
    else if (close > 0) {
      pieces.push(setOf(pattern.slice(index + 1, close)));
      index = close;
    } else pieces.push(char);
  }
  return new Glob(pieces);
}

function isLiteral(piece: Piece): piece is string {
  return typeof piece === "string";
}

function literalOf(pieces: readonly Piece[]): string {
  return pieces.filter(isLiteral).join("");
}

/** Whether a text has wildcards. */
export function isGlob(text: string): boolean {
  return /[*?[]/.test(text);
}

/** Where the brackets close; the end of a class in them, `[:alpha:]`, is not their end. */
function closeOf(pattern: string, from: number): number {
  let close = pattern.indexOf("]", from);
  while (close > 0 && /\[:[a-z]{1,8}:$/.test(pattern.slice(Math.max(0, close - 11), close))) {
    close = pattern.indexOf("]", close + 1);
  }
  return close;
}

function setOf(inside: string): (char: string) => boolean {
  try {
    const set = new RegExp(`^[${characterClass(inside.replace(/^!/, "^"))}]$`, "s");
    return (char) => set.test(char);
  } catch {
    return () => false; // such as the range [z-a], which no character matches in the shell either
  }
}
