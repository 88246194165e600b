import { assert, assertEquals } from "@std/assert";
import { globOf } from "../../lib/shell/glob.ts";

const matches = (pattern: string, text: string) => globOf(pattern).matches(text);

Deno.test("globOf() reads a shell pattern", () => {
  assert(matches("a*.t?t", "abc.txt") && matches("[!a]b", "cb") && matches("a.b", "a.b") && matches("[]a]b", "]b"));
  assert(matches("*a*b*", "xaabb") && matches("a**", "a") && matches("[a", "[a") && matches("", ""));
  assert(!matches("a.b", "axb") && !matches("[!a]b", "ab") && !matches("[!]a]b", "]b") && !matches("*a*b", "xba"));
});

Deno.test("globOf() matches nothing for a range that is none", () => assert(!matches("[z-a]", "b")));

Deno.test("Glob.end() finds the longest and the shortest match, also read backwards", () => {
  assertEquals([globOf("*.").end("a.b.c", 0, true), globOf("*.").end("a.b.c", 0, false)], [4, 2]);
  assertEquals(globOf("b?").end("abcb", 1, true), 3);
  assertEquals(globOf("b?").end("abcb", 0, true), -1);
  assertEquals(globOf(".*").reversed().end("c.b.a", 0, false), 2);
});

Deno.test("globOf() reads the classes of POSIX in brackets", () => {
  assertEquals(globOf(".s[[:alpha:]]h").matches(".ssh"), true);
  assertEquals(globOf("x[[:digit:]_]").matches("x_"), true);
  assertEquals(globOf("x[![:digit:]]").matches("x1"), false);
});
