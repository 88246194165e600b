import { assertEquals } from "@std/assert";
import { baseName, normalPath } from "../../lib/shell/path.ts";

const CASES: readonly (readonly [string, string, string])[] = [
  ["./a/../b", ".", "b"],
  ["..", "a/b", "a"],
  ["../..", "a", ".."],
  ["//etc///passwd", ".", "/etc/passwd"],
  ["/..", ".", "/"],
  ["/home/ada/x", ".", "~/x"],
  ["/Users/ada", ".", "~"],
  ["/root/.ssh", ".", "~/.ssh"],
  ["~/..", ".", "/home"],
  ["~/../..", ".", "/"],
  ["x", "~/y", "~/y/x"],
  ["", ".", "."],
];

for (const [path, cwd, normal] of CASES) {
  Deno.test(`normalPath() makes ${normal} of ${JSON.stringify(path)} in ${cwd}`, () => {
    assertEquals(normalPath(path, cwd), normal);
  });
}

Deno.test("baseName() gives the last part of a path", () => {
  assertEquals([baseName("/a/b/"), baseName("/a"), baseName("a")], ["b", "a", "a"]);
});
