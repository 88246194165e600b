/** A regular expression of JavaScript's syntax and meaning (flag `u`) whose time is linear in the length of the text. */
import { Alphabet, EDGE } from "./alphabet.ts";
import { Machine } from "./machine.ts";
import { programOf } from "./program.ts";
import { type Part, readPattern } from "./syntax.ts";

/**
 * V8 has a linear engine too, but it takes neither the flags `u` and `i` nor larger counted repetitions, and does not
 * take over where a loop alone is slow: `a*b` needs five seconds for 64 KiB of `a`. So a pattern has a machine here.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * assert(!new LinearPattern("(a*)*b").test("a".repeat(100_000)));
 * ```
 */
export class LinearPattern {
  readonly #part: Part;
  readonly #alphabet = new Alphabet();
  readonly #seeker: Machine;
  #backwards: Machine | undefined;

  /**
   * Reads the pattern; in front, `(?i)` ignores case.
   *
   * @throws {SyntaxError} if it is none
   * @throws {RangeError} if it cannot run in linear time, or would be large
   */
  constructor(readonly source: string) {
    const ignoreCase = source.startsWith("(?i)");
    const bare = ignoreCase ? source.slice(4) : source;
    new RegExp(bare, "u"); // for its errors alone: nothing runs it
    this.#part = readPattern(bare, ignoreCase, this.#alphabet);
    this.#seeker = new Machine(programOf(this.#part, "forwards"), this.#alphabet, { seeking: true });
  }

  /** Whether it matches somewhere in the text. */
  test(text: string): boolean {
    return this.#endFrom(text, 0, true) !== undefined;
  }

  /** The first match, as `RegExp` would find it. */
  exec(text: string): [string] | null {
    const { value } = this.matches(text).next();
    return value === undefined ? null : [value];
  }

  /** The matches, one behind the other. Each may read the text to its end: all of them together are not linear. */
  *matches(text: string): Generator<string, void> {
    for (let from = 0; from <= text.length;) {
      const end = this.#endFrom(text, from, false);
      if (end === undefined) return;
      const start = this.#startBefore(text, from, end);
      yield text.slice(start, end);
      from = end > start ? end : end + widthAt(text, end);
    }
  }

  /** What `JSON.stringify` writes. */
  toJSON(): string {
    return this.source;
  }

  /** Where the first match behind `from` ends; with `any`, where it is known that there is one. */
  #endFrom(text: string, from: number, any: boolean): number | undefined {
    let state = this.#seeker.startBehind(this.#columnBefore(text, from));
    let end: number | undefined;
    for (let at = from;;) {
      const codePoint = text.codePointAt(at);
      const { matches, to } = this.#seeker.move(state, this.#columnOf(codePoint));
      if (matches) {
        end = at;
        if (any) return end;
      }
      if (codePoint === undefined || (to.steps.length === 0 && !to.seeking)) return end;
      state = to;
      at += codePoint > 0xffff ? 2 : 1;
    }
  }

  /** Where the longest match begins that ends at `end`: no match begins earlier, so it is the first one's start. */
  #startBefore(text: string, from: number, end: number): number {
    this.#backwards ??= new Machine(programOf(this.#part, "backwards"), this.#alphabet, { seeking: false });
    let state = this.#backwards.startBehind(this.#columnOf(text.codePointAt(end)));
    let start = end;
    for (let at = end;;) {
      const { matches, to } = this.#backwards.move(state, this.#columnBefore(text, at));
      if (matches) start = at;
      if (at <= from || to.steps.length === 0) return start;
      state = to;
      at -= widthBefore(text, at);
    }
  }

  #columnBefore(text: string, at: number): number {
    return this.#columnOf(at === 0 ? undefined : text.codePointAt(at - widthBefore(text, at)));
  }

  #columnOf(codePoint: number | undefined): number {
    return codePoint === undefined ? EDGE : this.#alphabet.columnOf(codePoint);
  }
}

/** How many places the character takes that begins there. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** How many places the character takes that ends there. */
function widthBefore(text: string, at: number): number {
  return at > 1 && widthAt(text, at - 2) === 2 ? 2 : 1;
}
