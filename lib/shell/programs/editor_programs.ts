/** Editors and programs that show text: they start other programs when they are told to. */
import type { Call, Program } from "../call.ts";
import { runEmacsLisp } from "./emacs_lisp.ts";
import { runEx } from "./ex_commands.ts";
import { isCarrier, MARKS } from "../marks.ts";

/** Editors that take commands: `vim -c '!…'`, `ex`; those on standard input too, where it is no text to edit. */
function editor(call: Call): string {
  const isEx = /^ex(?:im)?$/.test(call.program) || call.has("E", "e");
  // To these a dash is the old word for `-s`; to the others their text stands on standard input.
  const files = call.operands.filter((word) => !word.startsWith("+") && !(isEx && word === "-"));
  const typed = files.includes("-") ? "" : isEx ? call.stdin : call.stdin.match(/^:.*$/gm)?.join("\n") ?? "";
  if (isCarrier(typed)) call.interpret(typed);
  const commands = [
    ...call.values("cmd", "command"),
    ...call.operands.filter((word) => word.startsWith("+")).map((word) => word.slice(1)),
  ];
  const paths = call.values("S", "u", "l").filter((path) => !/^(?:NONE|NORC|DEFAULTS)$/.test(path));
  const scripts = paths.map((path) => call.content(path));
  for (const text of scripts.filter(isCarrier)) call.interpret(text);
  const texts = [...commands, ...scripts, typed];
  runEx(texts, call, files);
  for (const path of files) {
    call.read(path);
    if (call.has("command", "cmd", "s")) call.write(path, MARKS.unknown);
  }
  return MARKS.unknown;
}

/** `ed`: its commands stand on standard input. */
function lineEditor(call: Call): string {
  if (isCarrier(call.stdin)) call.interpret(call.stdin);
  runEx([call.stdin], call, call.operands);
  for (const path of call.operands) call.read(path);
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

/** `emacs --batch --eval '(shell-command "code")'`, `emacs --script file`, `emacsclient -e form`. */
function emacs(call: Call): string {
  const isClient = call.program === "emacsclient";
  const scripts = call.values("load", "script").map((path) => call.content(path));
  const forms = isClient && call.has("e", "eval") ? call.operands : [];
  for (const code of [...call.values("eval"), ...scripts, ...forms]) {
    if (isCarrier(code)) call.interpret(code);
    runEmacsLisp(code, call);
  }
  return call.readAll(call.operands.slice(forms.length));
}

const EDITOR: Program = { options: "c,command= cmd= S= u= l= s e E n R b d o O p", does: editor };

/** The table. */
export const editorPrograms: Readonly<Record<string, Program>> = {
  vim: EDITOR,
  vi: EDITOR,
  view: EDITOR,
  vimdiff: EDITOR,
  gvim: EDITOR,
  mvim: EDITOR,
  nvim: EDITOR,
  exim: EDITOR,
  ex: EDITOR,
  ed: { options: "p= s v", does: lineEditor },
  red: { options: "p= s v", does: lineEditor },
  emacs: { options: "execute,eval= batch l,load= x,script= Q q nw f,funcall= L,directory=", does: emacs },
  emacsclient: { options: "e,eval n,no-wait t,tty c,create-frame a,alternate-editor= s,socket-name=", does: emacs },
  nano: { does: (call) => (call.readAll(call.operands.slice(0, 1)), MARKS.unknown) },
  man: { options: "P,pager= H= M= C= L= S= s= a k f w", does: pager },
  less: { options: "p= P= o= t= j= x= y= z= N S R F X i r", does: pager },
  more: { options: "n= p=", does: pager },
};
