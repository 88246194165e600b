/** Scripts of a package: where the statement itself wrote them, what they do is known. */
import { shellQuoted } from "../../core/argument_vector.ts";
import type { Call } from "../call.ts";
import type { Machine } from "../machine.ts";
import { isUnresolved } from "../marks.ts";
import { runOnce } from "../program_file.ts";
import { perText } from "./per_text.ts";

const INSTALLING = ["preinstall", "install", "postinstall", "prepare"];
/** Which scripts run at the verb of a package manager, apart from those of the verb's own name. */
const LIFECYCLE: ReadonlyMap<string, readonly string[]> = new Map([
  ["publish", ["prepublishOnly", "prepack", "prepare", "publish", "postpublish"]],
  ["pack", ["prepack", "prepare", "postpack"]],
]);
const INSTALLS = /^(?:i|in|install|ci|clean-install|add|update|up|rebuild)$/;
/** What npm, and what bun, take for the name of a script without `run`. */
const NAMED: Readonly<Record<string, RegExp>> = {
  npm: /^(?:test|tst|t|start|stop|restart|version)$/,
  bun: /^(?!(?:test|build|init|create|link|unlink|pm|outdated|repl|upgrade|audit|why)$)./,
};

/** Options that choose packages out of a repository of several. */
const CHOOSES = ["workspace", "w", "workspaces", "ws", "filter", "recursive"];
/** Scripts are looked for in no more folders above. */
const MOST_ABOVE = 8;

/** Runs the scripts that the words behind a package manager name, in the folder of the package. */
export function runPackageScripts(words: readonly string[], call: Call, folder = "."): void {
  const [verb = "", ...rest] = words;
  const { program, machine } = call;
  const inOthers = program === "yarn" && /^workspaces?$/.test(verb);
  if (!inOthers && !call.has(...CHOOSES)) return runVerb(words, call, folder);
  const behind = inOthers ? rest.slice(verb === "workspace" || rest[0] === "foreach" ? 1 : 0) : words;
  const asked = behind.slice(behind.findIndex((word) => !word.startsWith("-")));
  // Of those that the statement wrote, any may be meant.
  const packages = [...machine.files.keys()].filter((path) => /(?:^|\/)package\.json$/.test(path));
  machine.subshell(() => {
    machine.scope.cwd = ".";
    for (const path of packages) runVerb(asked, call, path.replace(/\/?package\.json$/, "") || ".");
  });
}

function runVerb(words: readonly string[], call: Call, folder: string): void {
  const [verb = "", ...rest] = words;
  const { program } = call;
  const isYarn = program === "yarn" && verb === "" && !call.has("version", "v", "help", "h");
  // npm runs the scripts of others, of what it is told to install.
  if (isYarn || INSTALLS.test(verb) && (program !== "npm" || rest.length === 0)) {
    if (!call.has("ignore-scripts")) runScripts(INSTALLING, folder, call);
    return;
  }
  const lifecycle = LIFECYCLE.get(verb);
  if (lifecycle) return runScripts(lifecycle, folder, call);
  if (/^(?:run|run-script|rum)$/.test(verb)) return runNamedScript(rest[0] ?? "", rest.slice(1), folder, call);
  if ((NAMED[program] ?? /./).test(verb)) runNamedScript(/^t(?:st)?$/.test(verb) ? "test" : verb, rest, folder, call);
}

/** Runs the script, which gets the words, and what stands in front of it and behind it. */
export function runNamedScript(name: string, given: readonly string[], folder: string, call: Call): void {
  if (name === "") return;
  runScripts([`pre${name}`, name, `post${name}`], folder, call, new Map([[name, given]]));
}

function runScripts(
  names: readonly string[],
  folder: string,
  call: Call,
  given: ReadonlyMap<string, readonly string[]> = new Map(),
): void {
  const { machine } = call;
  for (const [file, scriptsOf] of Object.entries(FILES)) {
    if (file !== "package.json" && call.program !== "deno") continue;
    const own = nearest(folder, file, machine);
    const path = machine.path(`${own}/${file}`);
    const scripts = scriptsOf(path, machine);
    for (const name of names) {
      const code = scripts?.get(name);
      if (code === undefined) continue;
      const inFolder = () => {
        machine.scope.cwd = machine.path(own);
        return call.code([code, ...(given.get(name) ?? []).map(shellQuoted)].join(" "), undefined);
      };
      runOnce(`${path} ${name}`, machine, () => machine.subshell(inFolder));
    }
  }
}

/** The folder, or above the working folder the one that has the file, if the statement wrote it. */
function nearest(folder: string, file: string, machine: Machine): string {
  if (folder !== ".") return folder;
  for (let step = 0, above = folder; step < MOST_ABOVE && machine.files.size > 0; step++, above += "/..") {
    if (machine.files.has(machine.path(`${above}/${file}`))) return above;
  }
  return folder;
}

/** Where scripts stand; only Deno reads the others. */
const FILES = {
  "package.json": perText((text) => scriptsIn(text, "scripts")),
  "deno.json": perText((text) => scriptsIn(text, "tasks")),
  "deno.jsonc": perText((text) => scriptsIn(text, "tasks")),
};

function scriptsIn(text: string, field: string): ReadonlyMap<string, string> {
  if (isUnresolved(text)) return new Map();
  try {
    const scripts = Object.entries(Object(Object(JSON.parse(text))[field]));
    return new Map(scripts.flatMap(([name, script]) => {
      const code = typeof script === "string" ? script : Object(script).command;
      return typeof code === "string" ? [[name, code]] : [];
    }));
  } catch {
    // A tool that cannot read it runs nothing.
    return new Map();
  }
}
