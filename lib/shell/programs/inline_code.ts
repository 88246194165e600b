/** Code of another language inside a command: not understood, but searched for what leaves the language. */
import type { Call } from "../call.ts";
import { unescaped } from "./code_tokens.ts";
import { foldConstants } from "./fold_constants.ts";
import { ENTRY, EVERY_ENTRY } from "../listing.ts";
import { isCarrier, MARKS } from "../marks.ts";
import { isOwner } from "./token_owners.ts";
import { multiplies } from "./multiplying_code.ts";

const QUOTED = String.raw`(?:[rbfu]{0,2})(?:"((?:[^"\\]|\\[^]){0,4000})"|'((?:[^'\\]|\\[^]){0,4000})'|` +
  "`((?:[^`\\\\]|\\\\[^]){0,4000})`)";

/** Calls whose first string argument is shell code. */
const SHELL_CALLS = new RegExp(
  String
    .raw`(?<!["'])(?:\bos\.(?:system|popen)|\bsubprocess\.(?:run|call|Popen|check_call|check_output|getoutput|getstatusoutput)|\basyncio\.create_subprocess_(?:shell|exec)|\bpty\.spawn|\bcommands\.getoutput|\b(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|system|popen|proc_open|passthru|shell_exec|pcntl_exec|os\.execute|io\.popen|Open3\.\w+|IO\.popen|Process\.spawn|do shell script|Kernel\.\w+|execl|execlp|execvp?|qx|Bun\.\$|Deno\.Command|os:cmd|uiop:run-program|System\.shell|shell(?=\s*["']))|(?<![\w$])\$(?=\x60))\s*\(?\s*` +
    QUOTED,
  "g",
);
/** Such calls with a parameter instead of a text. */
const HANDED =
  /\b(?:os\.(?:system|popen)|subprocess\.(?:getoutput|getstatusoutput)|execSync|shell_exec|passthru)\s*\(\s*\$?[A-Za-z_]\w*\s*\)|\bsubprocess\.\w+\(\s*[A-Za-z_]\w*\s*,[^)\n]{0,80}shell\s*=\s*True/;
/** What shows a text, or compares with it. */
const SHOWN =
  /(?:\b(?:print|printf|puts|echo|log|debug|info|warn|warning|error|write|Error|Exception|exit|help|in)\s*\(?|==|description\s*=|help\s*=)\s*[frbu]?$/;
/** Calls whose argument is a list of words. */
const WORD_CALLS =
  /\b(?:subprocess\.\w+|Popen|spawn|spawnSync|posix_spawnp?|spawnvp?e?|execFile|execFileSync|exec[lv]p?e?|system|Deno\.Command|System\.cmd|Bun\.spawn(?:Sync)?)\s*\((?:\s*os\.P_\w+\s*,)?\s*(?:["'][^"'\n]{0,300}["']\s*,\s*)?[[(]([^\])]{1,2000})[\])]/g;
/** A program by its name, and its words in `args`. */
const COMMAND_OBJECTS =
  /\bDeno\.Command\s*\(\s*["']([^"'\n]{1,300})["']\s*,\s*\{[^}]{0,200}?\bargs\s*:\s*\[([^\]]{1,2000})\]/g;
