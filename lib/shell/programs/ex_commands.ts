/** The commands of vi and ed, as far as they open files, write them and run code. */
import type { Call } from "../call.ts";
import { runInlineCode } from "./languages.ts";
import { textsIn } from "./inline/texts.ts";
import { MARKS } from "../marks.ts";
import { AHEAD, ALWAYS, INSERTS, isShell, LANGUAGES, OPENS, WRITES, WRITES_ALL } from "./ex_command_names.ts";
import { fromHome } from "./home_in_path.ts";

/** What `runEx` remembers from one command to the next. */
interface Editor {
  readonly call: Call;
  /** The files that are open, the current one last. */
  files: readonly string[];
  /** The files that were written: what is in them is not known, however often. */
  readonly written: Set<string>;
}

/** Carries out the commands of the texts, one to a line, on the files that are open. */
export function runEx(texts: readonly string[], call: Call, files: readonly string[]): void {
  const editor: Editor = { call, files, written: new Set() };
  for (const text of texts) runText(text, editor);
}

function runText(text: string, editor: Editor): void {
  const { call } = editor;
  call.machine.spend(text.length * 2);
  const lines = text.split("\n");
  const lastPlace = new Map(lines.map((line, at) => [line, at]));
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, language, end = "."] = /^[\s:]*([a-z]+3?)\s*<<\s*(?:trim\s+)?(\w*)\s*$/.exec(line) ?? [];
    const place = INSERTS.exec(line)?.[1];
    const mark = language === undefined ? "." : end || ".";
    const isClosed = (lastPlace.get(mark) ?? -1) > at;
    // A text that does not end is none: where the command fails, what follows are commands.
    if (language === undefined && !(place !== undefined && isClosed)) {
      runLine(line, editor);
      continue;
    }
    const last = isClosed ? lines.indexOf(mark, at + 1) : lines.length;
    const body = lines.slice(at + 1, last);
    if (language !== undefined) runLanguage(language, body.join("\n"), call);
    // Without such a line the command fails too.
    else if (!ALWAYS.test(place ?? "")) body.filter(isForShell).forEach((command) => runLine(command, editor));
    at = last;
  }
}

function isForShell(line: string): boolean {
  return line.includes("!") && /^(?:[A-Za-z]{1,5}\s*)?!/.test(line.replace(AHEAD, ""));
}

function runLine(line: string, editor: Editor): void {
  const { call } = editor;
  const pieces = line.split(/(?<!\\)\|/);
  let hasRun = false;
  for (const [index, piece] of pieces.entries()) {
    const command = piece.replace(AHEAD, "");
    const [, name = "", mark = "", words = ""] = /^([A-Za-z]+3?|!)?(!?)\s*(.*)$/s.exec(command) ?? [];
    // A bar belongs to the text, to the code or to the shell there.
    const rest = () => [words, ...pieces.slice(index + 1)].join("|");
    if (isShell(name, mark, words)) return void call.code(rest().replace(/^!|^(?:\+\+\S+\s+)+/, ""), undefined);
    if (LANGUAGES.test(name)) return runLanguage(name, rest(), call);
    if (!hasRun && words.includes("(")) runInlineCode(withHome(rest()), call, "vim");
    hasRun ||= words.includes("(");
    if (/^exe[cute]*$/.test(name) || /\bexecute\(/.test(command)) {
      const code = textsIn(withHome(rest())).join("");
      return call.machine.deeper(() => runLine(code, editor));
    }
    runFileCommand(name, words, editor);
  }
}

/** The home folder as a text, inside of one and outside. */
function withHome(code: string): string {
  return code.replace(
    /"(?:[^"\\]|\\.){0,4000}"|'[^']{0,4000}'|\$HOME\b/g,
    (part) => part === "$HOME" ? '"~"' : part.replace(/\$HOME\b/g, "~"),
  );
}

function runLanguage(name: string, code: string, call: Call): void {
  runInlineCode(code, call, name.startsWith("py") ? "python" : name);
}

function runFileCommand(name: string, words: string, editor: Editor): void {
  const { call } = editor;
  const path = fromHome(words.trim().replace(/^(?:\+\+\S+\s+|>\s*)*/, "")).replace(/\\(.)/g, "$1");
  for (const [, line = ""] of words.matchAll(/`([^`]{1,2000})`/g)) call.code(line, undefined);
  if (/^so(?:urce)?$/.test(name)) return call.machine.deeper(() => runText(call.content(path), editor));
  if (/^norm(?:al)?$/.test(name)) {
    const [, typed] = /:([^:\r]{1,400})/.exec(words) ?? [];
    if (typed !== undefined) return call.machine.deeper(() => runLine(typed, editor));
    if (words.includes("ZZ")) write(editor.files.slice(-1), editor);
  } else if (WRITES_ALL.test(name)) write(editor.files, editor);
  else if (WRITES.test(name)) write(path === "" || path === "END" ? editor.files.slice(-1) : [path], editor);
  else if (/^r[ead]*$/.test(name)) call.read(path);
  else if (OPENS.test(name) && path !== "") {
    call.read(path);
    editor.files = [...editor.files.slice(-20), path];
  }
}

function write(paths: readonly string[], { call, written }: Editor): void {
  for (const path of paths) {
    if (!written.has(path)) call.write(path, MARKS.unknown);
    written.add(path);
  }
}
