/** The cells that patterns look at. */
import { assertEquals } from "@std/assert";
import { render } from "../../lib/sql/render.ts";
import { tokenize } from "../../lib/sql/tokenize.ts";

const CASES: readonly (readonly [string, string, string])[] = [
  ["a = 'x' + 1", " A = '' + 0 ", " A = '' + 0 "],
  ["a/**/b /* c */ d", " A B D ", " A /**/ B /* D "],
  ["a -- b", " A -- ", " A -- "],
  ["a = 'b' -- x' AND c = 'd'", " A = '' --! ", " A = '' --! "],
  ["a = 'b' -- so it is' or c like 'd' limit 1", " A = '' --! ", " A = '' --! "],
  ["(a = 'b') -- x')", " ( A = '' ) --! ", " ( A = '' ) --! "],
  ["a = 'b' -- nothing else' ORDER BY c", " A = '' --! ", " A = '' --! "],
  ["a = 'b' -- x'", " A = '' --! ", " A = '' --! "],
  ["a = 'b' -- don't", " A = '' -- ", " A = '' -- "],
  ["a = 'b' -- the users' and the owners", " A = '' -- ", " A = '' -- "],
  ["a = 'b' -- all of the users' orders (or the guests')", " A = '' -- ", " A = '' -- "],
  ["a = 'b' -- the name 'c' and no other", " A = '' -- ", " A = '' -- "],
  ["a = 'b' -- only the users'", " A = '' -- ", " A = '' -- "],
  ["a WHERE b OR NOT 2 > 3", " A WHERE B OR! NOT 0 > 0 ", " A WHERE B OR! NOT 0 > 0 "],
  ["a WHERE b OR 2 > 3", " A WHERE B OR 0 > 0 ", " A WHERE B OR 0 > 0 "],
  ["DELETE FROM t WHERE 'a' < 'b'", " DELETE! FROM T WHERE '' < '' ", " DELETE! FROM T WHERE '' < '' "],
  ["a #", " A -#! ", " A -#! "],
  ["a #1 b", " A #- ", " A #- "],
  ["0xff 0xdeadbeef @x @@y", " 0x 0xx @ @@Y ", " 0x 0xx @ @@Y "],
  ["SELSELECTECT oorr floor", " SELECT OR FLOOR ", " SELECT OR FLOOR "],
  ["DELETE FROM t", " DELETE! FROM T ", " DELETE! FROM T "],
  ["DELETE FROM t WHERE a = 1", " DELETE FROM T WHERE A = 0 ", " DELETE FROM T WHERE A = 0 "],
  ["DELETE FROM t WHERE 1 = 1", " DELETE! FROM T WHERE 0 = 0 ", " DELETE! FROM T WHERE 0 = 0 "],
  ['"a" = "b" "c"="c"', ` "" = "" '' = '' `, ` "" = "" '' = '' `],
  ["'a", " '< ", " '< "],
];

for (const [text, code, full] of CASES) {
  Deno.test(`render() shows ${text} as cells`, () => {
    const rendered = render(tokenize(text), { shape: "fragment" });
    assertEquals([rendered.code, rendered.full], [code, full]);
  });
}

Deno.test("render() marks a text that begins inside of a literal", () => {
  assertEquals(render(tokenize(" or 1"), { cut: "'", shape: "fragment" }).code, " '> OR 0 ");
  assertEquals(render(tokenize(' or "a'), { cut: '"', shape: "fragment" }).code, ` "> OR '< `);
});
