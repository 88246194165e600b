/** Programs that run code, of which few commands name one. */
import type { Call, Program } from "../call.ts";
import { decodeWide, promptText, runInlineCode, runPowershell, runPrompt } from "./languages.ts";
import { interpreter, language, looksLikeFile } from "./language.ts";
import { NODE_OPTIONS } from "./node_options.ts";
import { runNamedScript, runPackageScripts } from "./package_scripts.ts";
import { isCarrier, isUnresolved, MARKS, residue } from "../marks.ts";
import { readArguments } from "../options.ts";

/** Options of PowerShell that take a value; any beginning of a name will do. */
const POWERSHELL_VALUES =
  "executionpolicy ep ex windowstyle version outputformat inputformat configurationname configurationfile workingdirectory wd psconsolefile settingsfile custompipename"
    .split(" ");

/** `-Command code`, `-EncodedCommand base64`, `-File path`, or code on standard input. */
function powershell(call: Call): string {
  call.machine.spend(call.words.length);
  for (let index = 0; index < call.words.length; index++) {
    const word = call.words[index] ?? "";
    const [, name] = /^(?:--?|\/)([a-z]+)$/i.exec(word.toLowerCase()) ?? [];
    if (name === undefined) {
      if (word === "-") break;
      // PowerShell 7 takes a file, Windows PowerShell a command.
      const written = call.machine.files.get(call.machine.path(word.replaceAll("\\", "/")));
      if (written !== undefined || /\.ps1$/i.test(word)) return runScript(written ?? call.read(word), call);
      return runScript(call.words.slice(index).join(" "), call);
    }
    if ("command".startsWith(name) || name === "commandwithargs" || name === "cwa") {
      return runScript(call.words[index + 1] === "-" ? call.stdin : call.words.slice(index + 1).join(" "), call);
    }
    if ("encodedcommand".startsWith(name) || name === "ec") {
      // Encoded to get through a shell is one thing, and a window that nobody sees another.
      if (hidesWindow(call.words)) call.interpret(MARKS.decoded);
      return runScript(encodedText(call.words[index + 1] ?? ""), call);
    }
    if ("file".startsWith(name)) {
      const path = (call.words[index + 1] ?? "").replaceAll("\\", "/");
      // A script on another machine is a download.
      return runScript(/^\/\/|^https?:/.test(path) ? MARKS.download : call.machine.content(path), call);
    }
    if (POWERSHELL_VALUES.some((option) => option.startsWith(name))) index++;
  }
  return runScript(call.stdin, call);
}

/** A value of a list has a number as well, and any beginning of its name will do. */
function hidesWindow(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (/^hidden$/i.test(word)) return true;
    const [, option = ""] = /^(?:--?|\/)(w[a-z]*)$/i.exec(words[index - 1] ?? "") ?? [];
    return option !== "" && "windowstyle".startsWith(option.toLowerCase()) &&
      /^(?:0*1|h(?:i(?:d(?:de?)?)?)?)$/i.test(word);
  });
}

function runScript(text: string, call: Call): string {
  if (isCarrier(text)) call.interpret(text);
  return runPowershell(text, call);
}

function encodedText(text: string): string {
  return isUnresolved(text) ? MARKS.decoded + residue(text) : decodeWide(text) ?? MARKS.decoded;
}

const PERL = interpreter("e,E,code= n p l# 0# i? F? w a s c t T u U v W X S g m,M? I= x? C# D? V? d#");
/** `ruby -run -e rm -- -r x`: Ruby's own tools. */
const TOOL = /^\s*(cp|ln|mv|rm|mkdir|rmdir|install|chmod|touch|httpd)\s*$/;
const RUBY_CODE = interpreter(
  "e,code= n p l 0# i? a r,require= I= w v W# T# C,X= x? s S F? E,encoding= external-encoding= internal-encoding= enable= disable= K d h c y U backtrace-limit= parser=",
);
const RUBY: Program = {
  ...RUBY_CODE,
  does: (call) => {
    const { operands } = call;
    const [, tool] = call.value("require") === "un" ? TOOL.exec(call.value("code") ?? "") ?? [] : [];
    if (tool === "httpd") call.serve(operands.find((word) => !/^(?:-.*|\d+)$/.test(word)) ?? ".");
    else if (tool !== undefined) return call.run([tool, ...operands]);
    return language(call);
  },
};
const PHP = interpreter(
  "r,B,R,E,run,process-begin,process-code,process-end,code= f,file= F,process-file= d,define= c,php-ini= z,zend-extension= n q a C e H i l m s v w server,S= docroot,t=",
);
const LUA = interpreter("e,code= l= i v E W");
const GROOVY = interpreter("e,code= c= D= cp,classpath= p n i? l?");
const RSCRIPT = interpreter("e,code= f= E=");
const JULIA = interpreter(
  "e,E,eval,print,code= L,load= J,sysimage= H,home= C,cpu-target= p,procs= t,threads= gcthreads= machine-file= m,module= O# g# project? i q",
);
const OSASCRIPT = interpreter("e,code= l= s= i");
const TS_NODE = interpreter(
  "e,p,pe,eval,print,code= r,require= P,project= O,compilerOptions= C,compiler= I,ignore= D,ignoreDiagnostics= cwd= dir= cwdMode scope tsconfig= import= loader= env-file= T H i",
);

