/** What a shell knows while it runs: variables, functions, aliases, its working folder. */
import { normalPath } from "./path.ts";
import type { Stream } from "./machine.ts";
import { isLogin, MARKS } from "./marks.ts";
import { Tokens } from "./token.ts";
import type { Function as FunctionNode } from "./parse.ts";

/** Where programs are looked for. */
const USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** Variables that are the same on nearly every machine; the home folder is written `~`. */
const USUAL: Readonly<Record<string, string>> = {
  HOME: "~",
  USERPROFILE: "~",
  TMPDIR: "/tmp",
  TMP: "/tmp",
  TEMP: "/tmp",
  RUNNER_TEMP: "/tmp",
  SHELL: "/bin/bash",
  BASH: "/bin/bash",
  IFS: " \t\n",
  PATH: USUAL_PATH,
  CODEX_HOME: "~/.codex",
  AXONFLOW_STATE_DIR: "~/.local/state/axonflow",
  XDG_STATE_HOME: "~/.local/state",
  XDG_CONFIG_HOME: "~/.config",
  XDG_DATA_HOME: "~/.local/share",
  XDG_CACHE_HOME: "~/.cache",
  LOCALAPPDATA: "~/AppData/Local",
  APPDATA: "~/AppData/Roaming",
  GNUPGHOME: "~/.gnupg",
  KUBECONFIG: "~/.kube/config",
};

// What a variable may hold after branches that the engine cannot decide; more than this is not told apart.
const MOST_ALTERNATIVES = 4;
const MOST_HOPS = 8;

/** The state that a subshell gets a copy of. */
export class Scope {
  /** Undefined as a value: known not to be set. */
  #variables = new Map<string, readonly (string | undefined)[]>();
  #arrays = new Map<string, readonly string[]>();
  #references = new Map<string, string>();
  /** The variables that programs get. */
  #exported = new Set<string>();
  /** The logins that variables hold, and those of them that programs get. */
  #logins = new Map<string, string>();
  #exportedLogins = new Map<string, string>();
  /** These three are another scope's too: whoever changes them copies them before. */
  #shares = false;
  /** The same for all subshells. */
  tokens = new Tokens();
  readonly functions = new Map<string, FunctionNode>();
  readonly aliases = new Map<string, string>();
  parameters: readonly string[] | undefined;
  /** `$_`. */
  lastWord: string = MARKS.unknown;
  /** Variables whose values are computed. */
  integers = new Set(["RANDOM", "SECONDS"]);
  /** `$0`. */
  name = "bash";
  cwd = ".";
  /** The path of the session's working folder, `.`, where it is known. */
  project: string | undefined;
  /** The machine's path of what a normalised path is in the container that commands run in, if it is mounted there. */
  mounted: ((path: string) => string | undefined) | undefined;
  /** Where commands run, if not on this machine itself: in a container of it, or on another. */
  elsewhere: "container" | "machine" | undefined;
  /** Of a terminal that was opened and led into the project: home. */
  previousCwd = "~";
  /** The working folder, if the last change of it failed and nobody noticed. */
  failedFolder: string | undefined;
  /**
   * The folder whose uncommitted work the command in front of this `&&` has put into a stash of git, undefined when
   * something else may have worked there, and the first command since then that nobody has looked at.
   */
  stashed: { folder: string | undefined; next: number } | undefined;
  /** What `exec` has put in the place of the shell's own ends. */
  opened: { readonly of: Stream; readonly stream: Stream } | undefined;
  /** `set -e`. */
  stopsAtFailure = false;
  /** `set -a`. */
  exportsAll = false;
  /** Which of a variable's alternatives is looked at. */
  choice = 0;
  /** Above zero inside a branch that may not be taken. */
  branches = 0;

