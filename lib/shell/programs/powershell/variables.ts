/** The variables of PowerShell, its own and those of the environment. */
import { MARKS } from "../../marks.ts";
import type { Scope } from "../../scope.ts";
import { WINDOWS_VARIABLES } from "../windows_path.ts";

/** The name under which a variable is kept: PowerShell's are not the shell's. */
export function variable(name: string): string {
  return `$${name.toLowerCase()}`;
}

/** What `$name`, `${name}` or `$env:name` holds; `input` is what comes through the pipe. */
export function valueOf(word: string, input: string, scope: Scope): string {
  const name = word.replace(/^\$\{?|\}$/g, "");
  if (/^(?:true|false)$/i.test(name)) return `$${name.toLowerCase()}`;
  if (/^null$/i.test(name)) return "";
  if (/^(?:_|input|PSItem)$/i.test(name)) return input.replace(/\n$/, "") || MARKS.unknown;
  if (/^HOME$/i.test(name)) return "~";
  if (/^PWD$/i.test(name)) return scope.get("PWD") ?? "";
  if (/^PROFILE$/i.test(name)) return "~/.config/powershell/profile.ps1";
  const environment = /^env:(.*)$/i.exec(name)?.[1];
  if (environment === undefined) return scope.get(variable(name)) ?? "";
  return WINDOWS_VARIABLES[environment.toLowerCase()] ?? scope.get(environment.toUpperCase()) ?? "";
}
