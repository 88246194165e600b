/** Code in files of a project that run without anybody asking for it: what is written to them is judged as it will run. */
import { shellQuoted } from "../../core/argument_vector.ts";
import type { Effect, Invocation } from "../effect.ts";
import type { Machine } from "../machine.ts";
import { MARKS } from "../marks.ts";
import { runApart } from "./run_apart.ts";

/** Scripts that a package manager starts by itself, when the package is installed. */
const INSTALLING =
  /"(?:pre|post)?(?:install|prepare)"\s{0,20}:\s{0,20}("(?:[^"\\\n]|\\.){1,4000}")|"(?:(?:pre|post)-(?:install|update|autoload-dump)-cmd|initializeCommand)"\s{0,20}:\s{0,20}("(?:[^"\\\n]|\\.){1,4000}")/g;
/** A program that an agent or an editor starts, to speak with it. */
const SERVER =
  /"command"\s{0,20}:\s{0,20}("(?:[^"\\\n]|\\.){1,400}")\s{0,20},\s{0,20}"args"\s{0,20}:\s{0,20}(\[(?:\s|,|"(?:[^"\\\n]|\\.){0,4000}"){0,400}\])/g;
/** Scripts of a package that somebody starts all day, where their text starts more than its own tools. */
const SCRIPT =
  /"((?:pre|post)?(?:test|build|start|dev|lint|serve|check|format|typecheck|ci|watch|prepare)(?::[\w:.-]{1,40})?)"\s{0,20}:\s{0,20}("(?=[^"\n]{0,400}\b(?:curl|wget|fetch|nc|env|printenv)\b)(?:[^"\\\n]|\\.){1,4000}")/g;
const LITERAL = /"(?:[^"\\\n]|\\.){0,4000}"/g;
/** A step of a workflow or of a hook: its code is behind the colon, or is all that follows further in. */
const STEP = /^([ \t]*(?:- +)?)(?:run|entry):[ \t]*(\S.*)?$/;
const BLOCK = /^[|>][-+\d]*$/;
/** A variable of a workflow that gets a secret. */
const GETS_SECRET = /^[ \t]*(\w{1,80}):[ \t]*["']?(\$\{\{[^}]{0,200}\bsecrets\b[^}]{0,200}\}\})/gm;
const EXPRESSION = /\$\{\{([^}]{0,400})\}\}/g;

/** What runs at each commit. */
const COMMIT = /(?:^|\/)(?:\.pre-commit-config|\.?lefthook(?:-local)?)\.ya?ml$/;
/** Code that tests and builds run before anything else, and the program that speaks its language. */
const STARTED: readonly (readonly [path: RegExp, program: string])[] = [
  [/\.py$/, "python3 -c"],
  [/\.[cm]?[jt]s$/, "node -e"],
];

/** Judges the code in the text, which is written to the path. */
export function runProjectCode(path: string, text: string, machine: Machine, invocation: Invocation): void {
  const from = machine.invocations.length;
  if (/package\.json$/.test(path)) {
    // Nobody knows which of them runs after which.
    for (const [, , code = ""] of text.matchAll(SCRIPT)) {
      runApart(unquoted(code), machine);
      invocation.effects.push(...leavingOf(machine, from, true));
    }
  }
  if (path.endsWith(".json")) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    for (const [, npm, composer] of text.matchAll(INSTALLING)) {
      runApart(unquoted(npm ?? composer ?? ""), machine, folder || ".");
    }
    for (const [, command = "", args = ""] of /mcp\.json$/.test(path) ? text.matchAll(SERVER) : []) {
      runApart([command, ...args.match(LITERAL) ?? []].map((word) => shellQuoted(unquoted(word))).join(" "), machine);
    }
    return;
  }
  const isMake = /makefile$/i.test(path);
  const [, program] = STARTED.find(([ending]) => ending.test(path)) ?? [];
  const code = program !== undefined
    ? `${program} ${shellQuoted(text)}`
    : /file$/i.test(path)
    ? recipesIn(text, isMake)
    : stepsIn(text, machine);
  runApart(code, machine);
  // It runs on another machine, or as its project's builds do: what leaves is all that is not its own business, what
  // runs unread, if that is on this machine, and what code deletes outside of the project.
  const deleted = machine.invocations.slice(from).flatMap(({ effects }) => effects)
    .filter((effect) => effect.kind === "delete" && /^[~/]/.test(effect.path));
  invocation.effects.push(...leavingOf(machine, from, isMake || program !== undefined || COMMIT.test(path)));
  if (program !== undefined) invocation.effects.push(...deleted);
}

/** What leaves the machine, and what runs unread if that is on this machine, of the commands from there on: they are taken back. */
function leavingOf(machine: Machine, from: number, isHere: boolean): Effect[] {
  return machine.invocations.splice(from).flatMap(({ effects }) => effects)
    .filter(({ kind }) => kind === "send" || kind === "bridge" || isHere && kind === "interpret");
}

function unquoted(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal.slice(1, -1);
  }
}

/** Of a Makefile, whose own variables are in brackets, and of a Dockerfile. */
function recipesIn(text: string, isMake: boolean): string {
  const recipe = isMake ? /^\t[ \t@+-]*(.*)$/ : /^RUN\s+(?:--\S+\s+)*(.*)$/i;
  const lines = text.replace(/\\\n/g, " ").split("\n").flatMap((line) => recipe.exec(line)?.[1] ?? []);
  const code = lines.join("\n");
  return isMake ? code.replace(/\$\$|\$\((\w{1,80})\)/g, (_, name?: string) => name ? `\${${name}}` : "$") : code;
}

function stepsIn(text: string, machine: Machine): string {
  const codes = Array.from(text.matchAll(GETS_SECRET), ([, name, value]) => `${name}="${value}"`);
  let inner: number | undefined;
  for (const line of text.split("\n")) {
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    if (inner !== undefined && (indent > inner || line.trim() === "")) {
      codes.push(line.trim());
      continue;
    }
    const [, before = "", code = ""] = STEP.exec(line) ?? [];
    inner = BLOCK.test(code) ? before.length : undefined;
    if (code !== "" && inner === undefined) codes.push(/^(["']).*\1$/.test(code) ? code.slice(1, -1) : code);
  }
  return codes.join("\n").replace(EXPRESSION, (_, expression: string) => valueOf(expression, machine));
}

/** What an expression of a workflow is before a shell sees it. */
function valueOf(expression: string, machine: Machine): string {
  if (/\btojson\s*\(\s*secrets\s*\)/i.test(expression)) return MARKS.environment;
  const [, name] = /\bsecrets\s*(?:\.\s*|\[\s*['"])(\w{1,80})/i.exec(expression) ?? [];
  return name === undefined ? "x" : machine.scope.tokens.markOf(`${name.toUpperCase()}_SECRET`);
}
