/** Code that may show logins which it finds in its environment: any does that asks for one, but in the forms that are known to keep it. */
import type { Call } from "../../call.ts";
import { isLogin } from "../../marks.ts";
import type { Scope } from "../../scope.ts";

const ENVIRONMENT = String
  .raw`(?<!import )(?:\b(?:[Ee]nvironb?|[Gg]et_?envb?|process\??\.env|process(?:\?\.)?\[["']env["']\]|(?:Deno|Bun|import\.meta)\.env|_?ENV(?:IRON)?)\b|\$_(?:ENV|SERVER)\b)`;
/** What follows when one variable is asked for by its name, and nothing else could be meant. */
const NAMED = String
  .raw`(?:(?<=(?:process\??|Bun|import\.meta)\.env)\??\.([A-Za-z_]\w{0,80})(?![\w(])|\.([A-Z][A-Z\d_]{0,80})(?![\w(])|(?:\.(?:get|fetch))?(?:\?\.)?[(\[]["']([A-Za-z_]\w{0,80})["'](?: ?[)\]]|(?=,))|\{["']?([A-Za-z_]\w{0,80})["']?\})`;
const ASKS = new RegExp(String.raw`(?:\b(?:os|sys)\.|\$)?${ENVIRONMENT}(?:${NAMED})?`, "g");
/** Whether a variable is there. */
const IS_THERE = new RegExp(String.raw`["']\w{1,80}["'] (?:not )?in (?:process\.env|os\.environ)\b(?![.\[(])`, "g");
/** The process itself, which has the environment, but for what of it shows nothing. */
const PROCESS =
  /\bprocess(?=\s{0,9}(?:[;,)\]}"'`\n[]|\?\.(?!env\b)|$)|\.(?!(?:env|argv|exit|exitCode|cwd|std(?:in|out|err)|versions?|platform|arch|p?pid|once?|nextTick|hrtime|uptime|memoryUsage)\b))/;

/** What stands for a login in the code that is looked at. */
const LOGIN = "\uE00F";
/** The same where it may stand inside of a text, as Perl's `$ENV{T}` does: no form is known to keep that. */
const BARE_LOGIN = "\uE00E";
/** A constant that gets it. */
const KEEPS = new RegExp(
  String.raw`(?:^|[;\n{])[ \t]{0,20}(?:const|let) {1,9}([A-Za-z_$][\w$]{0,80}) {0,9}= {0,9}${LOGIN} {0,9}(?=[;\n]|$)`,
);
const SHOWN = new RegExp(`[${LOGIN}${BARE_LOGIN}]`);
/** Code keeps no more of them. */
const MOST_NAMES = 4;

const TEXT = String.raw`(?:"[^"\\$#{${LOGIN}]{0,80}"|'[^'\\$#{${LOGIN}]{0,80}')`;
const HTTPS = String.raw`["'\x60]https:\/\/[\w.\/?=&%~:-]{1,300}["'\x60]\s{0,9},\s{0,9}`;
const HEADER = String
  .raw`\s{0,9}\{\s{0,9}(?:["']?[\w-]{1,40}["']? ?: ?${TEXT} ?, ?){0,4}["']?[Aa]uthorization["']? ?: ?(?:${LOGIN}|["'](?:Bearer|token) ["'] ?\+ ?${LOGIN}|["\x60](?:Bearer|token) \$\{${LOGIN}\}["\x60]|f["'](?:Bearer|token) \{${LOGIN}\}["'])(?=\s{0,9}[,}])`;
/** Forms that say no more than whether it is there, and headers of a request, whose address is looked at elsewhere. */
const KEPT = new RegExp(
  [
    String.raw`${LOGIN} {0,3}\? {0,3}${TEXT} {0,3}: {0,3}${TEXT}`,
    String.raw`${TEXT} if (?:not )?${LOGIN}(?: is (?:not )?None)? else ${TEXT}`,
    String.raw`(?<![.\w$])if ?\( ?!? ?${LOGIN} ?\)`,
    String.raw`(?<![.\w$])(?:if|unless) (?:not )?${LOGIN}(?: is (?:not )?None)?(?= ?(?:[:;\n]|$))`,
    `!${LOGIN}`,
    String.raw`\bfetch\(${HTTPS}\{\s{0,9}(?:method ?: ?${TEXT} ?,\s{0,9})?headers ?:${HEADER}`,
    String.raw`\brequests\.(?:get|head|post|put|patch|delete)\(${HTTPS}headers ?= ?${HEADER}`,
  ].join("|"),
  "g",
);
/** Names in these forms that mean something else, and what shows the request of an answer. */
const OTHERWISE =
  /\bfetch\b(?!\()|\bfunction\s{1,9}fetch\b|(?<!import [\w, ]{0,60})\brequests\b(?!\.(?:get|head|post|put|patch|delete)\()|\.request\b/;

/** A login that the code may show. */
export function shownLogin(code: string, scope: Scope): string {
  const any = scope.exportedLogin();
  if (any === "") return "";
  if (PROCESS.test(code)) return any;
  let found = "";
  let left = code.replace(IS_THERE, "").replace(ASKS, (mention, ...names: (string | undefined)[]) => {
    const name = names.slice(0, 4).find((name) => name !== undefined);
    const login = name === undefined ? any : scope.exportedLogin(name);
    found ||= login;
    return login && (mention.startsWith("$") ? BARE_LOGIN : LOGIN);
  });
  if (found === "") return "";
  for (let round = 0; round < MOST_NAMES; round++) {
    const [assignment, name = ""] = KEEPS.exec(left) ?? [];
    if (assignment === undefined) break;
    left = left.replace(assignment, "").replace(
      new RegExp(String.raw`(?<![\w$])${name.replaceAll("$", "\\$")}(?![\w$])`, "g"),
      LOGIN,
    );
  }
  return OTHERWISE.test(left) || SHOWN.test(left.replace(KEPT, "")) ? found : "";
}

/** What another program printed that the code has started: it has the same environment. */
export function showOutput(output: string, call: Call): void {
  if (isLogin(output) && call.machine.scope.exportedLogin() !== "") call.expose(output);
}
