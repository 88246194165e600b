/** Variables by which other programs load or run something. */
import type { Invocation } from "./effect.ts";
import { type Machine, TERMINAL } from "./machine.ts";
import { isCarrier, isUnresolved } from "./marks.ts";
import { baseName } from "./path.ts";
import { runOnce } from "./program_file.ts";
import { runApart } from "./programs/run_apart.ts";

/** Their value is a command. */
const COMMAND =
  /^(?:PROMPT_COMMAND|(?:GIT_|GIT_SEQUENCE_|SUDO_|FC|HG|SVN_|KUBE_)?EDITOR|VISUAL|(?:GIT_|MAN|SYSTEMD_|AWS_|DELTA_)?PAGER|BROWSER|GIT_SSH(?:_COMMAND)?|GIT_EXTERNAL_DIFF|(?:GIT|SSH|SUDO)_ASKPASS|GIT_PROXY_COMMAND|RSYNC_RSH|CVS_RSH|LESSOPEN|LESSCLOSE)$/;
/** Their value is text in which a shell runs the substitutions. */
const PROMPT = /^(?:PS[0124]|BASH_ENV|ENV)$/;
/** Their value names files whose content is run or loaded. */
const FILE =
  /^(?:BASH_ENV|ENV|LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES|PYTHONSTARTUP|NODE_OPTIONS|PERL5OPT|RUBYOPT|ZDOTDIR)$/;
/** What a shell runs before anything else. */
const SHELL_STARTUP = /^(?:BASH_ENV|ENV|ZDOTDIR)$/;
const LANGUAGE: Readonly<Record<string, string>> = {
  PYTHONSTARTUP: "python3",
  NODE_OPTIONS: "node",
  PERL5OPT: "perl",
  RUBYOPT: "ruby",
};

/** Notes that the variable is set, and what programs will do because of it. */
export function setVariable(name: string, value: string, machine: Machine, invocation: Invocation): void {
  invocation.effects.push({ kind: "set", name, text: `${name}=${value}` });
  if (COMMAND.test(name)) {
    runApart(value.replace(/^\|-?/, ""), machine);
  } else if (PROMPT.test(name) && /\$\(|`/.test(value)) {
    runApart(`: "${value.replaceAll('"', '\\"')}"`, machine);
  } else if (FILE.test(name)) loadFiles(name, value, machine, invocation);
}

/** Runs what a shell that starts now runs first. */
export function loadShellStartup(machine: Machine, invocation: Invocation): void {
  for (const name of ["BASH_ENV", "ENV"]) {
    if (machine.scope.has(name)) loadFiles(name, machine.scope.get(name) ?? "", machine, invocation);
  }
}

function loadFiles(name: string, value: string, machine: Machine, invocation: Invocation): void {
  for (const named of filesIn(name, value)) {
    const path = [named, `${named}.pm`, `${named}.rb`, `${named}.js`].find((path) =>
      machine.files.has(machine.path(path))
    );
    if (path === undefined) continue;
    const text = machine.content(path);
    if (isCarrier(text)) invocation.effects.push({ kind: "interpret", text });
    runOnce(machine.path(path), machine, () =>
      machine.subshell(() => {
        if (SHELL_STARTUP.test(name)) return machine.runner.code(text, machine, TERMINAL);
        if (!LANGUAGE[name] || isUnresolved(text)) return "";
        return machine.runner.words([LANGUAGE[name], path], machine, TERMINAL);
      }));
  }
}

function filesIn(name: string, value: string): string[] {
  if (name === "ZDOTDIR") {
    return [".zshenv", ".zshrc", ".zprofile"].map((file) => `${value.replace(/\/$/, "")}/${file}`);
  }
  if (/^(?:LD|DYLD)_/.test(name)) return value.split(/[:\s]+/).filter((path) => baseName(path) !== "");
  if (!LANGUAGE[name] || name === "PYTHONSTARTUP") return [value];
  return Array.from(
    value.matchAll(/(?:--(?:require|import|loader|experimental-loader)|-r|-M|-d:?)[= ]?([^\s=]{1,400})/g),
    ([, path = ""]) => path.replace(/^file:\/\//, ""),
  );
}
