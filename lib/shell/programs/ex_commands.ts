/** The commands of vi and ed, as far as they open files, write them and run code. */
import type { Call } from "../call.ts";
import { runInlineCode } from "./languages.ts";
import { textsIn } from "./inline/texts.ts";
import { MARKS } from "../marks.ts";

/** What may stand in front of a command: other commands that run it, and the lines that it is for. */
const AHEAD =
  /^[\s:]*(?:(?:sil(?:ent)?|uns(?:ilent)?|noa(?:utocmd)?|keep[a-z]+|lockm[a-z]*|verb(?:ose)?|vert(?:ical)?|hor(?:izontal)?|lefta(?:bove)?|abo(?:veleft)?|rightb(?:elow)?|bel(?:owright)?|to(?:pleft)?|bo(?:tright)?|tab|hid(?:e)?|bro(?:wse)?|conf(?:irm)?|san(?:dbox)?|(?:arg|buf|win|tab|[cl]f?)do)!?\s+|(?:au(?:tocmd)?)!?\s+\S+\s+\S+\s+(?:\+\+(?:once|nested)\s+){0,2}|com(?:mand)?!?\s+(?:-\S+\s+){0,8}[A-Z]\w*\s+|[gv](?:lobal)?!?\/(?:[^\/\\]|\\.){0,200}\/|(?:%|[\d.$+,;-]|'[\w<>]|\/(?:[^\/\\]|\\.){0,200}\/|\?(?:[^?\\]|\\.){0,200}\?)\s*)*/;
/** Names may be cut short. */
const WRITES = /^(?:w(?!in)[a-z]*|W|x(?:it)?|exit?|up[a-z]*|sav[a-z]*|mk[a-z]+|ha[a-z]*|redi[a-z]*)$/;
const OPENS =
  /^(?:e(?:d[a-z]*)?|E|ex|vi[a-z]*|sp[a-z]*|vs[a-z]*|new|vne[a-z]*|tabe[a-z]*|tabnew|n(?:ext)?|ar[a-z]*|fin[a-z]*|f(?:ile?)?)$/;
const WRITES_ALL = /^(?:wa(?:ll)?|wqa(?:ll)?|xa(?:ll)?)$/;
/** The lines that text goes to, and its command. */
const INSERTS =
  /^((?:[\s:%\d.$+,;-]|'\w|\/(?:[^\/\\]|\\.){0,200}\/|\?(?:[^?\\]|\\.){0,200}\?)*)(?:a(?:ppend)?|i(?:nsert)?|c(?:hange)?)!?\s*$/;
/** Every text has such lines. */
const ALWAYS = /^[\s:0.$]*$/;
const LANGUAGES = /^(?:lua|py(?:thon|x)?3?|perl|ruby)$/;

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

/** Whether what follows is for the shell: `!code`, `r !code`, `w !code`, `terminal code`. */
function isShell(name: string, mark: string, words: string): boolean {
  if (name === "!" || /^ter?(?:m[inal]*)?$/.test(name)) return true;
  return /^r[ead]*$/.test(name) && mark !== "" ||
    mark === "" && words.startsWith("!") && (/^(?:r[ead]*|e)$/.test(name) || WRITES.test(name));
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
  const path = words.trim().replace(/^(?:\+\+\S+\s+|>\s*)*/, "").replace(/^\$(?:HOME\b|\{HOME\})/, "~").replace(
    /\\(.)/g,
    "$1",
  );
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