/** `os.spawnlp(os.P_WAIT, "rm", "rm", "-r", "x")`: the program, then its words. */
const SPAWN_LISTS = /\bos\.(?:spawnlp?e?|execlp?e?)\s*\(((?:\s*os\.P_\w+\s*,)?[^)]{1,2000})\)/g;
const FIRST_WORD =
  /\b(?:spawn|spawnSync|execFile|execFileSync|exec[lv]p?e?|system|System\.cmd|Deno\.Command)\s*\(\s*["']([^"'\n]{1,300})["']\s*,\s*[[(]/;
const FURTHER = new RegExp(String.raw`^\s*,\s*` + QUOTED);
const STRING = new RegExp(QUOTED, "g");
/** What may stand between a call and its first string: `os.path.expanduser(`, `process.env.HOME + `. */
const AHEAD = "[^\"'`)\\n]{0,60}";
const RECURSIVE_DELETE = new RegExp(
  String
    .raw`\b(?:shutil\.rmtree|rmtree|FileUtils\.(?:rm_rf|rm_r|remove_dir|remove_entry\w*)|rm_rf!?|removeItem|rimraf(?:\.sync)?|File::Path::\w+|remove_tree|(?<!Deno\.)removeSync|emptyDirSync)\s*\(?` +
    AHEAD + QUOTED,
  "g",
);
const DELETE = new RegExp(
  String
    .raw`\b(?:(?:os\.(?:remove|unlink|rmdir)|unlink(?:Sync)?|File\.(?:delete|unlink)|Deno\.remove(?:Sync)?)\s*\(?|rm(?:Sync|dir|dirSync)?\s*\()` +
    AHEAD + QUOTED + String.raw`([^)\n]{0,80})`,
  "g",
);
const MOVE = new RegExp(
  String.raw`\b(?:shutil\.move|os\.(?:rename|replace)|rename(?:Sync)?|File\.rename|FileUtils\.mv)\s*\(?\s*` + QUOTED +
    String.raw`\s*,\s*` + QUOTED,
  "g",
);
const PERMIT = new RegExp(
  String.raw`\b(?:os\.|fs\.)?chmod(?:Sync)?\s*\(\s*` + QUOTED + String.raw`\s*,\s*0?o?([0-7]{3,4})\b`,
  "g",
);
/** Folders that the code goes through, with what it then does to each thing found. */
const WALKS = new RegExp(
  String
    .raw`\b(?:os\.(?:walk|scandir|listdir)|(?:glob\.)?i?glob|Dir\.(?:glob|each_child|children)|Find\.find|(?:path|pathlib)\.Path|Path|opendir)\s*\(?` +
    AHEAD + QUOTED + String.raw`|\bDir\s*\[\s*` + QUOTED,
  "gi",
);
const DELETES_FOUND =
  /\b(?:os\.(?:remove|unlink|rmdir|removedirs)|shutil\.rmtree|FileUtils\.(?:rm\w*|remove\w*)|File\.(?:delete|unlink)|rm_rf)[\s(]*(?:os\.path\.join\s*\(\s*)?\*?\$?[A-Za-z_]|\b[A-Za-z_]\w{0,30}\.(?:unlink|rmdir)\s*\(|\bunlink[\s(]+(?:\$|glob)/;
const OPEN = new RegExp(
  String
    .raw`\b(?:open|readFile(?:Sync)?|file_get_contents|readfile|File\.(?:read|open|readlines)|IO\.(?:read|readlines)|createReadStream|Path|readTextFile(?:Sync)?|fopen|file|slurp)\s*\(?` +
    AHEAD + QUOTED + String.raw`\)?(?:\s*,\s*(?:mode\s*=\s*)?["']([rwaxb+]{1,3})["'])?`,
  "g",
);
const WRITE = new RegExp(
  String
    .raw`\b(?:writeFile(?:Sync)?|appendFile(?:Sync)?|file_put_contents|File\.write|createWriteStream|writeTextFile(?:Sync)?|(?:os\.|File\.)?truncate(?:Sync)?)\s*\(?` +
    AHEAD + QUOTED,
  "g",
);
/** Calls whose first argument is code of the language itself. */
const CODE_CALLS = new RegExp(
  String.raw`\b(?:eval|exec|compile|Function|runIn\w+Context|instance_eval|class_eval|assert(?=\s*\())\s*\(?\s*` +
    QUOTED,
  "g",
);
/** Perl's `qx(…)` and Ruby's `%x(…)`. */
const QUOTED_COMMAND =
  /(?:\bqx|%x)\s*(?:\(([^)]{1,2000})\)|\{([^}]{1,2000})\}|\[([^\]]{1,2000})\]|([|!#~])((?:(?!\4)[^]){1,2000})\4)/g;
/** Perl's `open(F, "code |")`. */
const PIPE_OPEN = new RegExp(String.raw`\bopen\s*\(?\s*[^,"'\n]{1,60},\s*` + QUOTED, "g");
const CHANGE_FOLDER = new RegExp(String.raw`\b(?:chdir\s*\(|directory\s*=)\s*` + QUOTED, "g");
const ASKS =
  /^\)*\s*\.(?:exists|is_\w+|stat|lstat|name|stem|suffix|parent|parents|parts|resolve|relative_to|mkdir|touch|glob|rglob|iterdir)\b/;
/** Code that goes through a folder, and what makes it leave something out. */
const LISTS_ALL = /\b(?:readdir(?:Sync)?|listdir|scandir|each_child|children|entries)\b/;
const CHOOSES = /\bif\b|\?|&&|\b(?:filter|endsWith|endswith|startswith|startsWith|match|select|test)\b/;
/** What then happens to `Path("a")`. */
const CHANGES = /^\)*\s*(?:\.expanduser\(\))?\.(?:write_\w+|open\s*\(\s*(?:mode\s*=\s*)?["'][wax])/;
const REMOVES = /^\)*\s*(?:\.expanduser\(\))?\.(?:unlink|rmdir)\b/;
const EMPTIES = /["']w[b+]*["']\s*\)\s*\.close\b/;
/** Calls that print a constant, and the expression that `node -p` prints. */
const PRINTS = new RegExp(
  String.raw`(?:\b(?:print|puts|echo|say|console\.log|(?:sys|process)\.stdout\.write)\s*\(?\s*|^\s*)` + QUOTED,
  "g",
);
const BACKTICKS = /`([^`]{1,2000})`/g;
const ADDRESS = /\bhttps?:\/\/[^\s"'`)<>\\]{1,500}/g;
const SOCKET =
  /\bsocket\b|TCPSocket|require\s*\(?\s*["'](?:node:)?net["']|from ["'](?:node:)?net["']|IO::Socket|net\.(?:connect|Socket|createConnection|createServer|Dial)|fsockopen|stream_socket_client|TCPServer|Deno\.connect|require\s*\(?["']socket["']/i;
const DRIVEN =
  /\bdup2\b|pty\.spawn|\/bin\/(?:ba|da|z|k|a)?sh\b|cmd\.exe|powershell|\bsubprocess\b|child_process|\bexec\b|os\.system|shell_exec|proc_open|os\.execute|\bpopen\b|\bspawn(?:Sync)?\s*\(|%x[\[({]|\bsystem\s*\(?\s*\$|\bfdopen\b/i;
/** A request to a host that stands apart from any address. */
const REQUESTS = /\bhttps?["')]*\.request\s*\(|\bhttp\.client\b|\bHTTPS?Connection\b/;
/** What came in is taken for code of the language itself. */
const EVALUATED = /\beval\b(?!\s*\(?\s*["'`])|\bload(?:string)?\s*\(\s*[A-Za-z_]/;
/** A command with something filled in: by Perl, Ruby and PHP. */
const FILLED_COMMAND = /`[^`]{0,400}[$#][^`]{0,400}`|(?:\bqx|%x)\s*[^\w\s][^\n]{0,80}[$#]/;
const UPLOAD =
  /requests\.(?:post|put|patch)|urlopen\s*\([^)]*,|\bdata\s*=|method:\s*["'](?:POST|PUT)|http\.client|\.post\s*\(|Net::HTTP\.post|smtplib|sendall|\.send\s*\(|\bwrite\s*\(|fetch\s*\(/;
const RUNS_TEXT =
  /\beval\b|\b(?:exec|compile|Function|vm\.runIn\w+|loadstring|load|instance_eval|class_eval)\s*\(|\bshell\s*=\s*True|\bos\.(?:system|popen)\s*\(|\bsubprocess\.\w+\s*\(|child_process/;
const DOWNLOADS =
  /urlopen|urlretrieve|requests\.get|http\.get|https\.get|\bfetch\s*\(|Net::HTTP\.get|URI\.open|LWP::Simple|\bget\s*\(\s*["']https?:|file_get_contents\s*\(\s*["']https?:|socket\.http|open-uri/;
/** Texts: what stands in them does not run. */
const TEXTS = /"""[^]*?"""|'''[^]*?'''|(?:"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`(?:[^`\\]|\\[^])*`)|\\[^]/g;
/** Calls that hand SQL to a database which it would lose by. */
const SQL_CALLS = new RegExp(
  String
    .raw`\b(?:execute\w*|query|raw|exec|unsafe|run|prepare|\$\w*Unsafe|sql|text)\s*\(\s*(?=[rbfu]{0,2}["'\x60]\s*(?:drop|truncate|delete|update)\s)` +
    QUOTED,
  "gi",
);
const DECODES =
  /b64decode|base64\.decode|Buffer\.from\s*\([^)]*["'](?:base64|hex)|\batob\s*\(|base64_decode|unhexlify|bytes\.fromhex|fromCharCode|decode_base64|Base64\.(?:strict_)?decode64|pack\s*\(\s*["']H\*|zlib\.decompress|codecs\.decode|marshal\.loads|gzinflate|str_rot13/;

/** Notes what the code would do to the system, as far as it shows: as it stands, and with its constants put together. The answer is the constant texts that it prints. */
export function runInlineCode(given: string, call: Call, language: string): string {
  call.machine.spend(given.length * 4);
  const code = withoutAliases(withoutQuotedCode(withHome(given)));
  const plain = /^(?:perl|ruby)$/.test(language) ? withoutWordLists(code) : code;
  const folded = foldConstants(plain, language, (work) => call.machine.spend(work));
  for (const text of new Set([code, plain, ...folded])) runSinks(text, call, language);
  const last = folded[0] ?? plain;
  call.language(last.replace(TEXTS, (text) => text.startsWith("\\") ? text : '""'));
  if (!/:memory:/.test(last)) { for (const match of last.matchAll(SQL_CALLS)) call.query(stringOf(match)); }
  runHandedCommands(last, call);
  // What could be decoded was judged as it is; here is what only a run can decode.
  if (RUNS_TEXT.test(last)) {
    if (DOWNLOADS.test(last)) call.interpret(MARKS.download);
    if (DECODES.test(last)) call.interpret(MARKS.decoded);
  }
  return Array.from(last.matchAll(PRINTS), (match) => `${stringOf(match)}\n`).join("");
}

/**
 * Where a command comes in by a parameter, any text that stands in the code could be it.
 */
function runHandedCommands(code: string, call: Call): void {
  if (!HANDED.test(code)) return;
  for (const match of code.matchAll(STRING)) {
    const line = stringOf(match);
    if (/^\s*[\w.\/-]+\s+\S/.test(line) && !SHOWN.test(code.slice(Math.max(0, match.index - 40), match.index))) {
      call.code(line, undefined);
    }
  }
}

function runSinks(code: string, call: Call, language: string): void {
  for (const match of code.matchAll(CODE_CALLS)) {
    const inner = stringOf(match);
    if (inner.length < code.length) call.machine.deeper(() => runInlineCode(inner, call, language));
  }
  if (multiplies(code, language)) call.multiply();
  for (const match of callsIn(code)) {
    const words = [stringOf(match), ...furtherStrings(code.slice(match.index + match[0].length))];
    if (words.length > 1) call.run(words, undefined);
    else call.code(words[0] ?? "", undefined);
  }
  for (const match of code.matchAll(WORD_CALLS)) {
    const words = [...(match[1] ?? "").matchAll(STRING)].map(stringOf);
    const program = FIRST_WORD.exec(match[0])?.[1];
    call.run(program ? [program, ...words] : words, undefined);
  }
  // Node's own binding, below child_process.
  for (
    const [, list = ""] of code.matchAll(/\bfile\s*:\s*["'][^"'\n]{1,300}["']\s*,\s*args\s*:\s*\[([^\]]{1,2000})\]/g)
  ) {
    call.run([...list.matchAll(STRING)].map(stringOf), undefined);
  }
  for (const match of code.matchAll(COMMAND_OBJECTS)) {
    call.run([match[1] ?? "", ...[...(match[2] ?? "").matchAll(STRING)].map(stringOf)], undefined);
  }
  for (const match of code.matchAll(SPAWN_LISTS)) {
    call.run([...(match[1] ?? "").matchAll(STRING)].map(stringOf).slice(1), undefined);
  }
  for (const [, line = ""] of code.matchAll(/["']([^"'\n]{1,2000})["']\.(?:execute\s*\(\)|!)/g)) {
    call.code(line, undefined);
  }
  for (const match of code.matchAll(MOVE)) {
    const [from, to] = match.slice(1).filter((text) => text !== undefined);
    call.move(unescaped(from ?? ""), unescaped(to ?? ""));
  }
  for (const match of code.matchAll(PERMIT)) call.permit(stringOf(match), match[4] ?? "", false);
  if (/^(?:perl|ruby|php|julia)/.test(language)) {
    for (const match of code.matchAll(QUOTED_COMMAND)) call.code(match.slice(1).find(Boolean) ?? "", undefined);
    for (const match of code.matchAll(PIPE_OPEN)) {
      const line = stringOf(match);
      if (/^\s*\||\|\s*$/.test(line)) call.code(line.replace(/^\s*\|-?|\|\s*$/g, ""), undefined);
    }
    for (const match of code.matchAll(BACKTICKS)) call.code(match[1] ?? "", undefined);
    // A shell command where code should be is what a confused agent writes; Perl and Ruby would fail on it.
    if (/^\s*(?:sudo\s+)?rm\s+-/.test(code)) call.code(code, undefined);
  }
  if (DELETES_FOUND.test(code)) {
    for (const match of code.matchAll(WALKS)) {
      const path = unescaped(match.slice(1).find((text) => text !== undefined) ?? "");
      const goesThrough = !/path$/i.test(match[0].split(/[^\w.]/, 1)[0] ?? "") ||
        /^\)*\s*\.(?:r?glob|iterdir|walk)\b/.test(
          code.slice(match.index + match[0].length, match.index + match[0].length + 40),
        );
      if (path !== "" && goesThrough) call.delete(path, true);
    }
  }
  for (const match of code.matchAll(RECURSIVE_DELETE)) call.delete(stringOf(match), true);
  for (const match of code.matchAll(DELETE)) {
    // Behind a plus stands a name that the code finds out.
    const path = stringOf(match) +
      (/^\s*[+.]\s*[$A-Za-z_]/.test(match[4] ?? "")
        ? `${LISTS_ALL.test(code) && !CHOOSES.test(code) ? EVERY_ENTRY : ENTRY}`
        : "");
    call.delete(path, /recursive\s*[:=]\s*true/i.test(match[4] ?? ""));
  }
  let read = "";
  for (const match of code.matchAll(OPEN)) {
    const path = stringOf(match);
    // Who asks about a path does not open it.
    const behind = code.slice(match.index + match[0].length, match.index + match[0].length + 40);
    if (match[0].startsWith("Path")) {
      if (ASKS.test(behind)) continue;
      if (REMOVES.test(behind)) call.delete(path, false);
      if (CHANGES.test(behind)) call.write(path, MARKS.unknown);
      if (REMOVES.test(behind) || CHANGES.test(behind)) continue;
    }
    // Opened to be written, it is empty until something is.
    if (/[wax+]/.test(match[4] ?? "")) call.write(path, EMPTIES.test(match[0] + behind) ? "" : MARKS.unknown);
    else if (path !== "" && !/^https?:/.test(path)) read += call.read(path);
  }
  if (/\b(?:eval|exec|compile)\s*\(/.test(code) && isCarrier(read)) call.interpret(read);
  for (const match of code.matchAll(WRITE)) {
    call.write(stringOf(match), /truncate/.test(match[0]) ? "" : MARKS.unknown);
  }
  if (
    /\bos\.environ\b(?!\s*[.[])|\bprocess\.env\b(?!\s*[.[])|%ENV\b|ENV\.to_h|getenv\s*\(\s*\)|\$_ENV\b(?!\s*\[)/.test(
      code,
    )
  ) read += MARKS.environment;
  const urls = Array.from(code.matchAll(ADDRESS), ([url]) => url);
  const tokens = tokensIn(code).filter((name) => !urls.some((url) => isOwner(name, url)));
  const given = tokens.map((name) => call.machine.scope.get(name) ?? "").join("");
  for (const url of urls) {
    call.reach(url);
    if (UPLOAD.test(code)) call.send(url, read + given);
    else if (given !== "") call.send(url, given);
  }
  if (/\bhttp\.server\b|SimpleHTTPRequestHandler/.test(code)) {
    for (const match of code.matchAll(CHANGE_FOLDER)) call.serve(stringOf(match));
  }
  if (SOCKET.test(code)) {
    const isDriven = DRIVEN.test(code) || EVALUATED.test(code) ||
      /^(?:perl|ruby|php)$/.test(language) && FILLED_COMMAND.test(code);
    if (isDriven) call.bridge();
    else if (read) call.send(MARKS.unknown, read);
  } else if (read && urls.length === 0 && REQUESTS.test(code)) call.send(MARKS.unknown, read);
}

/** The variables of the environment that the code asks for by name. */
function tokensIn(code: string): string[] {
  const asked =
    /\b(?:environ(?:\.get)?\s*[[(]|getenv\s*\(|process\.env(?:\.|\[)|Deno\.env\.get\(|ENV(?:\.fetch)?\s*[[({])\s*["']?([A-Z][A-Z\d_]{2,60})\b/g;
  return Array.from(code.matchAll(asked), ([, name = ""]) => name);
}

/** A text on one line that nothing is filled into. */
const QUOTED_LINE = /(?<![fF])(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\\[^]/g;
const RUNS =
  /\b(?:eval|exec\w*|compile|Function|load\w*|\w+_eval|system|popen\d?|popen\w*|spawn\w*|subprocess|child_process|pty|pcntl_\w+|proc_open|passthru|shell_exec|Command|qx|runpy|run\w*|call\w*|getattr|__import__|send)\b|%x|`/;

// `$ENV{HOME}` of perl also stands inside of a text.
function withHome(code: string): string {
  return code.replace(
    /("?)\$ENV\{["']?HOME["']?\}|\b(?:Deno\.env\.get|ENV\.fetch)\(\s*["']HOME["']\s*\)|\$_(?:SERVER|ENV)\[["']HOME["']\]|\bBun\.env\.HOME\b/g,
    (_, quote) => quote ? '"~' : '"~"',
  );
}

// Where nothing runs a text, code in a text is data.
function withoutQuotedCode(code: string): string {
  if (RUNS.test(code.replace(QUOTED_LINE, (text) => text.startsWith("\\") ? text : '""'))) return code;
  return code.replace(QUOTED_LINE, (text) => /\w\s*\\?\(/.test(text) && !/[$#@]\{|\$\w/.test(text) ? '""' : text);
}

/** The calls of a shell; what looks like one inside of a text does not hide the one behind it. */
function* callsIn(code: string): Generator<RegExpExecArray> {
  const search = new RegExp(SHELL_CALLS);
  for (let match = search.exec(code); match; match = search.exec(code)) {
    yield match;
    search.lastIndex = match.index + match[0].search(/["'`]/);
  }
}

// Python: `import subprocess as s`, `from os import system as run`.
function withoutAliases(code: string): string {
  let plain = code;
  for (
    const [, module = "", alias = ""] of code.matchAll(/\bimport\s+(subprocess|os|shutil|pty|base64)\s+as\s+(\w+)/g)
  ) {
    plain = plain.replace(new RegExp(`\\b${alias}\\.`, "g"), `${module}.`);
  }
  for (
    const [, module = "", names = ""] of code.matchAll(
      /\bfrom\s+(subprocess|os|shutil|pty)\s+import\s+([\w ,]{1,200})/g,
    )
  ) {
    for (const item of names.split(",")) {
      const [name = "", alias = name] = item.split(/\sas\s/).map((part) => part.trim());
      if (/^\w+$/.test(alias)) {
        plain = plain.replace(new RegExp(`(?<![\\w.])${alias}\\s*\\(`, "g"), `${module}.${name}(`);
      }
    }
  }
  // JavaScript: `const { execSync: run } = require("child_process")`, `import { execSync as run } from …`.
  for (const [, names = ""] of code.matchAll(/\{([\w\s:,]{1,200})\}\s*(?:=|from\b)/g)) {
    for (const [, name, alias] of names.matchAll(/(\w{1,40})(?:\s*:\s*|\s+as\s+)(\w{1,40})/g)) {
      plain = plain.replace(new RegExp(`(?<![\\w.$])${alias}\\s*\\(`, "g"), `${name}(`);
    }
  }
  return plain;
}

/** Perl's `qw(rm -rf /)` and Ruby's `%w(rm -rf /)` are lists of words, `%q(rm)` is a text. */
function withoutWordLists(code: string): string {
  return code.replace(
    /(?:\bqw|%[wWqQ])\s*(?:\(([^)]{0,1000})\)|\[([^\]]{0,1000})\]|\{([^}]{0,1000})\})/g,
    (whole, ...bodies: (string | undefined)[]) => {
      const body = bodies.slice(0, 3).find((body) => body !== undefined) ?? "";
      if (/^%q/i.test(whole)) return `'${body}'`;
      const list = body.trim().split(/\s+/).map((word) => `'${word}'`).join(",");
      return whole.startsWith("q") ? `(${list})` : `[${list}]`;
    },
  );
}

// Perl and Ruby: `system "rm", "-rf", path`.
function furtherStrings(code: string): string[] {
  const strings: string[] = [];
  let rest = code.slice(0, 2000);
  for (let match = FURTHER.exec(rest); match; match = FURTHER.exec(rest)) {
    strings.push(stringOf(match));
    rest = rest.slice(match[0].length);
  }
  return strings;
}

function stringOf(match: RegExpMatchArray): string {
  return unescaped(match[1] ?? match[2] ?? match[3] ?? "");
}
