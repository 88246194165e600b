/** How much the machine does for the worst texts, counted: what backtracks needs ages for them. */
import { assertEquals, assertLess } from "@std/assert";
import { Alphabet } from "../../../lib/own/linear/alphabet.ts";
import { LinearPattern } from "../../../lib/own/linear/linear_pattern.ts";
import { Machine } from "../../../lib/own/linear/machine.ts";
import { programOf } from "../../../lib/own/linear/program.ts";
import { readPattern } from "../../../lib/own/linear/syntax.ts";
import { OWN_PATTERNS } from "../../support/worst_seeds.ts";

const LONGEST = 64 * 1024;

for (const [source, seed] of OWN_PATTERNS) {
  Deno.test(`LinearPattern moves once for each of 64 Ki characters by ${source.slice(0, 30)}`, () => {
    assertOneMoveEach(source, seed.repeat(LONGEST / seed.length));
  });
}

/** Letters in which the machine meets no state twice. */
function oddLetters(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return seed < 2 ** 31 ? "a" : "c";
  }).join("");
}

Deno.test("LinearPattern moves once for each of 64 Ki characters where it meets no state twice", () => {
  for (const source of ["a.{50}b", "a.{0,490}b", "a.{990}b"]) assertOneMoveEach(source, oddLetters(LONGEST));
});

Deno.test("LinearPattern moves once for each of 64 Ki ever other characters", () => {
  const text = Array.from({ length: LONGEST }, (_, index) => String.fromCodePoint(0x10000 + index)).join("");
  assertOneMoveEach("\\w+\\s|[\\p{Lu}-]+\\d|\\p{Script=Thai}", text);
});

for (
  const [source, seed] of [...OWN_PATTERNS, ["a.{0,490}b", oddLetters(2048)], ["a.{990}b", oddLetters(2048)]] as const
) {
  Deno.test(`a machine looks at each step once for each character by ${source.slice(0, 30)}`, () => {
    const bare = source.replace("(?i)", "");
    const alphabet = new Alphabet();
    const program = programOf(readPattern(bare, bare !== source, alphabet), "forwards");
    let looks = 0;
    const others = new Proxy(program.others, {
      get(steps, place) {
        looks++;
        return Reflect.get(steps, place);
      },
    });
    const machine = new Machine({ ...program, others }, alphabet, { seeking: true });
    let state = machine.startBehind(alphabet.columnOf("a".codePointAt(0)!));
    for (const character of seed.repeat(2048 / seed.length)) {
      looks = 0;
      state = machine.move(state, alphabet.columnOf(character.codePointAt(0)!)).to;
      assertLess(looks, program.kinds.length + 1);
    }
  });
}

/** A move costs no more than all steps of the pattern, and there are at most so many. */
function assertOneMoveEach(source: string, text: string): void {
  const { move } = Machine.prototype;
  let moves = 0;
  Machine.prototype.move = function (...to) {
    moves++;
    return move.apply(this, to);
  };
  try {
    assertEquals(new LinearPattern(source).exec(text), null);
  } finally {
    Machine.prototype.move = move;
  }
  assertLess(0, moves);
  assertLess(moves, text.length + 2);
}
