/** The whole command as text that a shell, or another program, takes for code. */
import { base64, digits, reversed, rot13 } from "./encode.ts";
import { isOneLine, isPortable, singleQuoted } from "./seed.ts";
import { onPortable, onText, type Transform } from "./transform.ts";

const printed = (seed: string) => `printf '%s\\n' ${singleQuoted(seed)}`;

/** The text in two parts. */
function halves(text: string): string[] {
  const middle = text.length >> 1;
  return [text.slice(0, middle), text.slice(middle)];
}

/** In a string of another language, which double quotes enclose. */
function inString(name: string, write: (seed: string) => string): Transform {
  return onText(
    name,
    (seed) => /["'\\$@`#\n{}!%]/.test(seed) || !isPortable(seed) ? undefined : write(seed),
    name.split(" ")[0],
  );
}

/** All of them. */
export const shellTransforms: readonly Transform[] = [
  onText("bash -c", (seed) => `bash -c ${singleQuoted(seed)}`),
  onText("bash -lc", (seed) => `bash -lc ${singleQuoted(seed)}`),
  onText("bash with more options", (seed) => `bash --norc -e -o pipefail -c -- ${singleQuoted(seed)}`),
  onText("bash -c three times", (seed) => [1, 2, 3].reduce((text) => `bash -c ${singleQuoted(text)}`, seed)),
  onPortable("sh -c", (seed) => `sh -c ${singleQuoted(seed)}`),
  onPortable("sh -c nested twice", (seed) => `sh -c ${singleQuoted(`sh -c ${singleQuoted(seed)}`)}`),
  onPortable("env sh -ec", (seed) => `env sh -ec ${singleQuoted(seed)}`),
  onPortable("dash -c", (seed) => `dash -c ${singleQuoted(seed)}`, "dash"),
  onPortable("zsh -c", (seed) => `zsh -c ${singleQuoted(seed)}`, "zsh"),
  onPortable("ksh -c", (seed) => `ksh -c ${singleQuoted(seed)}`, "ksh"),
  onPortable("busybox sh -c", (seed) => `busybox sh -c ${singleQuoted(seed)}`, "busybox"),
  onText("eval", (seed) => `eval ${singleQuoted(seed)}`),
  onText("eval of a variable", (seed) => `c=${singleQuoted(seed)}; eval "$c"`),
  onText("eval of a here-document", (seed) => `eval "$(cat <<'OUTER'\n${seed}\nOUTER\n)"`),
  onText("a variable for the script", (seed) => `c=${singleQuoted(seed)}; bash -c "$c"`),
  onText("the environment for the script", (seed) => `c=${singleQuoted(seed)} bash -c 'eval "$c"'`),
  onText("a here-string to bash", (seed) => `bash <<< ${singleQuoted(seed)}`),
  onText("a here-string to bash -s", (seed) => `bash -s -- one <<< ${singleQuoted(seed)}`),
  onText("a here-string to source", (seed) => `source /dev/stdin <<< ${singleQuoted(seed)}`),
  onPortable("a here-document to sh", (seed) => `sh <<'OUTER'\n${seed}\nOUTER`),
  onText("cat of a here-document into bash", (seed) => `cat <<'OUTER' | bash\n${seed}\nOUTER`),
  onText("printf into bash", (seed) => `${printed(seed)} | bash`),
  onText("printf through tee into bash", (seed) => `${printed(seed)} | tee /dev/null | cat | bash`),
  onText("source of a process substitution", (seed) => `source <(${printed(seed)})`),
  onText("bash of a process substitution", (seed) => `bash <(${printed(seed)})`),
  onText("bash reading a process substitution", (seed) => `bash < <(${printed(seed)})`),
  onText("base64 into bash", (seed) => `echo ${base64(seed)} | base64 -d | bash`),
  onText("openssl base64 into bash", (seed) => `echo ${base64(seed)} | openssl base64 -d -A | bash`, "openssl"),
  onPortable("base64 from a here-string into sh", (seed) => `base64 -d <<< ${base64(seed)} | sh`),
  onText("bash -c of decoded text", (seed) => `bash -c "$(echo ${base64(seed)} | base64 -d)"`),
  onText("bash of decoded text in a process substitution", (seed) => `bash <(base64 -d <<< ${base64(seed)})`),
  onText("base64 twice", (seed) => `echo ${base64(base64(seed))} | base64 -d | base64 -d | bash`),
  onText("hexadecimal by printf into bash", (seed) => `printf '${digits(seed, 16, 2, "\\x")}' | bash`),
  onText("hexadecimal by echo -e into bash", (seed) => `echo -e '${digits(seed, 16, 2, "\\x")}' | bash`),
  onText("eval of ANSI-C text", (seed) => `eval $'${digits(seed, 16, 2, "\\x")}'`),
  onPortable("octal by printf into sh", (seed) => `printf '${digits(seed, 8, 3, "\\")}' | sh`),
  onText("hexadecimal by xxd into bash", (seed) => `echo ${digits(seed, 16, 2)} | xxd -r -p | bash`, "xxd"),
  onText("rot13 by tr into bash", (seed) => `echo ${singleQuoted(rot13(seed))} | tr A-Za-z N-ZA-Mn-za-m | bash`),
  onText(
    "rev into bash",
    (seed) => isOneLine(seed) ? `echo ${singleQuoted(reversed(seed))} | rev | bash` : undefined,
    "rev",
  ),
  onText("a script file", (seed) => `${printed(seed)} > run.sh; bash run.sh`),
  onText("a script file by here-document", (seed) => `cat > run.sh <<'OUTER'\n${seed}\nOUTER\nbash run.sh`),
  onText("a sourced script file", (seed) => `${printed(seed)} > run.sh && . ./run.sh`),
  onText(
    "an executable script file",
    (seed) => `printf '%s\\n' '#!/bin/bash' ${singleQuoted(seed)} > run.sh && chmod +x run.sh && ./run.sh`,
  ),
  onText(
    "a script that is found on the PATH",
    (seed) => `printf '%s\\n' '#!/bin/bash' ${singleQuoted(seed)} > run.sh; chmod +x run.sh; PATH=.:$PATH; run.sh`,
  ),
  onText("what bash reads first", (seed) => `BASH_ENV=<(${printed(seed)}) bash -c :`),
  onText("a file that bash reads first", (seed) => `${printed(seed)} > run.sh; BASH_ENV=./run.sh bash -c :`),
  onText("a trap", (seed) => `trap ${singleQuoted(seed)} EXIT`),
  onText("an alias", (seed) => `shopt -s expand_aliases\nalias zz=${singleQuoted(seed)}\nzz`),
  onPortable("a git alias", (seed) => `git -c alias.zz=${singleQuoted(`!${seed}`)} zz`, "git"),
  inString("python3 os.system", (seed) => `python3 -c 'import os; os.system("${seed}")'`),
  inString("python3 subprocess", (seed) => `python3 -c 'import subprocess as s; s.run("${seed}", shell=True)'`),
  inString("python3 from a here-document", (seed) => `python3 - <<'OUTER'\nimport os\nos.system("${seed}")\nOUTER`),
  inString(
    "python3 joining the name",
    (seed) => `python3 -c 'import os; getattr(os, "sys" + "tem")("".join(["${halves(seed).join('", "')}"]))'`,
  ),
  onPortable(
    "python3 with bytes",
    (seed) => `python3 -c 'import os; os.system(bytes.fromhex("${digits(seed, 16, 2)}").decode())'`,
    "python3",
  ),
  onPortable(
    "python3 with base64",
    (seed) => `python3 -c 'import base64, os; c = base64.b64decode("${base64(seed)}").decode(); os.system(c)'`,
    "python3",
  ),
  inString("perl joining the text", (seed) => `perl -e '$c = "${halves(seed).join('" . "')}"; system($c)'`),
  onPortable("perl with pack", (seed) => `perl -e 'system(pack("H*", "${digits(seed, 16, 2)}"))'`, "perl"),
  inString(
    "node joining the name",
    (seed) =>
      `node -e 'require("child_" + "process")["exec" + "Sync"](["${
        halves(seed).join('", "')
      }"].join(""), { stdio: "inherit" })'`,
  ),
  onPortable(
    "node with a buffer",
    (seed) =>
      `node -e 'require("child_process").execSync(Buffer.from("${
        base64(seed)
      }", "base64") + "", { stdio: "inherit" })'`,
    "node",
  ),
  inString("perl system", (seed) => `perl -e 'system("${seed}")'`),
  inString("node execSync", (seed) => `node -e 'require("child_process").execSync("${seed}", { stdio: "inherit" })'`),
  inString("ruby system", (seed) => `ruby -e 'system("${seed}")'`),
  inString("php system", (seed) => `php -r 'system("${seed}");'`),
  inString("awk system", (seed) => `awk 'BEGIN { system("${seed}") }'`),
  inString("make from a here-string", (seed) => `make -s -f - <<< $'zz:\\n\\t@${seed}'`),
];
