/** Variables by which other programs load or run something. */
import type { Invocation } from "./effect.ts";
import type { Machine } from "./machine.ts";
import { loadFiles } from "./programs/further.ts";
import { runApart } from "./programs/run_apart.ts";

/** Their value is a command. */
const COMMAND =
  /^(?:PROMPT_COMMAND|(?:GIT_|GIT_SEQUENCE_|SUDO_|FC|HG|SVN_|KUBE_)?EDITOR|VISUAL|(?:\w+_|MAN)?PAGER|BROWSER|GIT_SSH(?:_COMMAND)?|GIT_EXTERNAL_DIFF|(?:GIT|SSH|SUDO)_ASKPASS|GIT_PROXY_COMMAND|RSYNC_RSH|CVS_RSH|LESSOPEN|LESSCLOSE|CC|CXX|(?:\w+_)?RUSTC_(?:\w+_)?WRAPPER|CARGO_TARGET_\w+_RUNNER|npm_config_script_shell)$/;
/** Their value is text in which a shell runs the substitutions. */
const PROMPT = /^(?:PS[0124]|BASH_ENV|ENV)$/;
/** Their value names files whose content is run or loaded; what is in those that the statement did not write is unknown. */
const FILE =
  /^(?:BASH_ENV|ENV|LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES|PYTHONSTARTUP|NODE_OPTIONS|PERL5OPT|RUBYOPT|ZDOTDIR)$/;

/** Notes that the variable is set, and what programs will do because of it. */
export function setVariable(name: string, value: string, machine: Machine, invocation: Invocation): void {
  invocation.effects.push({ kind: "set", name, text: `${name}=${value}` });
  if (COMMAND.test(name)) {
    runApart(value.replace(/^\|-?/, ""), machine);
  } else if (PROMPT.test(name) && /\$\(|`/.test(value)) {
    runApart(`: "${value.replaceAll('"', '\\"')}"`, machine);
  } else if (machine.files.size > 0 && FILE.test(name)) loadFiles(name, value, machine, invocation);
}

/** Runs what a shell that starts now runs first. */
export function loadShellStartup(machine: Machine, invocation: Invocation): void {
  for (const name of ["BASH_ENV", "ENV"]) {
    if (machine.files.size > 0 && machine.scope.has(name)) {
      loadFiles(name, machine.scope.get(name) ?? "", machine, invocation);
    }
  }
}
