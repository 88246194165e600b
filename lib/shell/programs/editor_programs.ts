/** Editors and programs that show text: they start other programs when they are told to. */
import type { Call, Program } from "../call.ts";
import { runInlineCode } from "./languages.ts";
import { MARKS } from "../marks.ts";

/** Editors that take commands: `vim -c '!…'`, `ex`, `ed`. */
function editor(call: Call): string {
  for (const command of [...call.values("command", "cmd"), ...call.operands.filter((word) => word.startsWith("+"))]) {
    const [, code] =
      /^\+?\s*(?::\s*)?(?:sil(?:ent)?!?\s+|exe\w*\s+["'])?(?:!|(?:call\s+)?system\w*\(["']|term\w*\s+|r\s*!|w\s*!|%!)(.*)$/s
        .exec(command) ?? [];
    if (code) call.code(code.replace(/["']\)?$/, ""), undefined);
    const [, language = "", script] = /^\+?\s*(?::\s*)?(lua|py(?:thon)?3?|perl|ruby)\s+(\S.*)$/s.exec(command) ?? [];
    if (script) runInlineCode(script, call, language.startsWith("py") ? "python" : language);
  }
  for (const path of call.operands.filter((word) => !word.startsWith("+"))) {
    call.read(path);
    if (call.has("command", "cmd", "s")) call.write(path, MARKS.unknown);
  }
  return MARKS.unknown;
}

/** `ed`: a line that begins with `!` is shell code, `w file` writes. */
function lineEditor(call: Call): string {
  for (const [, code = ""] of call.stdin.matchAll(/^(?:\d+)?[er]? ?!([^\n]{1,2000})/gm)) call.code(code, undefined);
  for (const [, path = ""] of call.stdin.matchAll(/^[\d,%$]*w[q]? ([^\n!]{1,400})$/gm)) call.write(path, MARKS.unknown);
  for (const path of call.operands) {
    call.read(path);
    if (/^w(?:q|$)/m.test(call.stdin)) call.write(path, MARKS.unknown);
  }
  return MARKS.unknown;
}

/** Programs that show text and start others for it: `man -P code`, `less '+!code' file`. */
function pager(call: Call): string {
  for (const code of call.values("pager")) call.code(code, undefined);
  for (const word of call.operands.filter((word) => /^\+{1,2}!/.test(word))) {
    call.code(word.replace(/^\+*!/, ""), undefined);
  }
  if (call.program === "man") return MARKS.unknown;
  return call.readAll(call.operands.filter((word) => !word.startsWith("+")));
}

/** `emacs --batch --eval '(shell-command "code")'`. */
function emacs(call: Call): string {
  for (const form of call.values("eval")) {
    for (
      const [, code = ""] of form.matchAll(
        /\((?:shell-command(?:-to-string)?|async-shell-command)\s+"((?:[^"\\]|\\.){1,2000})"/g,
      )
    ) {
      call.code(code.replace(/\\(.)/g, "$1"), undefined);
    }
    for (const [, path = ""] of form.matchAll(/\(delete-(?:file|directory)\s+"([^"]{1,400})"/g)) {
      call.delete(path, true);
    }
  }
  return call.readAll(call.operands);
}

const EDITOR: Program = { options: "c,command= cmd= S= u= s e n R b d o O p", does: editor };

/** The table. */
export const editorPrograms: Readonly<Record<string, Program>> = {
  vim: EDITOR,
  vi: EDITOR,
  view: EDITOR,
  nvim: EDITOR,
  ex: EDITOR,
  ed: { options: "p= s v", does: lineEditor },
  red: { options: "p= s v", does: lineEditor },
  emacs: { options: "eval= batch l,load= Q q nw f,funcall=", does: emacs },
  nano: { does: (call) => (call.readAll(call.operands.slice(0, 1)), MARKS.unknown) },
  man: { options: "P,pager= H= M= C= L= S= s= a k f w", does: pager },
  less: { options: "p= P= o= t= j= x= y= z= N S R F X i r", does: pager },
  more: { options: "n= p=", does: pager },
};
