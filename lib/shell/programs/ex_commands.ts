/** The commands of vi and ed, as far as they open files, write them and run code. */
import type { Call } from "../call.ts";
import { runInlineCode } from "./languages.ts";
import { textsIn } from "./inline/texts.ts";
import { MARKS } from "../marks.ts";

/** What may stand in front of a command: other commands that run it, and the lines that it is for. */
const AHEAD =
  /^[\s:]*(?:(?:sil(?:ent)?|uns(?:ilent)?|noa(?:utocmd)?|keep[a-z]+|lockm[a-z]*|verb(?:ose)?|(?:arg|buf|win|tab|[cl]f?)do)!?\s+|(?:au(?:tocmd)?)!?\s+\S+\s+\S+\s+(?:\+\+(?:once|nested)\s+){0,2}|[gv](?:lobal)?!?\/(?:[^\/\\]|\\.){0,200}\/|(?:%|[\d.$+,;-]|'[\w<>]|\/(?:[^\/\\]|\\.){0,200}\/)\s*)*/;
/** Names may be cut short. */
const WRITES = /^(?:w(?!in)[a-z]*|W|x(?:it)?|exit?|up[a-z]*|sav[a-z]*|mk[a-z]+|ha[a-z]*|redi[a-z]*)$/;
const OPENS =
  /^(?:e(?:d[a-z]*)?|E|ex|vi[a-z]*|sp[a-z]*|vs[a-z]*|new|vne[a-z]*|tabe[a-z]*|tabnew|n(?:ext)?|ar[a-z]*|fin[a-z]*|f(?:ile?)?)$/;
const WRITES_ALL = /^(?:wa(?:ll)?|wqa(?:ll)?|xa(?:ll)?)$/;
const INSERTS = /^[\s:\d.$,%]*(?:a(?:ppend)?|i(?:nsert)?|c(?:hange)?)!?\s*$/;
const LANGUAGES = /^(?:lua|py(?:thon|x)?3?|perl|ruby)$/;

/** What `runEx` remembers from one command to the next. */
interface Editor {
  readonly call: Call;
  /** The files that are open, the current one last. */
  files: readonly string[];
}

/** Carries out the commands of the text, one to a line, on the files that are open. */
export function runEx(text: string, call: Call, files: readonly string[]): void {
  call.machine.spend(text.length * 2);
  const editor: Editor = { call, files };
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, language, end = "."] = /^[\s:]*([a-z]+3?)\s*<<\s*(?:trim\s+)?(\w*)\s*$/.exec(line) ?? [];
    if (language === undefined && !INSERTS.test(line)) runLine(line, editor);
    else {
      // What stands up to the mark is no command.
      const last = lines.indexOf(language === undefined ? "." : end || ".", at + 1);
      const body = lines.slice(at + 1, last < 0 ? undefined : last).join("\n");
      if (language !== undefined) runLanguage(language, body, call);
      at = last < 0 ? lines.length : last;
    }
  }
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
    if (isShell(name, mark, words)) return void call.code(rest().replace(/^!/, ""), undefined);
    if (LANGUAGES.test(name)) return runLanguage(name, rest(), call);
    if (!hasRun && words.includes("(")) runInlineCode(withHome(rest()), call, "vim");
    hasRun ||= words.includes("(");
    if (/^exe[cute]*$/.test(name)) {
      return call.machine.deeper(() => runLine(textsIn(rest()).join(""), editor));
    }
    runFileCommand(name, words, editor);
  }
}

/** Whether what follows is for the shell: `!code`, `r !code`, `w !code`, `terminal code`. */
function isShell(name: string, mark: string, words: string): boolean {
  if (name === "!" || /^te(?:rm[inal]*)?$/.test(name)) return true;
  return /^r[ead]*$/.test(name) && mark !== "" ||
    mark === "" && words.startsWith("!") && (/^(?:r[ead]*|e)$/.test(name) || WRITES.test(name));
}

/** The home folder as a text, inside of one and outside. */
function withHome(code: string): string {
  return code.replace(/(["']?)\$HOME\b/g, (_, quote) => quote ? `${quote}~` : '"~"');
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
  if (/^so(?:urce)?$/.test(name)) return call.machine.deeper(() => runEx(call.content(path), call, editor.files));
  if (/^norm(?:al)?$/.test(name)) {
    const [, typed] = /:([^:\r]{1,400})/.exec(words) ?? [];
    if (typed !== undefined) return call.machine.deeper(() => runLine(typed, editor));
    if (words.includes("ZZ")) { for (const file of editor.files.slice(-1)) call.write(file, MARKS.unknown); }
  } else if (WRITES_ALL.test(name)) { for (const file of editor.files) call.write(file, MARKS.unknown); }
  else if (WRITES.test(name)) {
    const targets = path === "" || path === "END" ? editor.files.slice(-1) : [path];
    for (const target of targets) call.write(target, MARKS.unknown);
  } else if (/^r[ead]*$/.test(name)) call.read(path);
  else if (OPENS.test(name) && path !== "") {
    call.read(path);
    editor.files = [...editor.files.slice(-20), path];
  }
}
