/** `${name…}` of constants. */
import { assertEquals } from "@std/assert";
import { deletes } from "./support.ts";

const CASES: readonly (readonly [string, string])[] = [
  ["${x:-d}", "a.tar.gz"],
  ["${u:-d}", "d"],
  ["${x:+d}", "d"],
  ["${x%.*}", "a.tar"],
  ["${x%%.*}", "a"],
  ["${x#*.}", "tar.gz"],
  ["${x##*.}", "gz"],
  ["${x%z}", "a.tar.g"],
  ["${x%q}", "a.tar.gz"],
  ["${x##*[.t]*r}", ".gz"],
  ["${x/a/b}", "b.tar.gz"],
  ["${x/#a/b}", "b.tar.gz"],
  ["${x/%?z/\\$1}", "a.tar.$1"],
  ["${x//[.]/\\$&}", "a$.tar$.gz"],
  ["${x/%gz/&&}", "a.tar.gzgz"],
  ["${x//.*r/}", "a.gz"],
  ["${x/*q/}", "a.tar.gz"],
  ["${x//a/b}", "b.tbr.gz"],
  ["${x:2:3}", "tar"],
  ["${x: -2}", "gz"],
  ["${x^}", "A.tar.gz"],
  ["${x^^}", "A.TAR.GZ"],
  ["${#x}", "8"],
  ["${!r}", "a.tar.gz"],
];

for (
  const [expression, value] of [
    ["${PATH:0:1}", "/"],
    ["${PATH%%u*}etc", "/etc"],
    ["${PWD:0:1}", "/"],
    ["${HOME%/*}", "/home"],
    ["${HOME/\\/*/}/", "/"],
    ["${OLDPWD::1}", "/"],
    ["$(echo $PATH | cut -c1)", "/"],
    ["${HOME}/a", "~/a"],
    ["${u:?}", "…_"],
  ] as const
) {
  Deno.test(`${expression} is ${value} on every machine`, () => assertEquals(deletes(`rm "${expression}"`), [value]));
}

for (const [expression, value] of CASES) {
  Deno.test(`parameterFields() gives ${value} for ${expression}`, () => {
    assertEquals(deletes(`x=a.tar.gz; r=x; unset u; rm "${expression}"`), [value]);
  });
}
