import { assertEquals } from "@std/assert";
import { editedText } from "../../../lib/shell/programs/edited_text.ts";

const CASES: readonly (readonly [string, string, string | undefined])[] = [
  ["s/cat/dog/", "cat cat", "dog cat"],
  ["s/cat/dog/g;s/d/f/2", "cat cat", "dog fog"],
  ["s,a,/,g", "a.a", "/./"],
  ["s/[0-9]//g", "c1a2t", "cat"],
  ["s/[^[:alpha:]]//g", "c-a t", "cat"],
  ["s/^\\(.\\)\\(.\\)/\\2\\1/", "act", "cat"],
  ["s/a.*/[&]/", "cat", "c[at]"],
  ["s/A/o/I", "cat", "cot"],
  ["y/abc/xyz/", "cab", "zxy"],
  ["1d;s/a/o/", "one\ncat", "cot"],
  ["$!d", "one\ncat", "cat"],
  ["/cat/!d", "one\ncat", "cat"],
  ["s/a\\.b/x/", "a.b acb", "x acb"],
  ["s/(a)/x/", "(a) a", "x a"],
  ["s/a+/x/", "aa+", "ax"],
  ["s/a\\+/x/", "aab", "xb"],
  ["s/*/x/", "a*", "ax"],
  ["1e ls", "cat", undefined],
  ["s/\\(a*\\)*b/x/", "aaaa", undefined],
  ["s/\\(a\\)\\1/x/", "aa", undefined],
  ["s/[/x/", "a", undefined],
  ["w out", "cat", undefined],
];

for (const [script, text, result] of CASES) {
  Deno.test(`editedText() knows what ${script} makes of ${JSON.stringify(text)}`, () => {
    const expected = result === undefined ? undefined : `${result}\n`;
    assertEquals(editedText(text, script, { extended: false, quiet: false }), expected);
  });
}

Deno.test("editedText() reads extended expressions and prints what it is told to", () => {
  assertEquals(editedText("run: ls\nno", "s/^(run): (l)/\\2/p", { extended: true, quiet: true }), "ls\n");
});

const LONG: readonly (readonly [script: string, text: string])[] = [
  ["s/a*a*a*b/x/", "a".repeat(1000)],
  [`s/${"(aa|a)".repeat(32)}b/x/`, "a".repeat(64)],
  [`s/${"(a|(aa|a))".repeat(16)}b/x/`, "a".repeat(64)],
  [`s/${"(|)".repeat(32)}b/x/`, ""],
];

for (const [script, text] of LONG) {
  Deno.test(`editedText() does not begin ${script.slice(0, 20)}, which could take long`, () => {
    assertEquals(editedText(text, script, { extended: true, quiet: false }), undefined);
  });
}

Deno.test("editedText() tries alternatives where they are few", () => {
  assertEquals(editedText("a cat", "s/(dog|cat|(b|c)ird)(x|y|$)/fox/", { extended: true, quiet: false }), "a fox\n");
});
