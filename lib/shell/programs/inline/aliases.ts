/** Names that an import gives to modules and functions. */

const MODULES = /\bimport\s+(subprocess|os|shutil|pty|base64)\s+as\s+(\w+)/g;
const FUNCTIONS = /\bfrom\s+(subprocess|os|shutil|pty)\s+import\s+([\w ,]{1,200})/g;
const BRACED = /\{([\w\s:,]{1,200})\}\s*(?:=|from\b)/g;
const RENAMED = /(\w{1,40})(?:\s*:\s*|\s+as\s+)(\w{1,40})/g;

/** The code with the things' own names. */
export function withoutAliases(code: string): string {
  let plain = code;
  // Python: `import subprocess as s`, `from os import system as run`.
  for (const [, module = "", alias = ""] of code.matchAll(MODULES)) {
    plain = plain.replace(new RegExp(`\\b${alias}\\.`, "g"), `${module}.`);
  }
  for (const [, module = "", names = ""] of code.matchAll(FUNCTIONS)) {
    for (const item of names.split(",")) {
      const [name = "", alias = name] = item.split(/\sas\s/).map((part) => part.trim());
      if (/^\w+$/.test(alias)) {
        plain = plain.replace(new RegExp(`(?<![\\w.])${alias}\\s*\\(`, "g"), `${module}.${name}(`);
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
