import { assertEquals } from "@std/assert";
import { isWithin } from "../../lib/core/within_folder.ts";

const CASES: [path: string, folder: string, within: boolean][] = [
  ["/a/b", "/a/b", true],
  ["/a/b/", "/a/b", true],
  ["/a//b/c", "/a/b/", true],
  ["/a/bc", "/a/b", false],
  ["/a", "/a/b", false],
  ["/a/b/../c", "/a", false],
  ["/a/./b", "/a", false],
  ["a/b", "a", false],
  ["", "/", false],
  ["/anything", "/", true],
  ["/A/b", "/a", false],
  ["C:\\Work\\x", "\\\\?\\C:\\work", true],
  ["c:/code/x", "C:\\Code", true],
  ["C:\\work\\..\\x", "C:\\", false],
  ["D:\\work", "C:\\", false],
];
for (const [path, folder, within] of CASES) {
  Deno.test(`isWithin() finds ${path || "nothing"} ${within ? "in" : "outside of"} ${folder}`, () => {
    assertEquals(isWithin(path, folder), within);
  });
}
