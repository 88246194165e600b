/** Code that prints logins that it finds in its environment. */
import type { Scope } from "../../scope.ts";

const ENVIRONMENT = String
  .raw`(?<!import )(?:\b(?:[Ee]nviron|[Gg]etenv|process\.env|process\[["']env["']\]|Deno\.env|ENV(?:IRON)?)\b|\$_ENV\b)`;
/** What follows when one variable is asked for by its name. */
const NAMED = String
  .raw`(?:\.([A-Z_]\w{0,80})(?![\w(])|(?:\.(?:get|fetch))?[(\[]{1,2}["']([A-Za-z_]\w{0,80})["']|\{["']?([A-Za-z_]\w{0,80})["']?\})`;
const ASKS = new RegExp(`${ENVIRONMENT}(?:${NAMED})?`, "g");
/** A variable of the code that gets it. */
const KEEPS = new RegExp(String.raw`(?<![\w$])([\w$]{1,80}) {0,9}= {0,9}(?:\w{1,20}\.)?\$?${ENVIRONMENT}${NAMED}`, "g");
const PRINTS = /(?:\b(?:print|puts|echo|say|p|write|writeln)\b|\bconsole\.\w{1,20})([^;\n]{0,400})/g;

/** A login that the code may show: any, if it takes the whole environment, or one that it prints by its name. */
export function shownLogin(code: string, scope: Scope): string {
  if (scope.exportedLogin() === "") return "";
  const kept = new Map<string, string>();
  for (const [, variable = "", ...names] of code.matchAll(KEEPS)) kept.set(variable, nameOf(names));
  if (Array.from(code.matchAll(ASKS)).some(([, ...names]) => nameOf(names) === "")) return scope.exportedLogin();
  const printed = Array.from(code.matchAll(PRINTS), ([, text = ""]) => text).join("\n");
  const names = [
    ...Array.from(printed.matchAll(ASKS), ([, ...names]) => nameOf(names)),
    ...(printed.match(/[\w$]+/g) ?? []).map((word) => kept.get(word) ?? ""),
  ];
  return names.map((name) => scope.exportedLogin(name)).find((login) => login !== "") ?? "";
}

function nameOf(names: readonly (string | undefined)[]): string {
  return names.find((name) => name !== undefined) ?? "";
}
