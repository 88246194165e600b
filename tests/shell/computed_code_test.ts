/** Substitutions that bash finds in texts, because it computes with them. */
import { assertEquals } from "@std/assert";
import { deletes } from "./support.ts";

const INDEX = "'a[$(rm -r x)]'";
const RUNS: readonly string[] = [
  `[[ ${INDEX} -eq 1 ]]`,
  `[[ 1 -lt ${INDEX} ]]`,
  `y=${INDEX}; [[ $y -ge 1 ]]`,
  `y=${INDEX}; [[ y -ne 1 ]]`,
  `[[ -v ${INDEX} ]]`,
  `y=${INDEX}; ((y))`,
  "y='a[`rm -r x`]'; ((1 + y * 2))",
  `y=${INDEX}; z=y; ((z++))`,
  `y=${INDEX}; echo $((y))`,
  `y=${INDEX}; echo \${z:y}`,
  `y=${INDEX}; echo \${z:0:y}`,
  `y=${INDEX}; echo \${z[y]}`,
  `y=${INDEX}; echo \${!y}`,
  `y=${INDEX}; z[y]=1`,
  `y=${INDEX}; z=([y]=1)`,
  `y=${INDEX}; for ((i = y; i < 3; i++)); do :; done`,
  "for ((i = $(rm -r x); i < 3; i++)); do :; done",
  `let ${INDEX}=1`,
  `y=${INDEX}; let z=y+1`,
  `declare -i y=${INDEX}`,
  `declare -i y; y=${INDEX}`,
  `RANDOM=${INDEX}`,
  `declare -n y=${INDEX}`,
  `declare ${INDEX}=1`,
  `test -v ${INDEX}`,
  `[ -v ${INDEX} ]`,
  `printf -v ${INDEX} y`,
  `read ${INDEX} <<< 1`,
  `unset ${INDEX}`,
  "y='$(rm -r x)'; echo ${y@P}",
  "y='$(echo rm -r x)'; ${y@P}",
  "declare -A m=([k]='rm -r x'); ${m[k]}",
  "declare -A m=([a]=ls [k]='rm -r x' [b]=ls); eval \"${m[k]}\"",
  "declare -A m; m[k]='rm -r x'; m[j]=ls; ${m[k]}",
  "declare -A m; m+=([k]='rm -r x' [j]=ls); ${m[k]}",
  ": x; rm -r $_",
  'test -d x && rm -r "$_"',
];

for (const statement of RUNS) {
  Deno.test(`what bash expands as it computes runs: ${statement}`, () => assertEquals(deletes(statement), ["x"]));
}

const RUNS_NOTHING: readonly string[] = [
  `echo ${INDEX}`,
  `y=${INDEX}; echo "$y"`,
  `printf %s ${INDEX}`,
  `printf -v y %s ${INDEX}`,
  `[[ ${INDEX} == y ]]`,
  `test ${INDEX} = y`,
  `read y <<< ${INDEX}`,
  `git commit -m ${INDEX}`,
  "y='$(rm -r x)'; ((y))",
  "y='$(rm -r x)'; echo ${y@Q}",
  "declare -A m=([a]=ls [k]='rm -r x'); ${m[a]}",
  "declare -A m; m[k]='rm -r x'; m[j]=ls; ${m[j]}",
  "i=0; ((i++)); echo ${z[i]} $((i + 1)) ${z:i:2}",
];

for (const statement of RUNS_NOTHING) {
  Deno.test(`a text with which nothing is computed stays a text: ${statement}`, () => {
    assertEquals(deletes(statement), []);
  });
}
