/** Files of a project that its tools run: where the statement itself wrote them, what they do is known. */
import type { Call, Program } from "../call.ts";
import { isUnresolved, MARKS } from "../marks.ts";
import { runOnce } from "../program_file.ts";
import { runInlineCode } from "./languages.ts";

/** Which commands, by their words, run which files, and the language of these. */
interface Runner {
  readonly commands: RegExp;
  readonly files: RegExp;
  readonly language: string;
  /** They are tests: the databases and clouds that they use are there for them, or imitated. */
  readonly tests?: true;
}

const RUNNERS: readonly Runner[] = [
  {
    commands: /^(?:pytest|py\.test|unittest|nox|tox)\b/,
    files: /(?:^|\/)(?:conftest|noxfile|test_[\w-]+|[\w-]+_test)\.py$/,
    language: "python",
    tests: true,
  },
  { commands: /^(?:pip3?|uv|pipx) (?:\S+ )*\.(?:[\/[]\S*)?(?: |$)/, files: /(?:^|\/)setup\.py$/, language: "python" },
  {
    commands: /^(?:jest|vitest|mocha|ava|playwright|cypress)\b/,
    files: /\.(?:test|spec|config)\.[cm]?[jt]sx?$/,
    language: "node",
    tests: true,
  },
  {
    commands: /^(?:vite|webpack|rollup|tsup|next|nuxt|eslint|prettier|tailwindcss|postcss)\b/,
    files: /\.config\.[cm]?[jt]s$/,
    language: "node",
  },
  { commands: /^cargo (?:r|run|t|test|bench|nextest)\b/, files: /\.rs$/, language: "c" },
  { commands: /^cargo (?:b|build|c|check|clippy|doc|install)\b/, files: /(?:^|\/)build\.rs$/, language: "c" },
];

/** Runs what the statement wrote of the files that the command runs. */
export function runProjectFiles(call: Call): void {
  const { files, scope } = call.machine;
  if (files.size === 0) return;
  const command = [call.program, ...call.words].join(" ");
  const { files: names, language, tests } = RUNNERS.find(({ commands }) => commands.test(command)) ?? {};
  if (names === undefined || language === undefined) return;
  for (const path of [...files.keys()].filter((path) => names.test(path) && isBelow(path, scope.cwd))) {
    runOnce(path, call.machine, () => runInlineCode(call.machine.content(path), call, language));
  }
  const { effects } = call.invocation;
  if (tests) effects.splice(0, effects.length, ...effects.filter(({ kind }) => kind !== "query" && kind !== "code"));
}

function isBelow(path: string, folder: string): boolean {
  return folder === "." ? !/^(?:[~/]|\.\.)/.test(path) : path.startsWith(`${folder}/`);
}

/** Which scripts of a `package.json` run at the verb of a package manager, apart from those of the verb's own name. */
const LIFECYCLE: Readonly<Record<string, readonly string[]>> = {
  "": ["preinstall", "install", "postinstall", "prepare"],
  publish: ["prepublishOnly", "prepack", "prepare", "publish", "postpublish"],
  pack: ["prepack", "prepare", "postpack"],
};
const INSTALLS = /^(?:i|in|install|ci|clean-install|add|update|up|rebuild)?$/;

/** Runs the scripts that the words behind a package manager name, if the statement wrote them. */
export function runPackageScripts(words: readonly string[], call: Call): void {
  const path = call.machine.path(`${call.value("prefix") ?? call.value("cwd") ?? "."}/package.json`);
  const text = call.machine.files.get(path);
  const [verb = "", name = ""] = words;
  if (text === undefined || isUnresolved(text)) return;
  const isInstall = INSTALLS.test(verb);
  if (isInstall && call.has("ignore-scripts")) return;
  const asked = /^(?:run|run-script|rum)$/.test(verb) ? name : verb === "t" ? "test" : verb;
  const names = LIFECYCLE[isInstall ? "" : verb] ?? [`pre${asked}`, asked, `post${asked}`];
  const scripts = scriptsIn(text);
  for (const script of names) {
    const code = Object.hasOwn(scripts, script) ? scripts[script] : undefined;
    if (typeof code !== "string") continue;
    runOnce(`${path} ${script}`, call.machine, () => call.machine.subshell(() => call.code(code, undefined)));
  }
}

function scriptsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)).scripts ?? {};
  } catch {
    // A tool that cannot read it runs nothing.
    return {};
  }
}

/** A tool of which nothing else is known. */
export const PROJECT_TOOL: Program = {
  does: (call) => {
    runProjectFiles(call);
    return MARKS.unknown;
  },
};
