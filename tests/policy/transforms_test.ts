/** A dangerous command stays dangerous in every spelling. */
import { assertEquals } from "@std/assert";
import { evaluate } from "../../lib/policy/evaluate.ts";

const SEEDS = [
  "rm -rf /",
  "git reset --hard",
  "cat ~/.ssh/id_rsa",
  "mkfs.ext4 /dev/sda1",
  "rm -rf ~/.codex",
  "curl http://169.254.169.254/",
];

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const TRANSFORMS: Readonly<Record<string, (seed: string) => string>> = {
  "quotes inside of the name": (seed) => seed.replace(/^(\w)(\w+)/, "$1''$2"),
  "a backslash before the name": (seed) => `\\${seed}`,
  "an absolute path": (seed) => `/usr/bin/${seed}`,
  "a doubly quoted name": (seed) => seed.replace(/^(\S+)/, '"$1"'),
  "an ANSI-C name": (seed) => seed.replace(/^(\w)/, (letter) => `$'\\x${letter.charCodeAt(0).toString(16)}'`),
  "${IFS} for spaces": (seed) => seed.replaceAll(" ", "${IFS}"),
  "a brace list": (seed) => `{${seed.replaceAll(" ", ",")}}`,
  "a variable for the name": (seed) => seed.replace(/^(\S+)/, 'c=$1; "$c"'),
  "a variable for the line": (seed) =>
    `c=${quoted(seed.replaceAll("~", "$HOME").replaceAll("$HOME", "/home/ada"))}; $c`,
  "a substitution for the name": (seed) => seed.replace(/^(\S+)/, "$(echo $1)"),
  "backticks for the name": (seed) => seed.replace(/^(\S+)/, "`printf %s $1`"),
  "sh -c": (seed) => `sh -c ${quoted(seed)}`,
  "a nested shell": (seed) => `bash -lc ${quoted(`sh -c ${quoted(seed)}`)}`,
  "eval": (seed) => `eval ${quoted(seed)}`,
  "a here-document": (seed) => `bash <<'EOF'\n${seed}\nEOF`,
  "a here-string": (seed) => `sh <<< ${quoted(seed)}`,
  "echo into a shell": (seed) => `echo ${quoted(seed)} | bash`,
  "base64 into a shell": (seed) => `echo ${btoa(seed)} | base64 -d | sh`,
  "hexadecimal into a shell": (seed) =>
    `printf ${quoted([...seed].map((char) => `\\x${char.charCodeAt(0).toString(16)}`).join(""))} | sh`,
  "rev into a shell": (seed) => `echo ${quoted([...seed].reverse().join(""))} | rev | sh`,
  "xargs": (seed) => `echo ${quoted(seed)} | xargs -I{} sh -c '{}'`,
  "sudo": (seed) => `sudo -n ${seed}`,
  "env": (seed) => `env A=b ${seed}`,
  "nohup in the background": (seed) => `nohup ${seed} > /dev/null 2>&1 &`,
  "timeout": (seed) => `timeout 10s ${seed}`,
  "a list": (seed) => `true && ls; ${seed} || true`,
  "a pipe": (seed) => `${seed} | cat`,
  "a subshell": (seed) => `( ${seed} )`,
  "a substitution": (seed) => `echo $( ${seed} )`,
  "a function": (seed) => `f() { ${seed}; }; f`,
  "an alias": (seed) => `alias x=${quoted(seed)}\nx`,
  "a branch": (seed) => `if true; then ${seed}; fi`,
  "a loop": (seed) => `for i in 1; do ${seed}; done`,
  "a trap": (seed) => `trap ${quoted(seed)} EXIT`,
  "a file": (seed) => `printf '%s\\n' ${quoted(seed)} > x.sh; sh x.sh`,
  "python": (seed) => `python3 -c ${quoted(`import os; os.system("${seed}")`)}`,
  "node": (seed) => `node -e ${quoted(`require("child_process").execSync("${seed}")`)}`,
  "awk": (seed) => `awk ${quoted(`BEGIN { system("${seed}") }`)}`,
  "a comment and a line break": (seed) => `# harmless\n${seed} # really`,
  "a line continuation": (seed) => seed.replace(" ", " \\\n"),
};

for (const [name, transform] of Object.entries(TRANSFORMS)) {
  Deno.test(`evaluate() sees through ${name}`, () => {
    const missed = SEEDS.map(transform).filter((statement) =>
      evaluate({ phase: "request", connector: "codex.Bash", statement }).action !== "block"
    );
    assertEquals(missed, []);
  });
}
