/** Programs that run code, with their options in every order and spelling that they take. */
import { assertEquals } from "@std/assert";
import { deletes } from "../support.ts";

const SYSTEM = `'system("rm -r x")'`;
const NODE = `'require("child_process").execSync("rm -r x")'`;
const DENO = `'Deno.removeSync("x", {recursive: true})'`;

const RUNS: readonly string[] = [
  ...["-le", "-lne", "-l012ne", "-lane", "-0777ne", "-0777 -ne", "-F, -lane", "-CSD -we", "-de", "-i.bak -pe"].map((
    options,
  ) => `perl ${options} ${SYSTEM} y`),
  ...["-ne", "-lne", "-W0 -e", "-W:no-deprecated -e", "-E UTF-8 -e", "--disable gems -e"].map((options) =>
    `ruby ${options} ${SYSTEM} y`
  ),
  ...["-e", "-p", "-pe", "--eval", "--title t -e", "--env-file .env.test -e", "-C dev --import ./a.js -pe"].map((
    options,
  ) => `node ${options} ${NODE}`),
  ...["+x -c", "+o history -c", "+eux -c", "-x +O extglob -c"].map((options) => `bash ${options} 'rm -r x'`),
  "zsh --emulate sh -c 'rm -r x'",
  ...["python3.12", "python3-lts", "python2.7-daily", "pypy3-preview", "python"].map((python) =>
    `${python} -c 'import os; os.system("rm -r x")'`
  ),
  "fish --command='rm -r x'",
  "fish -C 'rm -r x' y.fish",
  "python3 --check-hash-based-pycs always -Ic 'import os; os.system(\"rm -r x\")'",
  "php -d a=b --run 'system(\"rm -r x\");'",
  "php --process-code 'system(\"rm -r x\");'",
  "julia --project=. -t 4 -E 'run(`rm -r x`)'",
  `ts-node -P y -e ${NODE}`,
  `R --no-save -e ${SYSTEM}`,
  "osascript -l AppleScript -e 'do shell script \"rm -r x\"'",
  "bun exec 'rm -r x'",
  "bun --cwd y exec 'rm -r x'",
  "bun x --bun rimraf x",
  `bun -pe ${NODE}`,
  ...["run -A", "run --ext ts -c deno.json", "test -A", "-A", ""].map((verb) =>
    `echo ${DENO} > a.ts; deno ${verb} a.ts y`
  ),
  `echo ${DENO} | deno run -A -`,
  `deno eval --ext ts ${DENO}`,
  `echo ${DENO} > a.ts; bun run a.ts`,
];

for (const statement of RUNS) {
  Deno.test(`interpreters run what stands in ${statement}`, () => assertEquals(deletes(statement), ["x"]));
}

const IDLES: readonly string[] = [
  `ruby y.rb -e ${SYSTEM}`,
  `perl -i -e 1 -- ${SYSTEM}`,
  "bash -x y.sh +c 'rm -r x'",
  `echo ${DENO} > a.ts; deno fmt a.ts`,
  `node y.js -pe ${NODE}`,
  "bun run build 'rm -r x'",
];

for (const statement of IDLES) {
  Deno.test(`interpreters do not run what is only handed on in ${statement}`, () =>
    assertEquals(deletes(statement), []));
}
