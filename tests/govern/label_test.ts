import { assertEquals, assertMatch } from "@std/assert";
import { fake } from "../../lib/detect/fake.ts";
import { labelOf } from "../../lib/govern/label.ts";

const KEPT = [
  "codex.Bash",
  "codex.mcp__postgres__query",
  "thread-12345",
  "01995160-6698-76d3-b2a0-628260387646",
];
for (const name of KEPT) Deno.test(`labelOf() keeps ${name}`, () => assertEquals(labelOf(name), name));

Deno.test("labelOf() masks a secret, alone, after a dot and before one", () => {
  const secret = fake("ghp_", 36);
  for (const name of [secret, `codex.${secret}`, `${secret}.Bash`]) {
    assertMatch(labelOf(name), /^(codex\.)?g\*+.(\.Bash)?$/);
  }
});

Deno.test("labelOf() masks a number that a prefix makes look like a version", () => {
  assertEquals(labelOf("codex.536-22-1846"), "codex.5*********6");
});

Deno.test("labelOf() masks a secret that is cut in the middle", () => {
  const label = labelOf(`${"x".repeat(110)} ${fake("ghp_", 36)}`);
  assertEquals([...label].length, 129);
  assertMatch(label, /^x+ g\*+…$/);
});

Deno.test("labelOf() keeps to one line", () => assertEquals(labelOf("a\n\u001b[2Jb"), "a [2Jb"));
