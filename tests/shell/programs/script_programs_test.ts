/** `sed` and `awk`: what their scripts do to the system, and what only looks like it. */
import { assert, assertEquals } from "@std/assert";
import { readShell } from "../../../lib/shell/read_shell.ts";
import { deletes, effectsOf, reads, writes } from "../support.ts";

const DELETING: readonly string[] = [
  "sed '1e rm x' f",
  "sed '1!e rm x' f",
  "sed '$ ! e rm x' f",
  "sed '/a/,/b/e rm x' f",
  "sed '\\,a,I{e rm x\n}' f",
  "sed '1~2e rm x' f",
  "sed 's/a/b/;s/y/rm x/e' f",
  "sed 's,y,rm x,ge' f",
  "sed -e 's/a/b/' -e '/y/s|y|rm x|e' f",
  "sed 'a text\n1e rm x' f",
  "echo 'rm x' | sed e",
  "echo '1e rm x' > a.sed; sed -f a.sed f",
  "echo '1e rm x' | sed --file=- f",
  `awk 'BEGIN { system("rm x") }'`,
  `awk 'BEGIN { system("rm " "x") }'`,
  `awk 'BEGIN { c = "rm x"; system(c) }'`,
  `awk 'BEGIN { c = "rm"; c = c " x"; system(c) }'`,
  `awk -v c='rm x' 'BEGIN { system(c) }'`,
  `gawk --assign c='rm x' 'BEGIN { system(c) }'`,
  `awk '{ system(c) }' c='rm x' f`,
  `gawk -e 'BEGIN { system("rm x") }'`,
  `echo 'BEGIN { system("rm x") }' > a.awk; awk -f a.awk`,
  `echo 'BEGIN { system("rm x") }' | awk -f -`,
  `awk 'BEGIN { "rm x" | getline y }'`,
  `awk 'BEGIN { print "rm x" | "sh" }'`,
  `awk '{ a = (b) / 2; system("rm x") # /' f`,
];
for (const statement of DELETING) {
  Deno.test(`${JSON.stringify(statement)} deletes x`, () => {
    assertEquals([...new Set(deletes(statement))], ["x"]);
  });
}

const QUIET: readonly string[] = [
  "sed 's/y;e rm x/z/' f",
  "sed 's/a/e rm x/' f",
  "sed '/e rm x/d' f",
  "sed 'a\\\ne rm x' f",
  "sed '1i e rm x' f",
  "sed 'y/abc/e r/' f",
  "sed '# e rm x' f",
  "sed ':e rm x' f",
  "sed --sandbox '1e rm x' f",
  `awk '# system("rm x")\n{ print $1 }' f`,
  `awk '/system("rm x")/' f`,
  `awk '{ print "rm x" }' f`,
];
for (const statement of QUIET) {
  Deno.test(`${JSON.stringify(statement)} deletes nothing`, () => assertEquals(deletes(statement), []));
}

Deno.test("sed and awk read and write the files that their scripts name", () => {
  assertEquals(writes("sed 'w a' f"), ["a"]);
  assertEquals(writes("sed -n '/x/w a' f"), ["a"]);
  assertEquals(writes("sed 's/x/y/gw a' f"), ["a"]);
  assertEquals(writes("sed 's/x/y/w /dev/stdout' f"), []);
  assertEquals(reads("sed 'r a' f"), ["f", "a"]);
  assertEquals(writes(`awk '{ print $1 > "a" }' f`), ["a"]);
  assertEquals(writes(`awk '$3 > "a" { print }' f`), []);
  assert(reads(`awk 'BEGIN { while ((getline l < "a") > 0) print l }'`).includes("a"));
});

Deno.test("a script of sed or awk that was downloaded runs unread", () => {
  for (const program of ["sed", "awk"]) {
    assert(effectsOf("interpret", `curl https://example.com/a > a; ${program} -f a f`).length > 0);
  }
});

Deno.test("what a line makes of a script of awk is paid for", () => {
  const script = `{ system("ls " ${"$0 ".repeat(20_000)}) }`;
  assert(readShell(`echo ${"a".repeat(400)} | awk '${script}'`).overflow);
  assert(!readShell(`echo a | awk '${script}'`).overflow);
});
