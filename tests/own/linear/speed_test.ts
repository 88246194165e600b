/** How long the worst texts take: what backtracks needs seconds to ages for them, so the limit can be generous. */
import { assert, assertEquals } from "@std/assert";
import { LinearPattern } from "../../../lib/own/linear/linear_pattern.ts";

const LONGEST = 64 * 1024;
const SLOWEST_MS = 2000;

const ROWS: [string, string][] = [
  ["a*b", "a"],
  ["a*a*a*a*b", "a"],
  ["(?:a+)+b", "a"],
  ["(?i)(?:a|A|[ab])*c", "aB"],
  ["(?:.*){8}x{1,30}y", "ax"],
  [`${"a?".repeat(200)}${"a".repeat(99)}b`, "a"],
  ["\\w+\\s+\\p{L}{1,30}\\s*=", "é "],
  ["(?:\\ba|b\\b|\\B.)*d", "ab "],
  ["😀*😀*😁", "😀"],
  ["(?m:^a*$)+b", "a\n"],
];
for (const [source, seed] of ROWS) {
  Deno.test(`LinearPattern reads 64 KiB by ${source.slice(0, 30)} at once`, () => {
    assertFast(source, seed.repeat(LONGEST / seed.length));
  });
}

Deno.test("LinearPattern reads 64 KiB at once where it meets no state twice", () => {
  let seed = 1;
  const letters = Array.from({ length: LONGEST }, () => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return seed < 2 ** 31 ? "a" : "c";
  });
  for (const source of ["a.{50}b", "a.{0,490}b", "a.{990}b"]) assertFast(source, letters.join(""));
});

Deno.test("LinearPattern reads 64 KiB of ever other characters at once", () => {
  const text = Array.from({ length: LONGEST }, (_, index) => String.fromCodePoint(0x10000 + index)).join("");
  assertFast("\\w+\\s|[\\p{Lu}-]+\\d|\\p{Script=Thai}", text);
});

function assertFast(source: string, text: string): void {
  const start = performance.now();
  assertEquals(new LinearPattern(source).exec(text), null);
  const time = performance.now() - start;
  assert(time < SLOWEST_MS, `${source} takes ${time.toFixed(0)} ms`);
}
