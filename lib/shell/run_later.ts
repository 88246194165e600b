/** Files that something runs later: what is written to them is judged now. */
import type { Invocation } from "./effect.ts";
import type { Machine } from "./machine.ts";
import { MARKS } from "./marks.ts";
import { runProjectCode } from "./programs/project_code.ts";
import { runApart } from "./programs/run_apart.ts";
import { gitSetting, gitSettingsIn } from "./programs/git_settings.ts";

/** What git runs, and what direnv runs in whoever's shell enters the folder. */
const HOOK = /(?:^|\/)\.(?:(?:git\/hooks|husky)\/[a-z-]+|envrc)$/;
const CONFIGURATION = /(?:^|\/)(?:\.git\/config(?:\.worktree)?|\.gitconfig|\.config\/git\/config)$/;
const PROJECT =
  /(?:^|\/)(?:package\.json|composer\.json|\.?devcontainer\.json|\.?mcp\.json|(?:GNU)?makefile|(?:Docker|Container)file|\.github\/workflows\/[^/]+\.ya?ml|\.pre-commit-config\.yaml|\.?lefthook(?:-local)?\.ya?ml|(?:conftest|noxfile|setup|(?:site|user)customize)\.py|(?:[\w.-]+\.config|gulpfile|gruntfile)\.[cm]?[jt]s)$/i;
const SSH = /(?:^|\/)\.ssh\/config$/;

/** Judges what the text, written to the path, makes git, ssh or a tool of the project run. */
export function runWritten(path: string, text: string, machine: Machine, invocation: Invocation): void {
  if (CONFIGURATION.test(path)) {
    for (const [name, value] of gitSettingsIn(text)) gitSetting(name, value, machine, invocation);
  }
  if (PROJECT.test(path)) runProjectCode(path, text, machine, invocation);
  if (SSH.test(path)) {
    for (const [, code = ""] of text.matchAll(/^[ \t]*(?:Proxy|Local|KnownHosts)Command[ \t=]+([^\n]{1,2000})/gim)) {
      runApart(code, machine);
    }
  }
  if (HOOK.test(path)) runApart(text, machine);
}

/** A word as a command begins with, and one that says in a workflow or a build what comes behind it. */
const COMMAND = /^\s*[\w.\/~-]+(?=[\s;&|]|$)/;
const KEYED = /^(?:\s*(?:- +)?[\w-]+:(?:\s|$)|[A-Z]+\s|\t|[\w.%-]+\s*:)/;

/** The same of texts that come into the file, each somewhere. */
export function runInserted(path: string, texts: readonly string[], machine: Machine, invocation: Invocation): void {
  const whole = HOOK.test(path)
    // Anything else comes into a command that nobody knows.
    ? (text: string) => COMMAND.test(text) ? text : `: ${MARKS.unknown}${text}`
    : /(?:file|\.ya?ml)$/i.test(path)
    ? (text: string) => KEYED.test(text) ? text : keyed(path, text)
    : (text: string) => text;
  const text = texts.map(whole).join("\n");
  machine.spend(text.length);
  runWritten(path, text, machine, invocation);
}

/** The code as the file has it: what stood in front of it there is left as it was. */
function keyed(path: string, code: string): string {
  return `${/makefile$/i.test(path) ? "\t" : /file$/i.test(path) ? "RUN " : "run: "}${code}`;
}
