/** Names that an import gives to modules and functions. */

const MODULES = /\bimport\s+(subprocess|os|shutil|pty|base64|pathlib)\s+as\s+(\w+)/g;
const FUNCTIONS = /\bfrom\s+(subprocess|os|shutil|pty|pathlib)\s+import\s+([\w ,]{1,200})/g;
const BRACED = /\{([\w\s:,]{1,200})\}\s*(?:=|from\b)/g;
const RENAMED = /(\w{1,40})(?:\s*:\s*|\s+as\s+)(\w{1,40})/g;

/** `const { env: e } = process`, `import { env } from "node:process"`. */
const NODE_ENVIRONMENT =
  /\{[^{}]{0,200}?\benv\b(?:(?:\s*:|\s+as)\s*(\w{1,40}))?[^{}]{0,200}\}\s*(?:=\s*(?:process\b(?!\.)|require\(["'](?:node:)?process["']\))|from\s*["'](?:node:)?process["'])/g;
/** `from os import environ as e`. */
const PYTHON_ENVIRONMENT = /\bfrom\s+os\s+import\s+(?:\w+\s*,\s*){0,8}environ\b(?:\s+as\s+(\w{1,40}))?/g;

/** `const { TOKEN: t } = process.env` */
const TAKES = /\{([\w\s:,]{1,200})\}\s{0,9}=\s{0,9}process\.env\b(?!\s{0,9}[.[])/g;

/** The code with every variable of the environment taken by its name: `const t = process.env.TOKEN`. */
function withTaken(code: string): string {
  return code.replace(TAKES, (_, names: string) =>
    names.split(",").filter((pair) => pair.trim()).map((pair) => {
      const [name = "", alias = name] = pair.split(":").map((word) => word.trim());
      return `${alias} = process.env.${name}`;
    }).join("; "));
}

/** Code has no more names for its environment than these. */
const MOST_NAMES = 4;

/** The code that says in full where it takes the environment from. */
function withEnvironment(code: string): string {
  let plain = code;
  for (
    const [pattern, name, usual] of [[NODE_ENVIRONMENT, "process.env", "env"], [
      PYTHON_ENVIRONMENT,
      "os.environ",
      "environ",
    ]] as const
  ) {
    for (const { 0: text, 1: alias = usual } of Array.from(plain.matchAll(pattern)).slice(0, MOST_NAMES)) {
      const behind = plain.indexOf(text) + text.length;
      plain = plain.slice(0, behind) +
        plain.slice(behind).replace(new RegExp(`(?<![\\w.$"'])${alias}\\b(?!\\s*:)`, "g"), name);
    }
  }
  return plain;
}

/** The code with the things' own names. */
export function withoutAliases(code: string): string {
  let plain = /\benv(?:iron)?\b/.test(code) ? withTaken(withEnvironment(code)) : code;
  // Python: `import subprocess as s`, `from os import system as run`.
  for (const [, module = "", alias = ""] of code.matchAll(MODULES)) {
    plain = plain.replace(new RegExp(`\\b${alias}\\.`, "g"), `${module}.`);
  }
  for (const [, module = "", names = ""] of code.matchAll(FUNCTIONS)) {
    for (const item of names.split(",")) {
      const [name = "", alias = name] = item.split(/\sas\s/).map((part) => part.trim());
      if (/^\w+$/.test(alias)) {
        plain = plain.replace(new RegExp(`(?<![\\w.])${alias}\\s*\\(`, "g"), `${module}.${name}(`);
        if (module === "pathlib") plain = plain.replace(new RegExp(`(?<![\\w.])${alias}\\.`, "g"), `${name}.`);
      }
    }
  }
  // JavaScript: `const { execSync: run } = require("child_process")`, `import { execSync as run } from …`.
  for (const [, names = ""] of code.matchAll(BRACED)) {
    for (const [, name, alias] of names.matchAll(RENAMED)) {
      plain = plain.replace(new RegExp(`(?<![\\w.$])${alias}\\s*\\(`, "g"), `${name}(`);
    }
  }
  return plain;
}
