/** Calls that start other programs, or run a text. */
import { backtickCommands } from "./backticks.ts";
import { showOutput } from "./shown_logins.ts";
import { behind, type Sink, type Site, together } from "./sink.ts";
import { firstOf, furtherStrings, QUOTED, stringOf, textsIn } from "./texts.ts";

/** Calls whose first string argument is shell code. */
const SHELL_CALLS = new RegExp(
  String
    .raw`(?<!["'])(?:\bos\.(?:system|popen)|\bsubprocess\.(?:run|call|Popen|check_call|check_output|getoutput|getstatusoutput)|\basyncio\.create_subprocess_(?:shell|exec)|\bpty\.spawn|\binvoke\.run|\bcommands\.getoutput|\b(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|system|popen|proc_open|passthru|shell_exec|pcntl_exec|os\.execute|io\.popen|Open3\.\w+|IO\.popen|Process\.spawn|do shell script|doShellScript|Kernel\.\w+|execl|execlp|execvp?|qx|execaCommand(?:Sync)?|Bun\.\$|Deno\.Command|exec\.Command|ProcessBuilder|:?os[:.]cmd\(\s*~c(?=["\'])|os:cmd|uiop:run-program|System\.shell|Sys\.command|shell(?=\s*["']))|(?<![\w$])\$(?=\x60))\s*(?:\(\s*(?:(?:args|command|cmd)\s*=\s*)?)?` +
    QUOTED,
  "g",
);
const FIRST_WORD =
  /\b(?:spawn|spawnSync|execFile|execFileSync|exec[lv]p?e?|system2?|System\.cmd|Deno\.Command|execa(?:Sync|Node)?|[sS]pawn\.sync|cross-spawn["']\s*\)(?:\.sync)?)\s*\(\s*["']([^"'\n]{1,300})["']\s*,\s*c?[[(]/;
const SCRIPTING = /^(?:perl|ruby|php|julia|crystal)/;

/** The way in which a command is opened, in front of its words. */
const MODE = /^\s*(?:\|-|-\|)\s*$/;
const PRINTS_TO = new RegExp(
  String.raw`\b(?:print|printf|say|syswrite)\s*(?:\(\s*)?(?:\{\s*)?\$?(\w{1,60})\}?(?:\s*,)?\s*` + QUOTED,
  "g",
);
const handed = new WeakMap<Site, Map<string, string>>();

/** What Perl prints to the handle that the call opens: the standard input of the command behind it. */
function handedTo(opening: string, site: Site): string | undefined {
  const known = handed.get(site) ?? new Map<string, string>();
  if (!handed.has(site)) {
    handed.set(site, known);
    for (const { 1: name = "", ...match } of site.code.matchAll(PRINTS_TO)) {
      known.set(name, `${known.get(name) ?? ""}${firstOf([match[2], match[3], match[4]])}\n`);
    }
  }
  const [, handle = ""] = /\bopen\s*(?:\(\s*)?(?:(?:my|our|local)\s+)?\$?(\w{1,60})\s*,/.exec(opening) ?? [];
  return known.get(handle);
}

const MAY_START =
  /exec|pawn|system|open|subprocess|command|invoke|passthru|shell|kernel|process|qx|cmd|run|bun|args|\.!|\$`/i;

const SINKS: readonly Sink[] = [
  {
    // Calls whose argument is a list of words.
    pattern:
      /\b(?:subprocess\.\w+|Popen|spawn|spawnSync|posix_spawnp?|spawnvp?e?|execFile|execFileSync|exec[lv]p?e?|system2?|Deno\.Command|System\.cmd|Bun\.spawn(?:Sync)?|proc_open|IO\.popen|execa(?:Sync|Node)?|[sS]pawn\.sync|cross-spawn["']\s*\)(?:\.sync)?)\s*\((?:\s*os\.P_\w+\s*,)?\s*(?:["'][^"'\n]{0,300}["']\s*,\s*)?c?[[(]([^\])]{1,2000})[\])]/g,
    does({ 0: whole, 1: list = "" }, { call }) {
      const program = FIRST_WORD.exec(whole)?.[1];
      showOutput(call.run(program ? [program, ...textsIn(list)] : textsIn(list), undefined), call);
    },
  },
  {
    // The command by its name, behind other arguments.
    pattern: new RegExp(
      String
        .raw`\b(?:subprocess\.\w+|Popen)\s*\([^()]{0,300}?\bargs\s*=\s*(?:[[(]([^\])]{1,2000})[\])]|(?=[rbfu]{0,2}["'])${QUOTED})`,
      "g",
    ),
    does({ 1: list, ...match }, { call }) {
      const output = list === undefined
        ? call.code(firstOf([match[2], match[3], match[4]]), undefined)
        : call.run(textsIn(list), undefined);
      showOutput(output, call);
    },
  },
  {
    // Rust: `Command::new("rm").arg("-rf").args(["/"])`.
    pattern: new RegExp(String.raw`\bCommand::new\s*\(\s*${QUOTED}\s*\)((?:\s*\.args?\s*\([^()]{1,500}\)){0,20})`, "g"),
    does: (match, { call }) => void call.run([stringOf(match), ...textsIn(match[4] ?? "")], undefined),
  },
  {
    // Node's own binding, below child_process.
    pattern: /\bfile\s*:\s*["'][^"'\n]{1,300}["']\s*,\s*args\s*:\s*\[([^\]]{1,2000})\]/g,
    does: ({ 1: list = "" }, { call }) => void call.run(textsIn(list), undefined),
  },
  {
    // A program by its name, and its words in `args`.
    pattern: /\bDeno\.Command\s*\(\s*["']([^"'\n]{1,300})["']\s*,\s*\{[^}]{0,200}?\bargs\s*:\s*\[([^\]]{1,2000})\]/g,
    does: ({ 1: program = "", 2: list = "" }, { call }) =>
      showOutput(call.run([program, ...textsIn(list)], undefined), call),
  },
  {
    // `os.spawnlp(os.P_WAIT, "rm", "rm", "-r", "x")`: the program, then its words.
    pattern: /\bos\.(?:spawnlp?e?|execlp?e?)\s*\(((?:\s*os\.P_\w+\s*,)?[^)]{1,2000})\)/g,
    does: ({ 1: list = "" }, { call }) => showOutput(call.run(textsIn(list).slice(1), undefined), call),
  },
  {
    // All words of it in one property.
    pattern: /\bBun\.spawn(?:Sync)?\s*\(\s*\{[^{}]{0,200}?\bcmd\s*:\s*\[([^\]]{1,2000})\]/g,
    does: ({ 1: list = "" }, { call }) => showOutput(call.run(textsIn(list), undefined), call),
  },
  {
    // Ruby's and Perl's words without brackets: `exec *["rm", "-r", "x"]`.
    pattern: /\b(?:exec|system|spawn)\s*(?:\(\s*)?\*\s*\[([^\]]{1,2000})\]/g,
    languages: SCRIPTING,
    does: ({ 1: list = "" }, { call }) => showOutput(call.run(textsIn(list), undefined), call),
  },
  {
    // Groovy's `"ls".execute()`, Scala's `"ls".!` and `Process("ls").!`.
    pattern: /["']([^"'\n]{1,2000})["']\)?(?:\.execute\s*\(\)|\.!)/g,
    does: ({ 1: line = "" }, { call }) => void call.code(line, undefined),
  },
  {
    // The words of a command, as Lisps put them: `(sh "rm" "-r" "x")`.
    pattern:
      /\((?:[\w.-]{1,60}[\/:])?(?:sh|shell|process|system\*?|run-program|call-process|start-process)\s+((?:"[^"\n]{0,300}"\s*){2,20})/g,
    languages: /^(?:clojure|clj|bb|racket|guile|sbcl)$/,
    does: ({ 1: list = "" }, { call }) => void call.run(textsIn(list), undefined),
  },
  {
    // Raku's `run <rm -r x>`.
    pattern: /\b(?:run|shell)\s*<([^<>\n]{1,400})>/g,
    languages: /^raku$/,
    does: ({ 1: list = "" }, { call }) => void call.run(list.split(/\s+/).filter(Boolean), undefined),
  },
  {
    // Perl's `qx(…)` and Ruby's `%x(…)`.
    pattern:
      /(?:\bqx|%x)\s*(?:\(([^)]{1,2000})\)|\{([^}]{1,2000})\}|\[([^\]]{1,2000})\]|([|!#~])((?:(?!\4)[^]){1,2000})\4)/g,
    languages: SCRIPTING,
    does: (match, { call }) => showOutput(call.code(match.slice(1).find(Boolean) ?? "", undefined), call),
  },
  {
    // Perl's `open(F, "code |")`, `open(F, "|-", "code")` and `open(F, "-|", "rm", "-r", "x")`.
    pattern: new RegExp(String.raw`\bopen\s*(?:\(\s*)?[^,"'\n]{1,60},\s*` + QUOTED, "g"),
    languages: SCRIPTING,
    does(match, site) {
      const { call } = site;
      const line = stringOf(match);
      if (!/^\s*\||\|\s*$/.test(line)) return;
      const stdin = handedTo(match[0], site);
      const words = MODE.test(line) ? furtherStrings(behind(match, site, 2000)) : [];
      const code = words[0] ?? line.replace(/^\s*\|-?|\|\s*$/g, "");
      showOutput(words.length > 1 ? call.run(words, stdin) : call.code(code, stdin), call);
    },
  },
  {
    // Ruby's `open("|code")`.
    pattern: /(?<![.\w])(?:IO\.popen|Kernel\.open|open)\s*(?:\(\s*)?(?:"\|([^"\n]{1,2000})"|'\|([^'\n]{1,2000})')/g,
    languages: /^ruby$/,
    does: ({ 1: double, 2: single }, { call }) => showOutput(call.code(double ?? single ?? "", undefined), call),
  },
];

/** They, in the order in which they are looked for. */
export const commandSinks = together(MAY_START, SINKS, SHELL_CALLS);

/** Runs what the code hands to a shell. */
export function runShellCalls(site: Site): void {
  for (const match of site.has(MAY_START) ? callsIn(site.code) : []) {
    const words = [stringOf(match), ...furtherStrings(behind(match, site, 2000))];
    // What has white space in it is no program: `popen("ls -l", "r")`.
    const isWords = words.length > 1 && !/\s/.test(words[0] ?? "");
    showOutput(isWords ? site.call.run(words, undefined) : site.call.code(words[0] ?? "", undefined), site.call);
  }
  if (!SCRIPTING.test(site.language)) return;
  for (const command of backtickCommands(site.code)) {
    showOutput(site.call.code(command, undefined), site.call);
  }
  // A shell command where code should be is what a confused agent writes; Perl and Ruby would fail on it.
  if (/^\s*(?:sudo\s+)?rm\s+-/.test(site.code)) site.call.code(site.code, undefined);
}

/** The calls of a shell; what looks like one inside of a text does not hide the one behind it. */
function* callsIn(code: string): Generator<RegExpExecArray> {
  const search = new RegExp(SHELL_CALLS);
  for (let match = search.exec(code); match; match = search.exec(code)) {
    if (!isPatternsExec(code, match)) yield match;
    search.lastIndex = match.index + match[0].search(/["'`]/);
  }
}

/** `pattern.exec("text")` of JavaScript: the pattern as it stands, or a name that holds one. */
function isPatternsExec(code: string, { 0: call, index }: RegExpExecArray): boolean {
  if (!call.startsWith("exec") || code[index - 1] !== ".") return false;
  const [owner = ""] = /(?:\b\w+|\/[a-z]*)$/.exec(code.slice(Math.max(0, index - 40), index - 1)) ?? [];
  return owner.startsWith("/") ||
    owner !== "" && new RegExp(`\\b${owner}\\s*=\\s*(?:\\/|(?:new\\s+)?RegExp\\b)`).test(code);
}
