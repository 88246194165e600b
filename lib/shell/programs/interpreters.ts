/** Programs that run code, of which many commands name one: shells, python, node. */
import type { Call, Program } from "../call.ts";
import { heedOptions } from "../shell_options.ts";
import { interpreter } from "./language.ts";
import { NODE_OPTIONS } from "./node_options.ts";
import { loadShellStartup } from "../loaded_variables.ts";
import { runOnce } from "../program_file.ts";
import { isUnresolved, MARKS } from "../marks.ts";

/** Shell code comes from `-c`, a file, or standard input. */
function shell(call: Call): string {
  const [first, ...rest] = call.operands;
  loadShellStartup(call.machine, call.invocation);
  if (call.has("command")) {
    return call.machine.subshell(() => {
      heedOptions(call, call.values("o"));
      call.machine.scope.name = rest[0] ?? "bash";
      call.machine.scope.parameters = rest.slice(1);
      return call.code(first ?? "");
    });
  }
  if (call.stream.network) call.bridge();
  for (const path of call.values("rcfile", "init-file")) runFile(path, [], call);
  if (first !== undefined && !call.has("stdin")) return runFile(first, rest, call);
  const text = call.stream.stdin;
  if (text === undefined) return MARKS.shell;
  return call.code(text, undefined) + (isUnresolved(text) ? MARKS.shell : "");
}

/** Runs the content of a file that the statement wrote, or notes that it is unknown. */
function runFile(path: string, parameters: readonly string[], call: Call): string {
  const text = call.content(path);
  const run = () =>
    call.machine.subshell(() => {
      heedOptions(call, call.values("o"));
      call.machine.scope.name = path;
      call.machine.scope.parameters = parameters;
      return call.code(text);
    });
  return runOnce(call.machine.path(path), call.machine, run);
}

const SHELL: Program = {
  options: "+ a c,command s,stdin i l,login x e u v n f o= O= r p rcfile= init-file= emulate= norc noprofile posix",
  stops: true,
  does: (call) => shell(call),
};
const PYTHON = interpreter("c,code= m,module= W= X= Q= check-hash-based-pycs= u B E I s S O i v q");

const NODE = interpreter(NODE_OPTIONS);

/** The table. */
export const interpreters: Readonly<Record<string, Program>> = {
  ...Object.fromEntries("sh bash dash zsh ksh ash mksh csh tcsh rbash".split(" ").map((name) => [name, SHELL])),
  ...Object.fromEntries("python python2 python3 pypy pypy3 ipython".split(" ").map((name) => [name, PYTHON])),
  node: NODE,
  nodejs: NODE,
};

/** GNU's tools, which bear a `g` in front on systems that have their own. */
const GNU =
  " rm rmdir unlink shred truncate dd cp mv ln link install tee touch mktemp chmod chown chgrp chroot cat tac head tail cut sort uniq shuf tr sed awk find xargs locate tar cpio base32 base64 basenc od echo printf env nice nohup time timeout stdbuf make ls readlink realpath dirname basename seq yes split csplit kill grep paste join rev df du stat test mkdir mkfifo mknod id whoami which sum wc ";
const VERSION = /^([a-z]{3,6})[\d.]*(?:-(?:preview|lts|daily))?$/;
const VERSIONED = ["python", "ruby", "perl", "php", "lua", "node", "pypy", "pwsh"];

/** The name without a version, or what marks its maker: `python3.12` is `python`, `grm` is `rm`. */
export function unversioned(program: string): string {
  // Making a pattern costs more than most commands need for their name.
  const [, plain = ""] = /[\d-]/.test(program) ? VERSION.exec(program) ?? [] : [];
  const name = VERSIONED.includes(plain) ? plain : program;
  return name.startsWith("g") && GNU.includes(` ${name.slice(1)} `) ? name.slice(1) : name;
}
