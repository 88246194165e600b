/** Code that loads other code: what the statement itself wrote or fetched there runs as well. */
import type { Call } from "../../call.ts";
import type { Machine } from "../../machine.ts";
import { isCarrier } from "../../marks.ts";
import { runOnce } from "../../program_file.ts";

/** By a text: `require("./a.js")`, `import "./a.js"`, `do "./a.pl"`, `include "a.php"`, `runpy.run_path("a.py")`. */
const BY_TEXT =
  /\b(?:require(?:_once|_relative)?|import|from|include(?:_once)?|load|do|dofile|run_path|run_module|import_module|__import__)\s{0,9}\(?\s{0,9}["'`]([^"'`\n]{1,300})["'`]/g;
/** By a name: Python's `import a, b`, Perl's `use a`. */
const BY_NAME = /(?:^|[;{\n])\s{0,20}(?:import|from|use|require)\s{1,9}([\w.:]{1,100}(?:,\s{0,9}[\w.:]{1,100}){0,9})/g;
const ENDINGS = [
  "",
  ".js",
  ".mjs",
  ".cjs",
  ".ts",
  ".py",
  ".rb",
  ".pl",
  ".pm",
  ".php",
  ".lua",
  "/index.js",
  "/__init__.py",
];

/** Runs what is known of it, as `run` does. */
export function runLoaded(code: string, call: Call, run: (text: string) => void): void {
  const { machine } = call;
  if (machine.files.size === 0) return;
  const names = [
    ...Array.from(code.matchAll(BY_TEXT), ([, name = ""]) => name).filter((name) => !name.endsWith(".json")),
    ...Array.from(
      code.matchAll(BY_NAME),
      ([, list = ""]) => list.split(/,\s*/).map((name) => name.replace(/\.|::/g, "/")),
    )
      .flat(),
  ];
  for (const name of new Set(names)) {
    const path = writtenModule(name, machine);
    if (path === undefined) continue;
    const text = machine.files.get(path) ?? "";
    if (isCarrier(text)) call.interpret(text);
    else runOnce(path, machine, () => (run(text), ""));
  }
}

/** The file that the name stands for, if the statement wrote one. */
export function writtenModule(name: string, machine: Machine): string | undefined {
  machine.spend(name.length * ENDINGS.length);
  return ENDINGS.map((ending) => machine.path(name + ending)).find((path) => machine.files.has(path));
}