  /** A copy for a subshell. */
  fork(): Scope {
    const copy = new Scope();
    copy.#variables = new Map(this.#variables);
    copy.#arrays = new Map(this.#arrays);
    copy.#references = new Map(this.#references);
    copy.#exported = this.#exported;
    copy.#logins = this.#logins;
    copy.#exportedLogins = this.#exportedLogins;
    copy.#shares = this.#shares = true;
    copy.exportsAll = this.exportsAll;
    copy.tokens = this.tokens;
    for (const [name, body] of this.functions) copy.functions.set(name, body);
    for (const [name, text] of this.aliases) copy.aliases.set(name, text);
    copy.parameters = this.parameters;
    copy.name = this.name;
    copy.lastWord = this.lastWord;
    copy.integers = this.integers;
    copy.cwd = this.cwd;
    copy.project = this.project;
    copy.mounted = this.mounted;
    copy.elsewhere = this.elsewhere;
    copy.previousCwd = this.previousCwd;
    copy.failedFolder = this.failedFolder;
    copy.stashed = this.stashed;
    copy.opened = this.opened;
    copy.stopsAtFailure = this.stopsAtFailure;
    copy.choice = this.choice;
    copy.branches = this.branches;
    return copy;
  }

  /** The variable's value: undefined if it is known to be unset, the unknown mark if it was never assigned. */
  get(name: string): string | undefined {
    const target = this.#follow(name);
    if (target === "PWD") return this.wherever(this.cwd);
    if (target === "_") return this.lastWord;
    if (target === "OLDPWD") return this.wherever(this.previousCwd);
    const values = this.#variables.get(target);
    if (values) return values[this.choice % values.length];
    return this.#arrays.get(target)?.[0] ?? USUAL[target] ?? this.tokens.markOf(target);
  }

  /** The normalised path as it is called in every folder. */
  wherever(path: string): string {
    return this.project === undefined ? path : normalPath(path, this.project);
  }

  /** Whether this statement gave the variable a value. */
  has(name: string): boolean {
    const target = this.#follow(name);
    return this.#variables.has(target) || this.#arrays.has(target) || target in USUAL;
  }

  set(name: string, value: string | undefined): void {
    const target = this.#follow(name);
    const before = this.branches > 0 ? this.#variables.get(target) ?? [] : [];
    this.#variables.set(target, [...new Set([value, ...before])].slice(0, MOST_ALTERNATIVES));
    if (this.exportsAll) this.export(target);
    else this.#noteLogin(target);
  }

  /** Leaves all variables behind but these. */
  keep(names: readonly string[]): void {
    const values = names.map((name) => [name, this.#variables.get(name) ?? []] as const);
    this.#variables = new Map(values.filter(([, { length }]) => length > 0));
    this.#arrays.clear();
    for (const name of [...this.#logins.keys()]) this.#noteLogin(name);
  }

  /** From now on programs get the variable. */
  export(name: string): void {
    const target = this.#follow(name);
    if (!this.#exported.has(target)) {
      this.#unshare();
      this.#exported.add(target);
    }
    this.#noteLogin(target);
  }

  #noteLogin(name: string): void {
    const login = this.#variables.get(name)?.find((value) => isLogin(value ?? ""));
    if (login === undefined && !this.#logins.has(name)) return;
    this.#unshare();
    this.#logins.delete(name);
    this.#exportedLogins.delete(name);
    if (login === undefined) return;
    this.#logins.set(name, login);
    if (this.#exported.has(name)) this.#exportedLogins.set(name, login);
  }

  #unshare(): void {
    if (!this.#shares) return;
    this.#exported = new Set(this.#exported);
    this.#logins = new Map(this.#logins);
    this.#exportedLogins = new Map(this.#exportedLogins);
    this.#shares = false;
  }

  /** A login that a variable holds, if any does; one shows as much as many. */
  login(): string {
    return this.#logins.values().next().value ?? "";
  }

  /** The same of the variables that programs get: of all, or of this one. */
  exportedLogin(name?: string): string {
    return (name === undefined ? this.#exportedLogins.values().next().value : this.#exportedLogins.get(name)) ?? "";
  }

  /** How many alternatives the most ambiguous variable has. */
  alternatives(): number {
    let most = 1;
    for (const values of this.#variables.values()) most = Math.max(most, values.length);
    return most;
  }

  array(name: string): readonly string[] | undefined {
    return this.#arrays.get(this.#follow(name));
  }

  setArray(name: string, values: readonly string[]): void {
    this.#variables.delete(this.#follow(name));
    this.#noteLogin(this.#follow(name));
    this.#arrays.set(this.#follow(name), values);
  }

  /** `declare -n name=target`. */
  refer(name: string, target: string): void {
    this.#references.set(name, target);
  }

  #follow(name: string): string {
    let target = name;
    for (let hop = 0; hop < MOST_HOPS; hop++) target = this.#references.get(target) ?? target;
    return target;
  }
}
