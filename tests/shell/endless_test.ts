import { assertEquals } from "@std/assert";
import { effectsOf } from "./support.ts";

const CASES: readonly (readonly [string, number])[] = [
  ["while :; do x & done", 1],
  ["while [ 1 ]; do x & done", 1],
  ["until false; do x & done", 1],
  ["for ((;;)); do x & done", 1],
  ["f() { f | f & }; f", 1],
  ["while :; do sleep 9 & done", 1],
  ["while :; do wait; sleep 1 & disown; done", 1],
  ["while read l; do x & done", 0],
  ["while :; do x & wait; done", 0],
  ["while :; do x; done", 0],
  ["for ((i=0; i<3; i++)); do x & done", 0],
];

for (const [statement, count] of CASES) {
  Deno.test(`leavesProcesses() tells that ${statement} ${count ? "multiplies" : "ends"}`, () => {
    assertEquals(effectsOf("multiply", statement).length > 0 ? 1 : 0, count);
  });
}
