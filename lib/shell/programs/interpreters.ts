/** Programs that run code: shells, and languages with their own. */
import type { Call, Program } from "../call.ts";
import { decodeWide, promptText, runInlineCode, runPowershell, runPrompt, serveModule } from "./further.ts";
import { loadShellStartup } from "../loaded_variables.ts";
import { runOnce } from "../program_file.ts";
import { baseName } from "../path.ts";
import { isCarrier, isUnresolved, MARKS, residue } from "../marks.ts";

/** Shell code comes from `-c`, a file, or standard input. */
function shell(call: Call): string {
  const [first, ...rest] = call.operands;
  loadShellStartup(call.machine, call.invocation);
  if (call.has("command")) {
    return call.machine.subshell(() => {
      call.machine.scope.name = rest[0] ?? "bash";
      call.machine.scope.parameters = rest.slice(1);
      return call.code(first ?? "");
    });
  }
  if (call.stream.network) call.bridge();
  for (const path of call.values("rcfile", "init-file")) runFile(path, [], call);
  if (first !== undefined && !call.has("stdin")) return runFile(first, rest, call);
  const text = call.stream.stdin;
  if (text === undefined) return MARKS.shell;
  return call.code(text, undefined) + (isUnresolved(text) ? MARKS.shell : "");
}

/** Runs the content of a file that the statement wrote, or notes that it is unknown. */
function runFile(path: string, parameters: readonly string[], call: Call): string {
  const text = path === "/dev/stdin" || path === "-" ? call.stdin : call.machine.content(path);
  const run = () =>
    call.machine.subshell(() => {
      call.machine.scope.name = path;
      call.machine.scope.parameters = parameters;
      return call.code(text);
    });
  const written = call.machine.path(path);
  return call.machine.files.has(written) ? runOnce(written, call.machine, run) : run();
}

/** Modules that are programs of the same name. */
const PROGRAM_MODULES = /^(?:pip|twine|poetry|flit|hatch|pdm|flask|alembic)$/;
/** Files of a project that are its framework's command line. */
const PROJECT_FILES: Readonly<Record<string, string>> = {
  "manage.py": "django-admin",
  artisan: "artisan",
  rails: "rails",
  console: "doctrine",
};

/** `python -c`, `perl -e`, `node -e`: the code, a file, or standard input. */
function language(call: Call): string {
  if (call.has("module")) {
    serveModule(call);
    const module = call.value("module") ?? "";
    if (PROGRAM_MODULES.test(module)) call.run([module, ...call.operands]);
  }
  const name = baseName(call.operands[0] ?? "");
  const framework = Object.hasOwn(PROJECT_FILES, name) ? PROJECT_FILES[name] : undefined;
  if (framework !== undefined) call.run([framework, ...call.operands.slice(1)]);
  if (call.program === "ruby" && call.value("r") === "un" && call.value("code")?.trim() === "httpd") {
    call.serve(call.operands.find((word) => !/^(?:-.*|\d+)$/.test(word)) ?? ".");
  }
  if (call.program === "php" && call.has("S")) call.serve(call.value("t") ?? ".");
  const inline = [...call.values("M").map((module) => `use ${module};`), ...call.values("code")];
  const [file] = call.operands;
  // Behind -c or a file, standard input is data.
  const text = call.has("code")
    ? inline.join("\n")
    : call.has("module")
    ? ""
    : file !== undefined && file !== "-"
    ? call.machine.content(file)
    : call.stream.stdin ?? "";
  if (isUnreadCode(text)) call.interpret(text);
  if (call.stream.network && !call.has("code") && file === undefined) call.bridge();
  const printed = text && text !== MARKS.unknown ? runInlineCode(text, call, call.program) : "";
  const paths = (call.has("code") ? call.operands : call.operands.slice(1)).filter(looksLikeFile);
  if (call.has("i") && call.has("code")) { for (const path of paths) call.write(path, MARKS.unknown); }
  return printed + residue(call.stdin, text, ...paths.map((path) => call.read(path)));
}

