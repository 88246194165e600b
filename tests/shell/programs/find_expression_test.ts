/** `find`: each action gets what the tests in front of it let through. */
import { assertEquals } from "@std/assert";
import { actionsOf } from "../../../lib/shell/programs/find_expression.ts";
import { shown } from "../../../lib/shell/marks.ts";
import { effectsOf } from "../support.ts";

/** The paths that are deleted, each with a slash behind it if all below is deleted too. */
function deleted(statement: string): string {
  const paths = effectsOf("delete", statement).map(({ path, recursive }) => `${shown(path)}${recursive ? "/" : ""}`);
  return [...new Set(paths)].join(" ");
}

const CASES: readonly (readonly [string, string])[] = [
  ["find x -delete", "x/"],
  ["find x -name '*.o' -delete", "x/…entry/*.o"],
  ["find x -delete -name '*.o'", "x/"],
  ["find x -name a -o -delete", "x/"],
  ["find x -name a -or -type f -delete", "x/"],
  ["find x -name a -o -name b -delete", "x/…entry/b"],
  ["find x \\( -name a -o -name b \\) -delete", "x/…entry/a x/…entry/b"],
  ["find x \\( -name a -o -type f \\) -delete", "x/"],
  ["find x \\( -name a -o -empty \\) -delete", "x/…entry"],
  ["find x -name a -a -type f -delete", "x/…entry/a"],
  ["find x -not -name a -delete", "x/"],
  ["find x ! -path './.git/*' -delete", "x/"],
  ["find x ! \\( -name a \\) -delete", "x/"],
  ["find x ! -name a -name b -delete", "x/…entry/b"],
  ["find x -type f ! -name a -exec rm {} +", "x/…entry* x/"],
  ["find x -type f,l -exec rm {} +", "x/…entry* x/"],
  ["find x ! -type d -exec rm {} +", "x/…entry* x/"],
  ["find x ! -type f -exec rm -d {} +", "x x/…entry* x/"],
  ["find x \\( -type f -o -type d \\) -exec rm -d {} +", "x x/…entry* x/"],
  ["find x ! -newer y -delete", "x/…entry"],
  ["find x -mtime +3 -delete", "x/…entry"],
  ["find x -name a , -delete", "x/"],
  [`find x ${"\\( ".repeat(65)} -true ${"\\) ".repeat(65)} -delete`, "x/"],
  ["find x -name a -prune -o -name b -delete", "x/…entry/b"],
  ["find x -name a -prune -o -type f -delete", "x/"],
  ["find x -name a -exec echo {} \\; -o -delete", "x/"],
  ["find x -name a -exec rm {} + -o -name b -exec rm -r {} \\;", "x/…entry/a x/…entry/b/"],
  ["find x y -name a -delete", "x/…entry/a y/…entry/a"],
  ["find x -name a -o -name b | xargs rm", "x/…entry/a x/…entry/b"],
  ["find x -name a -prune -o -name b -print | xargs rm", "x/…entry/b"],
  ["find x -name a -printf '%p -delete'", ""],
  ["find x -name '?*' -delete", "x/"],
  ["find x -iname '**' -delete", "x/"],
  ["find x -name '*.*' -delete", "x/"],
  ["find x -name '[!.]*' -delete", "x/"],
  ["find x -name '.*' -delete", "x/…entry/.*"],
  ["find x -name '[a-c]*' -delete", "x/…entry/[a-c]*"],
  ["find x -name '?' -delete", "x/…entry"],
  ["find x -path 'x/*' -delete", "x/"],
  ["find x/ -wholename '*/*' -delete", "x/"],
  ["find x -ipath 'x/y/*' -delete", "x/…entry"],
  ["find x -ipath 'X/.Y/*' -delete", "x/…entry/.y/*"],
  ["find x -regex '.*' -delete", "x/"],
  ["find ./x -regex '\./x/.+' -delete", "x/"],
  ["find x -regex '.*/[^/]*' -delete", "x/"],
  ["find x -regextype posix-extended -regex '.*(a|.*)' -delete", "x/"],
  ["find x -regex '.*\\.o' -delete", "x/…entry/*.o"],
  ["find x -regex 'x/y/.*' -delete", "x/…entry"],
  ["find x ! -name '*' -delete", ""],
  ["find x -not -iname '?*' -exec rm -r {} +", ""],
  ["find x ! -path '*' -delete", ""],
  ["find x ! -regex '.*' -delete", ""],
  ["find x ! ! -name '*' -delete", "x/"],
  ["find x ! -name '*' -o -delete", "x/"],
  ["find x ! -name '*' -o -name b -delete", "x/…entry/b"],
  ["find x -type f ! -name '*.*' -delete", "x/…entry"],
  ["find x ! -name '[!.]*' -delete", "x/"],
  ["find x ! -path 'x/*' -exec rm -r {} +", "x/…entry*/ x/"],
  ["find x ! -name . -delete", "x/"],
  ["find x -name '??*' -delete", "x/"],
  ["find x -name '????*' -delete", "x/…entry"],
  ["find y x/ -path 'x/*' -delete", "y/ x/"],
  ["find y x -path 'xy/*' -delete", "y/…entry x/…entry"],
  ["find / -path '/*' -delete", "//"],
  ["fd '.+' x -x rm -r", "x/…entry*/ x/"],
  ["fd -g '?*' x -x rm -r", "x/…entry*/ x/"],
  ["fd -g '*.o' x -x rm -r", "x/…entry/*.o/"],
];
for (const [statement, expected] of CASES) {
  Deno.test(`${statement} deletes ${expected || "nothing"}`, () => assertEquals(deleted(statement), expected));
}

Deno.test("find creates a file for names although none is written to it", () => {
  assertEquals(effectsOf("write", "find x ! -name '*' -fprint y").map(({ path }) => path), ["y"]);
});

Deno.test("actionsOf() keeps few of the names that a file has at once", () => {
  const names = Array<string[]>(99).fill(["-name", "a"]).flat();
  assertEquals(actionsOf(names)[0]?.selection.names.length, 16);
});
