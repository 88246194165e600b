/** Files of a project that its tools run: where the statement itself wrote them, what they do is known. */
import type { Call, Program } from "../call.ts";
import type { Machine } from "../machine.ts";
import { isCarrier, MARKS, residue } from "../marks.ts";
import { alsoCalled } from "../path.ts";
import { runOnce } from "../program_file.ts";
import { looksLikeFile } from "./language.ts";
import { runInlineCode } from "./languages.ts";
import { connectsOutside } from "./outside_database.ts";
import { ENDINGS, type Runner, RUNNERS } from "./project_runners.ts";

const PRICE_OF_LOOK = 50;
const PRICE_OF_RUN = 400;

/** It says which one it is, and does nothing else. */
const ASKS = /^\S+ --version$/;

/** What a runner has seen of the files in a folder. */
interface Seen {
  /** How many of all that were written. */
  written: number;
  /** Which text it ran of each. */
  readonly ran: Map<string, string>;
  /** Those whose code may have the shell use its variables: what these hold changes. */
  readonly varying: Set<string>;
}

const seen = new WeakMap<Machine["files"], Map<string, Seen>>();

/** Runs what the statement wrote of the files that the command runs. */
export function runProjectFiles(call: Call): void {
  const { files, scope } = call.machine;
  if (files.size === 0) return;
  const command = [call.program, ...call.words].join(" ");
  const runner = RUNNERS.find(({ commands }) => commands.test(command));
  if (runner === undefined || ASKS.test(command)) return;
  const named = call.words.map((word) => word.replace(/^--?[\w-]+=|::.*$/gs, ""));
  const folder = seenIn(scope.cwd, runner, call.machine);
  const ending = runner.language === undefined ? runner.files : ENDINGS[runner.language];
  for (const word of named.filter((word) => ending?.test(word))) {
    const path = call.machine.path(word);
    if (files.has(path)) runFile(path, runner, folder, call);
  }
  // What is below the working folder is seen there.
  const elsewhere = named.filter((word) => /^(?:\.\.|[~/])/.test(word)).map((word) => call.machine.path(word));
  for (const path of new Set([scope.cwd, ...elsewhere])) runFolder(path, runner, call);
}

function runFolder(folder: string, runner: Runner, call: Call): void {
  const { machine } = call;
  const names = [folder, alsoCalled(folder, machine.scope.project) ?? folder];
  const runs = (path: string) => runner.files?.test(path) && names.some((name) => isBelow(path, name));
  const state = seenIn(folder, runner, machine);
  // One that is running has started this command.
  for (const path of [...[...machine.running.keys()].filter(runs), ...state.varying]) {
    runFile(path, runner, state, call);
  }
  while (runner.files && state.written < machine.written.length) {
    const path = machine.written[state.written++] ?? "";
    machine.spend(PRICE_OF_LOOK);
    if (runs(path)) runFile(path, runner, state, call);
  }
}

function runFile(path: string, { language, lines, tests }: Runner, { ran, varying }: Seen, call: Call): void {
  const { machine, invocation: { effects } } = call;
  // The path is normalised already: the working folder does not come to it once more.
  const text = machine.files.get(path) ?? "";
  if (ran.get(path) === text && !varying.has(path) && !machine.running.has(path)) return;
  ran.set(path, text);
  if (text.includes("$")) varying.add(path);
  machine.spend(PRICE_OF_RUN);
  if (isCarrier(text)) call.interpret(text);
  const before = effects.length;
  runOnce(path, machine, () => {
    for (const [, code = ""] of lines ? text.matchAll(lines) : []) call.code(code, undefined);
    return language === undefined ? "" : runInlineCode(text, call, language);
  });
  if (tests && !connectsOutside(text)) {
    effects.push(...effects.splice(before).filter(({ kind }) => kind !== "query" && kind !== "code"));
  }
}

function seenIn(folder: string, runner: Runner, machine: Machine): Seen {
  const all = seen.get(machine.files) ?? new Map<string, Seen>();
  seen.set(machine.files, all);
  const key = `${RUNNERS.indexOf(runner)} ${folder}`;
  const state = all.get(key) ?? { written: 0, ran: new Map(), varying: new Set() };
  all.set(key, state);
  return state;
}

/** Whether the file is in the folder, or deeper; both by normalised paths. */
function isBelow(path: string, folder: string): boolean {
  if (folder === "/") return path.startsWith("/");
  if (!/^\.(?:\.(?:\/\.\.)*)?$/.test(folder)) return path.startsWith(`${folder}/`);
  return !/^[~/]/.test(path) && !path.startsWith(folder === "." ? "../" : `../${folder}/`);
}

/** `go test -exec code`, `go build -toolexec=code`: in front of what is built, or of what builds it. */
function runBeside(call: Call): void {
  for (const [at, word] of call.words.entries()) {
    const [option, code] = /^--?(?:(?:tool)?exec|vettool)(?:=([^]*))?$/.exec(word) ?? [];
    if (option !== undefined) call.code(code ?? call.words[at + 1] ?? "", undefined);
  }
}

/** A tool of which nothing else is known. */
export const PROJECT_TOOL: Program = {
  does: (call) => {
    runProjectFiles(call);
    if (call.program === "go") runBeside(call);
    return MARKS.unknown;
  },
};

/** The program, which runs files of a project besides. */
export function withProjectFiles(known: Program | undefined): Program {
  return {
    ...known,
    does: (call) => {
      runProjectFiles(call);
      if (known) return known.does(call);
      call.expose([call.stdin, ...call.words].join(" "));
      return residue(call.stdin, ...call.words, call.readAll(call.operands.filter(looksLikeFile)));
    },
  };
}
