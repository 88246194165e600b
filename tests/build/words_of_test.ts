/** The words that stand for a pattern in a hook must not overlook what it would find. */
import { assertEquals } from "@std/assert";
import { wordsOf } from "../../lib/build/words_of.ts";
import { packWorded, unpackPatterns } from "../../lib/core/packed_pattern.ts";
import { catalog } from "../../lib/policy/catalog.ts";
import { type Pattern, patternsOf } from "../../lib/policy/condition.ts";
import { drawnTexts } from "../support/drawn_texts.ts";

function unpacked(pattern: RegExp): Pattern {
  return unpackPatterns(JSON.parse(JSON.stringify({ pattern }, packWorded(wordsOf)))).pattern;
}

const DRAWS = 300;
let drawn = 0;

for (const { id, when } of catalog) {
  Deno.test(`a pattern of ${id} that is packed with its words finds the same`, () => {
    for (const pattern of patternsOf(when).filter((pattern) => pattern instanceof RegExp)) {
      if (!wordsOf(pattern)) continue;
      const packed = unpacked(pattern);
      for (const text of drawnTexts(pattern, DRAWS)) {
        drawn++;
        assertEquals([text, packed.exec(text)?.[0]], [text, pattern.exec(text)?.[0]]);
      }
    }
  });
}

Deno.test("texts are drawn that the patterns match, or nothing would be tried", () => {
  assertEquals(drawn > 20_000, true, `${drawn} texts`);
});

Deno.test("wordsOf() knows words of most long patterns", () => {
  const long = catalog.flatMap(({ when }) => patternsOf(when))
    .filter((pattern) => pattern instanceof RegExp && pattern.source.length >= 100);
  const worded = long.filter((pattern) => wordsOf(pattern as RegExp));
  assertEquals(worded.length / long.length > 0.8, true, `${worded.length} of ${long.length}`);
});

Deno.test("wordsOf() knows none where a letter has two lower cases, or one stands for a letter of ASCII", () => {
  const long = "(?:a{1,40}b{1,40}c{1,40}d{1,40}e{1,40})?";
  assertEquals([`ΟΔΟΣ${long}`, `\\u0130stanbul${long}`].map((source) => wordsOf(new RegExp(source, "i"))), [
    undefined,
    undefined,
  ]);
  assertEquals(wordsOf(new RegExp(`secret${long}`, "iu")), undefined);
  assertEquals(wordsOf(new RegExp(`Secret${long}`, "i")), ["secret"]);
});

Deno.test("a pattern that is packed with words matches as before, in whichever case", () => {
  const pattern = /\b(?:Registry|index-url)[= ]https?:\/\/(?!localhost|127\.)/i;
  const packed = unpacked(pattern);
  for (
    const text of ["REGISTRY=HTTP://example.com", "--index-url https://example.com", "registry=http://localhost", ""]
  ) {
    assertEquals([packed.test(text), packed.exec(text)?.[0]], [
      pattern.test(text),
      pattern.exec(text)?.[0],
    ]);
  }
});
