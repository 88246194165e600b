/** Programs that start applications and notebooks: each runs a file of code, or a module of the project by its name. */
import type { Call, Program } from "../call.ts";
import { isCarrier, MARKS, residue } from "../marks.ts";
import { looksLikeFile } from "./language.ts";
import { runInlineCode } from "./languages.ts";
import { startModules } from "./started_modules.ts";

/** How many values each option takes that may stand in front of the file. */
type Values = Readonly<Record<string, number>>;

interface Starter {
  /** Behind it the file stands. */
  readonly verb?: RegExp;
  readonly values: Values;
  /** The names of what it runs; what else stands there is data. */
  readonly kind: RegExp;
  /** Without a file, or with its output alone, it runs what is piped in. */
  readonly takesInput?: true;
}

const SERVER: Values = {
  ...counts("p port host h base-url proxy root-path allow-websocket-origin num-procs token-password", 1),
  ...counts("headless watch w no-token sandbox reload no-reload dev show no-browser debug", 0),
};

/** Behind the options that are known stands the file; undefined if nobody knows where it is. */
function fileOf(words: readonly string[], { verb, values }: Starter): { readonly at: number } | undefined {
  if (verb !== undefined && !verb.test(words[0] ?? "")) return undefined;
  for (let at = verb === undefined ? 0 : 1; at < words.length; at++) {
    const word = words[at]!;
    if (word === "-" || !word.startsWith("-")) return { at };
    const [name = "", value] = word.replace(/^--?/, "").split(/=(.*)/s, 2);
    // All settings of streamlit take one.
    const count = word === "--" ? 0 : /^[a-z]+\.\w+$/.test(name) ? 1 : values[name];
    if (count === undefined || value !== undefined && count > 1) return undefined;
    if (value === undefined) at += count;
  }
  return { at: words.length };
}

function start(call: Call, starter: Starter): string {
  const { words, operands, machine } = call;
  machine.spend(words.length);
  const found = fileOf(words, starter);
  const file = found && words[found.at];
  if (file !== undefined) runFile(file, call);
  // What is called so is code, wherever it stands.
  const others = found ? words.filter((word) => word !== file && starter.kind.test(word)) : operands;
  for (const text of others.map((path) => call.content(path))) if (isCarrier(text)) call.interpret(text);
  const takesInput = starter.takesInput === true && (!found || /^(?:-|$)/.test(words[found.at + 1] ?? ""));
  if (takesInput && isCarrier(call.stdin)) call.interpret(call.stdin);
  return residue(call.stdin, ...operands.filter(looksLikeFile).map((path) => call.read(path)));
}

function runFile(path: string, call: Call): void {
  if (/^https?:\/\//i.test(path)) {
    call.reach(path);
    return call.interpret(MARKS.download);
  }
  const text = call.content(path);
  if (isCarrier(text)) call.interpret(text);
  else if (/\.ipynb$/.test(path)) runInlineCode(cellsOf(text), call, "python");
  else if (/\.py$/.test(path)) call.run(["python3", path], undefined);
}

/** The code of a notebook, without prose; what is no cell of any says nothing of the others. */
function cellsOf(text: string): string {
  const { cells } = object(parsed(text));
  return (Array.isArray(cells) ? cells : []).map(object)
    .filter(({ cell_type: type }) => type !== "markdown" && type !== "raw")
    .map(({ source }) =>
      (Array.isArray(source) ? source : [source]).filter((line) => typeof line === "string").join("")
    )
    .join("\n");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // None that was written here.
  }
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? value as Record<string, unknown> : {};
}

const MODULES: Program = {
  options: "app-dir= chdir= pythonpath= workdir=",
  does: (call) => (startModules(call, call.words), MARKS.unknown),
};

function counts(names: string, count: number): Values {
  return Object.fromEntries(names.split(" ").map((name) => [name, count]));
}

function starter(given: Starter): Program {
  return { does: (call) => start(call, given) };
}

const APPLICATION = starter({ verb: /^(?:run|serve|edit|dev)$/, values: SERVER, kind: /\.(?:py|ipynb)$/ });

/** The table. */
export const startingPrograms: Readonly<Record<string, Program>> = {
  streamlit: starter({ verb: /^run$/, values: { log_level: 1 }, kind: /\.py$/ }),
  papermill: starter({
    values: {
      ...counts("p r parameters parameters_raw", 2),
      ...counts("k kernel l language y parameters_yaml f parameters_file b parameters_base64 cwd engine log-level", 1),
      ...counts("log-output no-log-output progress-bar no-progress-bar inject-paths prepare-only report-mode", 0),
    },
    kind: /\.ipynb$/,
    takesInput: true,
  }),
  marimo: APPLICATION,
  chainlit: APPLICATION,
  bokeh: APPLICATION,
  panel: APPLICATION,
  fastapi: {
    does: (call) => {
      startModules(call, ["main", "app", "api", "app/main", "app/app", "app/api"]);
      return start(call, { verb: /^(?:run|dev)$/, values: SERVER, kind: /\.py$/ });
    },
  },
  gradio: starter({ values: { "demo-name": 1, "watch-dirs": 1 }, kind: /\.py$/ }),
  voila: starter({ values: SERVER, kind: /\.ipynb$/ }),
  ...Object.fromEntries(
    "uvicorn gunicorn hypercorn daphne granian waitress-serve celery".split(" ").map((name) => [name, MODULES]),
  ),
};
