/** Git's configuration: settings that make it run something. */
import type { Machine } from "../machine.ts";
import type { Call } from "../call.ts";
import type { Effect, Invocation } from "../effect.ts";
import { MARKS } from "../marks.ts";
import { splitOnce } from "../options.ts";
import { heedElevated, noteForElevated } from "./git_elevated.ts";
import { CONFIGURED, GIT_RUNS, gitAlias, SETTING_FILES } from "./git_names.ts";
import { noteRemoteSetting } from "./git_remotes.ts";
import { runApart } from "./run_apart.ts";

/** Settings whose value is a command, `*` for any name; `!` in front of some makes it shell code. */
export const COMMANDS: readonly string[] = (
  "alias.* core.sshcommand core.pager core.editor core.fsmonitor core.askpass core.gitproxy core.alternaterefscommand " +
  "sequence.editor diff.external gpg.program gpg.*.program credential.helper credential.*.helper pager.* " +
  "uploadpack.packobjectshook interactive.difffilter submodule.*.update remote.*.uploadpack remote.*.receivepack " +
  "imap.tunnel *.clean *.smudge *.process *.textconv *.command *.cmd *.driver *.sshcommand"
).split(" ");
/** Settings whose value says where git takes from what it runs, what it clones, or what a push overwrites. */
export const SOURCES: readonly string[] = (
  "core.hookspath include.path includeif.*.path init.templatedir url.*.insteadof url.*.pushinsteadof " +
  "remote.*.push remote.*.mirror"
).split(" ");
const COMMAND = oneOf(COMMANDS);
const SOURCE = oneOf(SOURCES);

/** Judges what git runs because it is told so: by an option, by a variable, or from now on by its configuration. */
export function heedGitSettings(call: Call): void {
  const { machine, invocation, operands: [verb, first, ...rest] } = call;
  heedElevated(call);
  const settings = call.values("c", "config").map((setting) => splitOnce(setting, "="));
  for (const [name, value = ""] of [...settings, ...gitSettingsFrom(machine)]) {
    gitSetting(name, value, machine, invocation);
  }
  for (const folder of call.values("template")) gitSetting("init.templateDir", folder, machine, invocation);
  for (const code of call.values(...GIT_RUNS)) call.code(code, undefined);
  if (verb !== "config" || call.has("get", "get-all", "get-regexp", "list", "unset", "unset-all")) return;
  const [name, value] = /^(?:set|add)$/.test(first ?? "") ? rest : [first, rest[0]];
  for (const path of call.values("file")) call.write(path, MARKS.unknown);
  if (name !== undefined && value !== undefined) gitSetting(name, value, machine, invocation);
}

/** Notes the setting, and judges what git will run because of it. */
export function gitSetting(name: string, value: string, machine: Machine, invocation: Invocation): void {
  noteRemoteSetting(name, value, machine);
  const key = name.toLowerCase();
  if (!COMMAND.test(key) && !SOURCE.test(key)) return;
  const effect: Effect = { kind: "set", name: `git ${key}`, text: `git ${key}=${value}` };
  invocation.effects.push(effect);
  machine.called.add(CONFIGURED);
  noteForElevated(effect, machine);
  if (SOURCE.test(key)) return;
  const isCode = value.startsWith("!");
  if (!isCode && key.startsWith("alias.")) machine.scope.aliases.set(gitAlias(key.slice("alias.".length)), value);
  // Without the mark, an alias is a command of git, a helper a word such as `store`.
  if (!isCode && (key.startsWith("alias.") || !/[\s;|&$`/]/.test(value))) return;
  runApart(value.replace(/^!/, ""), machine);
}

/** The settings in the text of a configuration file. */
export function gitSettingsIn(text: string): [name: string, value: string][] {
  const settings: [string, string][] = [];
  let section = "";
  for (const line of text.split("\n")) {
    const [, name, sub, behind = line] = /^\s*\[\s*([\w.-]{1,80})(?:\s+"([^"]{0,200})")?\s*\](.*)$/.exec(line) ?? [];
    if (name !== undefined) section = sub === undefined ? name : `${name}.${sub}`;
    const [, key, value = ""] = /^\s*([A-Za-z][\w-]{0,80})\s*=\s*(.*)$/.exec(behind) ?? [];
    if (key !== undefined && section !== "") settings.push([`${section}.${key}`, value.replace(/^"(.*)"$/, "$1")]);
  }
  return settings;
}

/** The settings that variables bring: `GIT_CONFIG_KEY_0=…`, `GIT_CONFIG_PARAMETERS="'name'='value'"`. */
function gitSettingsFrom(machine: Machine): [name: string, value: string][] {
  const { scope } = machine;
  const settings: [string, string][] = [];
  for (const name of SETTING_FILES) {
    if (scope.has(name)) settings.push(...gitSettingsIn(machine.content(scope.get(name) ?? "")));
  }
  for (let index = 0; index < 16 && scope.has(`GIT_CONFIG_KEY_${index}`); index++) {
    settings.push([scope.get(`GIT_CONFIG_KEY_${index}`) ?? "", scope.get(`GIT_CONFIG_VALUE_${index}`) ?? ""]);
  }
  if (!scope.has("GIT_CONFIG_PARAMETERS")) return settings;
  const text = scope.get("GIT_CONFIG_PARAMETERS") ?? "";
  for (const [, name = "", value = ""] of text.matchAll(/'([\w.-]{1,200})'?='?([^']{0,2000})'/g)) {
    settings.push([name, value]);
  }
  return settings;
}

function oneOf(names: readonly string[]): RegExp {
  return new RegExp(`^(?:${names.join("|").replaceAll(".", "\\.").replaceAll("*", ".+")})$`);
}
