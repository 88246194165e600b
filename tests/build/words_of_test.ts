/** The words that stand for a pattern in a hook must not overlook what it would find. */
import { assertEquals } from "@std/assert";
import { wordsOf } from "../../lib/build/words_of.ts";
import { packWorded, unpackPatterns } from "../../lib/core/packed_pattern.ts";
import { catalog } from "../../lib/policy/catalog.ts";
import { patternsOf } from "../../lib/policy/condition.ts";
import { overlooked } from "../support/overlooked.ts";

for (const { id, when } of catalog) {
  const patterns = patternsOf(when).filter((pattern) => pattern instanceof RegExp);
  Deno.test(`every text that a pattern of ${id} matches holds one of its words`, () => {
    for (const pattern of patterns) {
      const words = wordsOf(pattern);
      const read = (text: string) => pattern.ignoreCase ? text.toLowerCase() : text;
      const gaps = words && overlooked(pattern, (text) => words.some((word) => read(text).includes(word)));
      assertEquals([pattern.source, gaps ?? []], [pattern.source, []]);
    }
  });
}

Deno.test("wordsOf() knows words of most long patterns", () => {
  const long = catalog.flatMap(({ when }) => patternsOf(when))
    .filter((pattern) => pattern instanceof RegExp && pattern.source.length >= 100);
  const worded = long.filter((pattern) => wordsOf(pattern as RegExp));
  assertEquals(worded.length / long.length > 0.8, true, `${worded.length} of ${long.length}`);
});

Deno.test("a pattern that is packed with words matches as before, in whichever case", () => {
  const pattern = /\b(?:Registry|index-url)[= ]https?:\/\/(?!localhost|127\.)/i;
  const packed: { pattern: RegExp } = unpackPatterns(JSON.parse(JSON.stringify({ pattern }, packWorded(wordsOf))));
  for (
    const text of ["REGISTRY=HTTP://example.com", "--index-url https://example.com", "registry=http://localhost", ""]
  ) {
    assertEquals([packed.pattern.test(text), packed.pattern.exec(text)?.[0]], [
      pattern.test(text),
      pattern.exec(text)?.[0],
    ]);
  }
});
