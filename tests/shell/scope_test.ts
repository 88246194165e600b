/** What a shell remembers from one command to the next. */
import { assertEquals } from "@std/assert";
import { deletes } from "./support.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["cd /etc && rm a", ["/etc/a"]],
  ["cd /etc; cd ..; rm a", ["/a"]],
  ["(cd /etc; rm a); rm b", ["/etc/a", "b"]],
  ["cd /etc; cd - ; rm a", ["a"]],
  ["x=a; (x=b; rm $x); rm $x", ["b", "a"]],
  ["x=a env; rm $x", ["…"]],
  ["x=a; export x; rm $x", ["a"]],
  ["declare -n r=x; r=a; rm $x", ["a"]],
  ["alias w='rm a'; w", ["a"]],
  ["alias w='A=1 w; rm a'; w", ["a"]],
  ["alias w='v; rm a'; alias v=w; w", ["a"]],
  ["alias rm='A=1 rm'; rm a; rm b", ["a", "b"]],
  ["alias rm=echo; rm a", ["a"]],
  ["alias rm='echo rm'; rm a", ["a"]],
  ['f() { rm "$1"; }; f a', ["a"]],
  ["f() { local x=a; rm $x; }; f", ["a"]],
  ["read x <<< 'a b'; rm \"$x\"", ["a b"]],
  ["while read x; do rm $x; done <<< a", ["a"]],
  ["for x in a b; do rm $x; done", ["a", "b"]],
  ["unset x; rm ${x-a}", ["a"]],
];

for (const [statement, paths] of CASES) {
  Deno.test(`Scope keeps what ${statement} needs`, () => assertEquals(deletes(statement), [...paths]));
}

Deno.test("Scope holds both values behind a branch that may not be taken", () => {
  assertEquals(deletes("x=a; true && x=b; rm $x"), ["a", "b"]);
});
