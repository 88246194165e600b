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