/** Options of PowerShell that take a value; any beginning of a name will do. */
const POWERSHELL_VALUES =
  "executionpolicy ep ex windowstyle version outputformat inputformat configurationname configurationfile workingdirectory wd psconsolefile settingsfile custompipename"
    .split(" ");

/** `-Command code`, `-EncodedCommand base64`, `-File path`, or code on standard input. */
function powershell(call: Call): string {
  for (let index = 0; index < call.words.length; index++) {
    const word = call.words[index] ?? "";
    const rest = call.words.slice(index + 1);
    const [, name] = /^(?:--?|\/)([a-z]+)$/i.exec(word.toLowerCase()) ?? [];
    if (name === undefined) {
      if (word === "-") break;
      // PowerShell 7 takes a file, Windows PowerShell a command.
      const written = call.machine.files.get(call.machine.path(word.replaceAll("\\", "/")));
      if (written !== undefined || /\.ps1$/i.test(word)) return runScript(written ?? call.read(word), call);
      return runScript([word, ...rest].join(" "), call);
    }
    if ("command".startsWith(name) || name === "commandwithargs" || name === "cwa") {
      return runScript(rest[0] === "-" ? call.stdin : rest.join(" "), call);
    }
    if ("encodedcommand".startsWith(name) || name === "ec") return runScript(encodedText(rest[0] ?? ""), call);
    if ("file".startsWith(name)) {
      const path = (rest[0] ?? "").replaceAll("\\", "/");
      // A script on another machine is a download.
      return runScript(/^\/\/|^https?:/.test(path) ? MARKS.download : call.machine.content(path), call);
    }
    if (POWERSHELL_VALUES.some((option) => option.startsWith(name))) index++;
  }
  return runScript(call.stdin, call);
}

function runScript(text: string, call: Call): string {
  if (isCarrier(text)) call.interpret(text);
  return runPowershell(text, call);
}

function encodedText(text: string): string {
  return isUnresolved(text) ? MARKS.decoded + residue(text) : decodeWide(text) ?? MARKS.decoded;
}

function looksLikeFile(word: string): boolean {
  return /^[~/.]|\.\w+$|\//.test(word) && !/^https?:/.test(word);
}

// A download inside a string literal is data; where code stands, it is code.
function isUnreadCode(text: string): boolean {
  if (!isCarrier(text)) return false;
  const code = text.replace(/'''[^]*?'''|"""[^]*?"""|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, '""');
  return isCarrier(code);
}

const SHELL: Program = {
  options: "c,command s,stdin i l,login x e u v n f o= O= r p rcfile= init-file= norc noprofile posix",
  stops: true,
  does: (call) => shell(call),
};

const PYTHON: Program = {
  options: "c,code= m,module= W= X= u B E I s S O i v q",
  stops: true,
  does: (call) => language(call),
};
const PERL: Program = {
  options: "e,E,code= n p l? 0? i? F= w a s T M= m= I= x?",
  stops: true,
  does: (call) => language(call),
};
const RUBY: Program = {
  options: "e,code= n p l 0? i? a r= I= w W? C= x? s",
  stops: true,
  does: (call) => language(call),
};
const NODE: Program = {
  options: "e,p,eval,print,code= r,require= import= input-type= C= i c,check",
  stops: true,
  does: (call) => language(call),
};
const PHP: Program = { options: "r,B,R,E,code= f= d= c= n q S= t=", stops: true, does: (call) => language(call) };
const LUA: Program = { options: "e,code= l= i v", stops: true, does: (call) => language(call) };
const POWERSHELL: Program = { does: (call) => powershell(call) };
const PROMPT: Program = {
  does: (call) => runPrompt(promptText(call.words) ?? call.stdin, call),
};

