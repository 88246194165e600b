/** What functions of Emacs Lisp do to files, and what they run. */
import { own } from "../../core/own.ts";
import type { Call } from "../call.ts";
import { MARKS } from "../marks.ts";
import { fromHome } from "./home_in_path.ts";
import { type Form, listsOf } from "./lisp_forms.ts";

/** Functions that give a path as they got it. */
const SAME = /^(?:file-truename|file-name-as-directory|directory-file-name|substitute-in-file-name|identity)$/;
/** Which argument is written, for functions that write one file. */
const WRITES: Readonly<Record<string, number>> = {
  "write-region": 3,
  "append-to-file": 3,
  "write-file": 1,
  "set-visited-file-name": 1,
  "with-temp-file": 1,
  "url-copy-file": 2,
};
/** The first argument of shell code. */
const CODES: Readonly<Record<string, number>> = {
  "shell-command": 1,
  "shell-command-to-string": 1,
  "async-shell-command": 1,
  "shell-command-on-region": 3,
  "call-process-shell-command": 1,
  "process-file-shell-command": 1,
  "start-process-shell-command": 3,
  "start-file-process-shell-command": 3,
  "eshell-command": 1,
  compile: 1,
};
/** Where the program stands, and where its words begin. */
const PROGRAMS: Readonly<Record<string, readonly [program: number, words: number]>> = {
  "call-process": [1, 5],
  "process-file": [1, 5],
  "call-process-region": [3, 7],
  "start-process": [3, 4],
  "start-file-process": [3, 4],
  "process-lines": [1, 2],
  "process-lines-ignore-status": [1, 2],
};
/** Functions that do what a program of the shell does. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  "copy-file": ["cp"],
  "copy-directory": ["cp", "-r"],
  "rename-file": ["mv"],
  "make-symbolic-link": ["ln", "-s"],
  "add-name-to-file": ["ln"],
};
const SAVES = /^(?:basic-)?save-(?:buffer|some-buffers)$/;

/** Carries out what the code does to files and runs, as far as it is constant. */
export function runEmacsLisp(code: string, call: Call): void {
  call.machine.spend(code.length * 2);
  const lists = listsOf(code);
  if (lists === undefined) return call.machine.spend(Infinity);
  const saves = lists.some(([name]) => SAVES.test(String(name)));
  for (const list of lists) {
    const [name] = list;
    if (typeof name !== "string") continue;
    const texts = list.map(constantOf);
    const [, first] = texts;
    const written = texts[own(WRITES, name) ?? NaN] ?? (saves && /^find-file/.test(name) ? first : undefined);
    if (written !== undefined) call.write(written, MARKS.unknown);
    const line = texts[own(CODES, name) ?? NaN];
    if (line !== undefined) call.code(line, undefined);
    const words = commandOf(name, list, texts);
    if (words.length > 0) call.run(words, undefined);
    if (first === undefined) continue;
    if (name === "delete-file") call.delete(first, false);
    if (name === "delete-directory") call.delete(first, list.length > 2 && list[2] !== "nil");
    if (/^(?:find-file|insert-file-contents)/.test(name)) call.read(first);
  }
}

function commandOf(name: string, list: readonly Form[], texts: readonly (string | undefined)[]): readonly string[] {
  const alike = own(ALIKE, name);
  if (alike) return [...alike, "--", ...known(texts.slice(1, 3))];
  const command = name === "make-process" ? list[list.indexOf(":command") + 1] : undefined;
  if (Array.isArray(command)) return known(command.map(constantOf));
  const [program, words] = own(PROGRAMS, name) ?? [];
  const file = texts[program ?? NaN];
  return file === undefined ? [] : [file, ...known(texts.slice(words))];
}

/** What the form gives; undefined if only a run could tell. */
function constantOf(form: Form): string | undefined {
  if (typeof form === "string") {
    return form.startsWith('"') ? form.slice(1) : form === "default-directory" ? "." : undefined;
  }
  const [name, ...rest] = form;
  const texts = rest.map(constantOf);
  const [first, second] = texts;
  if (name === "getenv") return first === "HOME" ? "~" : undefined;
  if (first === undefined || typeof name !== "string") return undefined;
  if (name === "concat") return known(texts).join("");
  if (name === "expand-file-name" && second !== undefined && !/^[~\/]/.test(first)) return `${second}/${first}`;
  return name === "expand-file-name" || SAME.test(name) ? fromHome(first) : undefined;
}

function known(texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
