import { assertEquals } from "@std/assert";
import { readingOf, uncoloredReadingOf } from "../../lib/detect/reading.ts";

const cases: readonly (readonly [string, string])[] = [
  ["plain \u00e9\u{1f600}", "plain \u00e9\u{1f600}"],
  ["4\u200b1\u00ad1\ufeff", "411"],
  ["\uff21\uff11\uff0d", "A1-"],
  ["\u0661\u06f2\u0969\u0e54", "1234"],
  ["\u{1d7ce}\u{1d7d9}\u{1d7ff}", "019"],
  ["\u202e12\u202c", "12"],
  ["1\u22122\u20143\ufe634 a\u2014b", "1-2-3-4 a\u2014b"],
  ["1\u20132\u2010a\u20113 A\u2013B c\u2013D", "1-2-a-3 A-B c\u2013D"],
  ["1\u00a02\u20073\u202f4\u30005 a\u2009b", "1 2 3 4 5 a b"],
];

for (const [given, read] of cases) {
  Deno.test(`readingOf() reads ${JSON.stringify(given)} as ${JSON.stringify(read)}`, () => {
    assertEquals(readingOf(given).text, read);
  });
}

Deno.test("uncoloredReadingOf() joins what colors part, and knows where each character stands", () => {
  const given = "a\u001b[1;31mb\\u001b[0mc\u200bd";
  const { text, origin } = uncoloredReadingOf(given)!;
  assertEquals(text, "abcd");
  assertEquals([0, 1, 2, 3].map(origin).map((offset) => given[offset]).join(""), "abcd");
  assertEquals(uncoloredReadingOf("abcd"), undefined);
});

Deno.test("readingOf() knows where each character stands", () => {
  const given = "a\u200bb\u{1d7cf}\u200b\u200bc1";
  const { text, origin } = readingOf(given);
  assertEquals(text, "ab1c1");
  assertEquals([0, 1, 2, 3, 4].map(origin), [0, 2, 3, 7, 8]);
});

Deno.test("readingOf() reads letters of mathematics and circles, and look-alikes inside of words, as what they show", () => {
  assertEquals(readingOf("𝗞𝗲𝘆 ⓚⓔⓨ").text, "Key key");
  assertEquals(readingOf("pаsswоrd").text, "password"); // Cyrillic а and о
});

Deno.test("readingOf() leaves other scripts as they are", () => {
  const text = "Привет, Москва: 5 µs, Δx and é";
  assertEquals(readingOf(text).text, text);
});
