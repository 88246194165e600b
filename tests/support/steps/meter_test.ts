/** The meter itself: what V8 would backtrack on is found out, and what it finds is what V8 finds. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { ambiguityOf } from "./ambiguity.ts";
import { assertLinear, assertProportional } from "./assert_linear.ts";
import { stepsOf } from "./count_steps.ts";
import { searchSteps } from "./pattern_machine.ts";

const SLOW: [RegExp, string][] = [
  [/a+b/, "a"],
  [/\s+$/, " "],
  [/"[^;]*;/, '"x'],
  [/x.*y/, "x "],
  [/(?=\w*)-/, "a"],
  [/(?<=a.*)b/, "a"],
  [/(?!a*b)c/, "a"],
  [/(a+)\1b/, "a"],
  [/(?:a|a)*b/, "a"],
  [/(?:a+)+b/, "a"],
];
for (const [pattern, seed] of SLOW) {
  Deno.test(`assertLinear() finds out ${pattern}`, () => {
    assertThrows(() => assertLinear({ seed }, (text) => searchSteps(pattern, text).steps));
  });
}

for (const pattern of [/^a+b/, /a{1,50}b/, /ab/, /(?<=a.{0,20})b/, /a[^a]*b/, /(?<!a)a+b/]) {
  Deno.test(`assertLinear() has nothing against ${pattern}`, () => {
    assertLinear({ seed: "a", reach: 50 }, (text) => searchSteps(pattern, text).steps);
  });
}

const AMBIGUOUS: readonly (readonly [RegExp, string | undefined])[] = [
  [/(?:a|a)*b/, "a"],
  [/(?:a+)+b/, "a"],
  [/(?:a{1,4}){1,100}b/, "a"],
  [/(?:,"?(?:a{1,60})?"?){1,100};/, '"'],
  [/(?:;\s*x?\s*)*y/, "\t"],
  [/(?:x_?c?_?){9}z/, "_"],
  [/(?:ab?b?c)*z/, "b"],
  [/(?:a?){3}b/, undefined],
  [/(?:a*,)*b/, undefined],
  [/(?:a{1,3} )*b/, undefined],
  [/a*b?a*/, undefined],
  [/(?:"(?:[^"\\]|\\.)*",?)*x/, undefined],
  [/(?:a(?: |$))+/, undefined],
];
for (const [pattern, character] of AMBIGUOUS) {
  Deno.test(`ambiguityOf() finds ${JSON.stringify(character)} in ${pattern}`, () => {
    assertEquals(ambiguityOf(pattern), character);
  });
}

Deno.test("assertProportional() bounds what a character may cost", () => {
  assertThrows(() => assertProportional({ seed: "a" }, [1, 2, 3].map((stretches) => stretches * 512 * 3000)));
});

const PATTERNS = [
  /(a*)(b|abc)(c*)\2?/,
  /(?:(a)|(b))+\1/,
  /(?:a?){3,5}?b/,
  /(?<word>\w+)\s\k<word>\b/i,
  /(?<=(\w)(\d))x\1/,
  /(?<!ab|^)c+$/m,
  /(?:(?=(a+))a*b\1|\B.)/,
  /[^\W\d]{2,}?(?!b)/,
  /\u{1F600}.|é\b/u,
  /^.{0,3}?c/ms,
  /(?:a|ab)(?:c|bcd)(?:d*)/,
  /(z)((a+)?(b+)?(c))*/,
];
const TEXTS = [
  "",
  "abcabc",
  "aab abc aa",
  "A1xA zaacbbbcac",
  "foo FOO bar",
  "ab\nc\nabcc",
  "x😀😀é",
  "abcd\r\nbd",
  "aaab",
];
for (const pattern of PATTERNS) {
  Deno.test(`searchSteps() finds by ${pattern} what V8 finds`, () => {
    for (const text of TEXTS) {
      const match = pattern.exec(text);
      const expected = match ? [match.index, match.index + match[0].length] : undefined;
      assertEquals([text, searchSteps(pattern, text).found], [text, expected]);
    }
  });
}

Deno.test("stepsOf() counts every way to use a pattern, and every search", () => {
  const text = "a".repeat(1000);
  const works = [
    () => /b/.test(text),
    () => /b/.exec(text),
    () => text.match(/b/),
    () => [...text.matchAll(/b/g)],
    () => text.replace(/b/, ""),
    () => text.replaceAll(/b/g, ""),
    () => text.search(/b/),
    () => text.split(/b/),
    () => text.indexOf("b"),
    () => text.includes("b"),
    () => text.toUpperCase(),
  ];
  for (const work of works) assert(stepsOf(work) >= 1000, String(work));
  assert(stepsOf(() => text.indexOf("a", 5)) < 10);
});