/** R: what stands behind its options is no file. */
const R: Program = {
  options: "e,code= f,file= g,gui= d,debugger= args",
  does: (call) => language(call, call.values("file")),
};

/** The verbs of bun behind which a file stands. */
const BUN_OPTIONS = `${NODE_OPTIONS} preload= c,config= cwd= d,define= l,loader= port= silent b,bun watch hot smol`;

const BUN: Program = {
  options: BUN_OPTIONS,
  stops: true,
  does: (call) => {
    const [verb = "", ...rest] = call.operands;
    if (call.has("code")) return language(call);
    if (verb === "exec") return call.code(rest.join(" "), undefined);
    if (verb === "x") return call.run(readArguments(rest, "p,package= bun", true).rest, undefined);
    const behind = readArguments(rest, BUN_OPTIONS, true);
    const folder = call.value("cwd") ?? behind.options.get("cwd")?.at(-1);
    runPackageScripts(verb === "" ? [] : [verb, ...behind.rest], call, folder);
    return language(call, verb === "run" || verb === "test" ? behind.rest : call.operands);
  },
};

const DENO_OPTIONS =
  "A r,reload? q c,config= L,log-level= import-map= location= seed= cert= ext= allow-net? allow-read? allow-write? allow-run? allow-env? R? W? N? E? S? I? lock= env-file? inspect? check? watch? host= port= filter= cwd= print p";
/** The verbs of deno that run no file, or another way. */
const DENO_VERBS =
  /^(?:add|approve-scripts|audit|bench|bundle|cache|check|ci|clean|compile|completions|coverage|create|deploy|doc|eval|fmt|help|info|init|install|json_reference|jupyter|lint|lsp|outdated|pack|publish|remove|repl|run|sandbox|serve|task|test|types|uninstall|update|upgrade|vendor|x)$/;

function deno(call: Call): string {
  const [verb = "", ...behind] = call.operands;
  const server = call.operands.findIndex((word) => /\bfile[-_]server\b/.test(word));
  if (server > 0) call.serve(call.operands[server + 1] ?? ".");
  const { options, rest } = readArguments(behind, DENO_OPTIONS, true);
  if (verb === "eval") {
    runInlineCode(rest[0] ?? "", call, "deno");
    return residue(call.stdin);
  }
  if (verb === "task") runNamedScript(rest[0] ?? "", rest.slice(1), options.get("cwd")?.at(-1) ?? ".", call);
  if (/^(?:run|test|bench|serve)$/.test(verb)) return language(call, rest);
  return DENO_VERBS.test(verb) ? call.readAll(rest.filter(looksLikeFile)) : language(call);
}

const DENO: Program = { options: DENO_OPTIONS, stops: true, does: deno };
const POWERSHELL: Program = { does: (call) => powershell(call) };
const PROMPT: Program = {
  does: (call) => runPrompt(promptText(call.words) ?? call.stdin, call),
};
const FISH: Program = {
  options:
    "c,command= C,init-command= d,debug= o,debug-output= D= f,features= profile= profile-startup= i l,login n N P p=",
  stops: true,
  does: (call) => {
    const codes = call.values("init-command", "command").map((code) => call.code(code));
    return codes.join("") + (call.has("command") ? "" : call.run(["sh", ...call.operands]));
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
    // It compiles a source itself.
    else if (!isUnresolved(text)) runInlineCode(text, call, "c");
    return residue(call.stdin, ...call.operands.filter(looksLikeFile).map((path) => call.read(path)));
  },
};
/** What a compiler calls the program that it makes. */
function programOf({ words, program, operands }: Call): string {
  const named = words.findIndex((word) => /^-o/.test(word));
  if (named >= 0) return words[named]?.slice(2) || (words[named + 1] ?? "a.out");
  return program === "rustc" ? (operands[0] ?? "").replace(/\.rs$/, "") : "a.out";
}

/** What the statement wrote and has compiled now is run in the end. */
const COMPILER: Program = {
  does: (call) => {
    const written = call.operands.filter((word) =>
      /\.\w{1,5}$/.test(word) && call.machine.files.has(call.machine.path(word))
    );
    const texts = [...written.map((path) => call.read(path)), call.operands.includes("-") ? call.stdin : ""];
    for (const text of texts.filter(Boolean)) runInlineCode(text, call, "c");
    const unread = residue(...texts.filter(isCarrier));
    if (isCarrier(unread)) {
      if (call.words.includes("-run")) call.interpret(unread);
      else call.write(programOf(call), unread);
    }
    return MARKS.unknown;
  },
};

/** The table. */
export const furtherInterpreters: Readonly<Record<string, Program>> = {
  ...Object.fromEntries(
    "gcc g++ cc c++ clang clang++ tcc rustc javac swiftc".split(" ").map((name) => [name, COMPILER]),
  ),
  fish: FISH,
  perl: PERL,
  ruby: RUBY,
  php: PHP,
  lua: LUA,
  luajit: LUA,
  bun: BUN,
  deno: DENO,
  tsx: TS_NODE,
  "ts-node": TS_NODE,
  java: JAVA,
  rscript: RSCRIPT,
  r: R,
  julia: JULIA,
  groovy: GROOVY,
  osascript: OSASCRIPT,
  powershell: POWERSHELL,
  pwsh: POWERSHELL,
  cmd: PROMPT,
};
