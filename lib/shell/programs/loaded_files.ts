/** Files that a variable makes other programs run or load. */
import type { Invocation } from "../effect.ts";
import { type Machine, TERMINAL } from "../machine.ts";
import { isCarrier, isUnresolved } from "../marks.ts";
import { baseName } from "../path.ts";
import { runOnce } from "../program_file.ts";

/** What a shell runs before anything else. */
const SHELL_STARTUP = /^(?:BASH_ENV|ENV|ZDOTDIR)$/;
const LANGUAGE: Readonly<Record<string, string>> = {
  PYTHONSTARTUP: "python3",
  NODE_OPTIONS: "node",
  PERL5OPT: "perl",
  RUBYOPT: "ruby",
};

/** Runs what the variable names, if the statement wrote it. */
export function loadFiles(name: string, value: string, machine: Machine, invocation: Invocation): void {
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