const DENO: Program = {
  options:
    "A r,reload? q c,config= L= allow-net? allow-read? allow-write? allow-run? allow-env? unstable? ext= print p",
  stops: true,
  does: (call) => {
    const [verb, code = ""] = call.operands;
    const server = call.operands.findIndex((word) => /\bfile[-_]server\b/.test(word));
    if (server > 0) call.serve(call.operands[server + 1] ?? ".");
    if (verb !== "eval") return call.readAll(call.operands.slice(2).filter(looksLikeFile));
    runInlineCode(code.startsWith("-") ? call.operands.slice(1).join(" ") : code, call, "deno");
    return residue(call.stdin);
  },
};
const JAVA: Program = {
  options: "jar= cp,classpath,class-path= m,module= p,module-path=",
  stops: true,
  does: (call) => {
    const text = [...call.values("jar"), ...call.operands.filter((word) => /\.(?:jar|java)$/.test(word))].map((path) =>
      call.machine.content(path)
    ).join("");
    if (isCarrier(text)) call.interpret(text);
    return residue(call.stdin, ...call.operands.filter(looksLikeFile).map((path) => call.read(path)));
  },
};
/** What the statement wrote and has compiled now is run in the end. */
const COMPILER: Program = {
  does: (call) => {
    const written = call.operands.filter((word) =>
      /\.\w{1,5}$/.test(word) && call.machine.files.has(call.machine.path(word))
    );
    const texts = [...written.map((path) => call.read(path)), call.operands.includes("-") ? call.stdin : ""];
    for (const text of texts.filter(Boolean)) runInlineCode(text, call, "c");
    return MARKS.unknown;
  },
};
const SCRIPT: Program = { options: "e,code= f= E= s", stops: true, does: (call) => language(call) };
const TCL: Program = {
  options: "c,code= f= n d",
  stops: true,
  does: (call) => {
    const text = [...call.values("code"), call.operands.length === 0 ? call.stdin : ""].join("\n");
    for (const [, code = ""] of text.matchAll(/(?:^|[;{[\n])[^\S\n]*(?:exec|spawn|system)\s+([^\n;\]}]{1,2000})/g)) {
      call.code(code, undefined);
    }
    return residue(call.stdin);
  },
};
const DEBUGGER: Program = {
  options: "args batch ex,eval-command= x,command= p,pid= q,quiet nx o,one-line=",
  stops: true,
  does: (call) => {
    for (const command of call.values("eval-command", "one-line")) {
      const [, code] = /^\s*(?:shell\s|!|platform shell\s)\s*(.*)$/s.exec(command) ?? [];
      if (code) call.code(code, undefined);
    }
    return call.has("args") ? call.run(call.rest) : MARKS.unknown;
  },
};
/** The table. */
export const interpreters: Readonly<Record<string, Program>> = {
  sh: SHELL,
  bash: SHELL,
  dash: SHELL,
  zsh: SHELL,
  ksh: SHELL,
  ash: SHELL,
  mksh: SHELL,
  fish: SHELL,
  csh: SHELL,
  tcsh: SHELL,
  rbash: SHELL,
  python: PYTHON,
  python2: PYTHON,
  python3: PYTHON,
  pypy: PYTHON,
  pypy3: PYTHON,
  ipython: PYTHON,
  perl: PERL,
  ruby: RUBY,
  node: NODE,
  nodejs: NODE,
  bun: NODE,
  deno: DENO,
  java: JAVA,
  gcc: COMPILER,
  "g++": COMPILER,
  cc: COMPILER,
  "c++": COMPILER,
  clang: COMPILER,
  "clang++": COMPILER,
  tcc: COMPILER,
  rustc: COMPILER,
  go: COMPILER,
  javac: COMPILER,
  swiftc: COMPILER,
  tsx: NODE,
  "ts-node": NODE,
  rscript: SCRIPT,
  julia: SCRIPT,
  groovy: SCRIPT,
  osascript: SCRIPT,
  tclsh: TCL,
  wish: TCL,
  expect: TCL,
  gdb: DEBUGGER,
  lldb: DEBUGGER,
  php: PHP,
  lua: LUA,
  luajit: LUA,
  powershell: POWERSHELL,
  pwsh: POWERSHELL,
  cmd: PROMPT,
};

/** The name without a version: `python3.12` is `python3`. */
export function unversioned(program: string): string {
  return program.replace(/^(python[23]?|ruby|perl|php|lua|node|pypy3?)[\d.]+$/, "$1");
}
