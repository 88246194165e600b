/** SQL's tokens, in the dialects that disagree. */
import { assert, assertEquals } from "@std/assert";
import { tokenize } from "../../lib/sql/tokenize.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["SELECT a1 FROM t", ["word SELECT", "word A1", "word FROM", "word T"]],
  ["'it''s' 'a\\'b'", ["string 'it''s'", "string 'a\\'b'"]],
  ["'C:\\' || x", ["string 'C:\\'", "operator ||", "word X"]],
  [`"a b" \`c\` [d e] x[1]`, [
    'quoted "a b"',
    "quoted `c`",
    "quoted [d e]",
    "word X",
    "operator [",
    "number 1",
    "operator ]",
  ]],
  ["N'x' x'4142' E'\\n' _utf8'y'", ["string N'x'", "hex x'4142'", "string E'\\n'", "string _utf8'y'"]],
  ["1.5e3 .5 0x4A 0b01 3rd", ["number 1.5e3", "number .5", "hex 0x4A", "hex 0b01", "number 3", "word RD"]],
  ["1union", ["number 1", "word UNION"]],
  ["a -- b\nc # d\ne", ["word A", "comment -- b", "word C", "comment # d", "word E"]],
  ["SELECT 1 FROM #scratch", ["word SELECT", "number 1", "word FROM", "word #scratch"]],
  ["a/* b */c", ["word A", "comment /* b */", "word C"]],
  ["/*!50000 UNION*/ 1 */", ["comment /*!50000", "word UNION", "number 1", "operator *", "operator /"]],
  ["$$a'b$$ $x$c$x$ $1", ["string $$a'b$$", "string $x$c$x$", "variable $1"]],
  ["@a @@version :b a::int", [
    "variable @A",
    "variable @@VERSION",
    "variable :B",
    "word A",
    "operator ::",
    "word INT",
  ]],
  ["a<>b<=>c->>'d'", ["word A", "operator <>", "word B", "operator <=>", "word C", "operator ->>", "string 'd'"]],
  ["größe 表", ["word GRÖSSE", "word 表"]],
];

for (const [text, tokens] of CASES) {
  Deno.test(`tokenize() reads ${text}`, () => {
    assertEquals(tokenize(text).map(({ kind, text }) => `${kind} ${text.replace(/^#s\w+/i, "#scratch")}`), tokens);
  });
}

for (const text of ["'a", '"a', "/* a", "x'4"]) {
  Deno.test(`tokenize() says that ${text} is not closed`, () => assert(tokenize(text).at(-1)?.open));
}

Deno.test("tokenize() covers every character that is no space, once and in order", () => {
  const text = "\u2003\uFEFF';\uD800`[$@#\\/*!*/--x\u0000$a$ \u2028%\u00A0é𝒳";
  let end = 0;
  for (const token of tokenize(text)) {
    assert(token.start >= end && token.end > token.start);
    assert(/^\s*$/.test(text.slice(end, token.start).replaceAll("*/", "").replaceAll("\u0000", "")));
    end = token.end;
  }
});

Deno.test("tokenize() takes x'…' for a number only where digits stand in it", () => {
  assertEquals(tokenize("x'0a'").map(({ kind }) => kind), ["hex"]);
  assertEquals(tokenize("x' or 'a").map(({ kind }) => kind), ["word", "string", "word"]);
});
