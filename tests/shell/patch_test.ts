import { assertEquals } from "@std/assert";
import { patchEffects } from "../../lib/shell/patch.ts";

const PATCH = `*** Begin Patch
*** Add File: a.txt
+one
*** Update File: b.txt
*** Move to: c.txt
@@
-old
+new
*** Delete File: d.txt
*** End Patch`;

Deno.test("patchEffects() names every file of a patch", () => {
  assertEquals(patchEffects(PATCH, (path) => path), [
    { kind: "write", path: "a.txt", text: "one" },
    { kind: "move", path: "b.txt", to: "c.txt" },
    { kind: "write", path: "b.txt", text: "" },
    { kind: "write", path: "c.txt", text: "new" },
    { kind: "delete", path: "d.txt", recursive: false },
  ]);
});

for (const before of [" ", "  ", "\t", "\u0085", "\u00a0"]) {
  Deno.test(`patchEffects() reads a header behind ${JSON.stringify(before)}, as Codex does`, () => {
    assertEquals(patchEffects(PATCH.replaceAll(/^(?=\*)/gm, before), (path) => path).length, 5);
  });
}

Deno.test("patchEffects() reads a header whose line ends in a carriage return", () => {
  assertEquals(patchEffects(PATCH.replaceAll("\n", "\r\n"), (path) => path).length, 5);
});

Deno.test("patchEffects() takes a header that is added for a line of the file", () => {
  const patch = "*** Add File: notes.md\n+*** Delete File: a.txt";
  assertEquals(patchEffects(patch, (path) => path), [
    { kind: "write", path: "notes.md", text: "*** Delete File: a.txt" },
  ]);
});
