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
  ["/MNT/c/Users/ada", ".", "~"],
  ["/Cygdrive/D/Windows/x", ".", "/Windows/x"],
];

for (const [path, cwd, normal] of CASES) {
  Deno.test(`normalPath() makes ${normal} of ${JSON.stringify(path)} in ${cwd}`, () => {
    assertEquals(normalPath(path, cwd), normal);
  });
}

Deno.test("normalPath() makes the same of a path that is simple and of one that says so the long way", () => {
  const parts = [
    "a",
    ".ssh",
    "a.b",
    "..",
    "mnt",
    "MNT",
    "c",
    "D",
    "Users",
    "home",
    "root",
    "Var",
    "usr",
    "C:",
    "a@b",
    "*",
  ];
  for (const first of ["", "/", "~/"]) {
    for (const one of parts) {
      for (const two of parts) {
        for (const three of parts) {
          const [path, long] = [`${first}${one}/${two}/${three}/x/y`, `${first}${one}/${two}/${three}/x/./y`];
          assertEquals(normalPath(path), normalPath(long), path);
        }
      }
    }
  }
});

Deno.test("baseName() gives the last part of a path", () => {
  assertEquals([baseName("/a/b/"), baseName("/a"), baseName("a")], ["b", "a", "a"]);
});
