import { assert } from "@std/assert";
import { globRegExp, globSource } from "../../lib/shell/glob.ts";

Deno.test("globSource() reads a shell pattern", () => {
  const matches = (pattern: string, text: string) => globRegExp(`^(?:${globSource(pattern)})$`).test(text);
  assert(matches("a*.t?t", "abc.txt") && matches("[!a]b", "cb") && matches("a.b", "a.b"));
  assert(!matches("a.b", "axb") && !matches("[!a]b", "ab"));
});

Deno.test("globRegExp() matches nothing for a pattern that is none", () => assert(!globRegExp("[z-a]").test("b")));
