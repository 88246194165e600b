/** Git's configuration: settings that make it run something. */
import type { Machine } from "../machine.ts";
import type { Invocation } from "../effect.ts";
import { runApart } from "./run_apart.ts";

/** Settings whose value is a command; `!` in front of some makes it shell code. */
const COMMAND =
  /^(?:alias\..+|core\.(?:sshcommand|pager|editor|fsmonitor|askpass|gitproxy|alternaterefscommand)|sequence\.editor|diff\.external|gpg\.(?:.+\.)?program|credential\.(?:.+\.)?helper|pager\..+|uploadpack\.packobjectshook|(?:.+\.)?(?:clean|smudge|process|textconv|command|cmd|driver|sshcommand))$/;
/** Settings whose value says where git takes from what it runs, what it clones, or what a push overwrites. */
const SOURCE =
  /^(?:core\.hookspath|include\.path|includeif\..+\.path|init\.templatedir|url\..+\.(?:push)?insteadof|remote\..+\.(?:push|mirror))$/;

/** What the shell calls an alias of git: no command of its own has a blank in its name. */
export function gitAlias(name: string): string {
  return `git ${name}`;
}

/** Notes the setting, and judges what git will run because of it. */
export function gitSetting(name: string, value: string, machine: Machine, invocation: Invocation): void {
  const key = name.toLowerCase();
  if (!COMMAND.test(key) && !SOURCE.test(key)) return;
  invocation.effects.push({ kind: "set", name: `git ${key}`, text: `git ${key}=${value}` });
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
export function gitSettingsFrom(machine: Machine): [name: string, value: string][] {
  const { scope } = machine;
  const settings: [string, string][] = [];
  for (const name of ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG"]) {
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
