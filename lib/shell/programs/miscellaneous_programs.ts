/** Programs that fit no other table: patches, editors, packages, schedulers. */
import type { Call, Program } from "../call.ts";
import { EVERY_ENTRY } from "../listing.ts";
import { isCarrier, MARKS } from "../marks.ts";
import { GIT } from "./git.ts";
import { normalPath } from "../path.ts";
import { windowsPath } from "./windows_path.ts";
import { patchEffects } from "../patch.ts";

function patch(call: Call): string {
  const text = call.operands[0] ?? call.stdin;
  for (const effect of patchEffects(text, (path) => call.machine.path(path))) {
    if (effect.kind === "write") call.write(effect.path, effect.text);
    else call.invocation.effects.push(effect);
  }
  return "";
}

/** Editors that take commands: `vim -c '!…'`, `ex`, `ed`. */
function editor(call: Call): string {
  for (const command of [...call.values("command", "cmd"), ...call.operands.filter((word) => word.startsWith("+"))]) {
    const [, code] =
      /^\+?\s*(?::\s*)?(?:sil(?:ent)?!?\s+|exe\w*\s+["'])?(?:!|(?:call\s+)?system\w*\(["']|term\w*\s+|r\s*!|w\s*!|%!)(.*)$/s
        .exec(command) ?? [];
    if (code) call.code(code.replace(/["']\)?$/, ""), undefined);
  }
  for (const path of call.operands.filter((word) => !word.startsWith("+"))) {
    call.read(path);
    if (call.has("command", "cmd", "s")) call.write(path, MARKS.unknown);
  }
  return MARKS.unknown;
}

/** `make -f -`: recipes are shell code; so is `$(shell …)`, wherever it stands. */
function make(call: Call): string {
  const files = call.values("makefile");
  const written = ["Makefile", "makefile", "GNUmakefile"].filter((path) =>
    call.machine.files.has(call.machine.path(path))
  );
  const folder = call.value("C");
  const texts = (files.length > 0 ? files : written).map((path) =>
    path === "-" ? call.stdin : call.read(folder ? `${folder}/${path}` : path)
  );
  const text = [...texts, ...call.values("eval"), ...call.operands.filter((word) => word.includes("="))].join("\n");
  if (isCarrier(text)) call.interpret(text);
  for (const [, code = ""] of text.matchAll(/^(?:\t|[^\n:=#]{1,200}:[^\n;=]{0,200};)[@+-]{0,3}([^\n]{1,2000})/gm)) {
    call.code(code.replaceAll("$$", "$"), undefined);
  }
  for (const [, code = ""] of text.matchAll(/\$[({]shell\s+([^)}\n]{1,2000})/g)) call.code(code, undefined);
  return MARKS.unknown;
}

function crontab(call: Call): string {
  if (call.has("l")) return MARKS.unknown;
  if (call.has("r")) call.delete("/var/spool/cron/me", false);
  else if (call.operands.length > 0 || call.stream.stdin !== undefined) {
    call.write("/var/spool/cron/me", call.readAll(call.operands));
  }
  return "";
}

function tmux(call: Call): string {
  const verb = call.operands[0] ?? "";
  if (
    /^(?:new|new-session|neww|new-window|split|splitw|split-window|respawn-pane|run|run-shell|popup|display-popup|if|if-shell)$/
      .test(verb)
  ) {
    for (const code of call.operands.slice(1)) call.code(code, undefined);
  }
  if (/^send(?:-keys)?$/.test(verb)) {
    call.code(call.operands.slice(1).filter((word) => !/^(?:Enter|C-\w|KP\w+)$/.test(word)).join(" "), undefined);
  }
  return MARKS.unknown;
}

function clipboard(call: Call): string {
  return call.stdin || MARKS.unknown;
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

const MAKE = "f,file,makefile= C,directory,C= I= o= W= j,jobs? l? n s k B e i eval= E= no-print-directory";
const EDITOR: Program = { options: "c,command= cmd= S= u= s e n R b d o O p", does: editor };
const CLIPBOARD: Program = { options: "selection= sel= o", does: clipboard };

/** The table. */
export const miscellaneousPrograms: Readonly<Record<string, Program>> = {
  git: GIT,
  hg: {
    options:
      "config= cwd= R,repository= color= pager= C,clean r,rev= m,message= k,keyword= f,force all no-backup p,print n,dry-run X= I= u= d= b= B= l= t= T=",
    does: () => MARKS.unknown,
  },
  patch: {
    options: "p,strip= i,input= d,directory= o,output= R N f s b dry-run",
    does: (call) => {
      const text = [...call.values("input").map((path) => call.read(path)), call.stdin].join("\n");
      const [target] = call.operands;
      const folder = call.value("directory") ?? ".";
      if (!call.has("dry-run")) call.write(target ?? `${folder}/${MARKS.unknown}entry`, text);
      for (const [, name = ""] of text.matchAll(/^\+\+\+ (?:b\/)?([^\s]{1,400})/gm)) {
        call.write(`${folder}/${name}`, text);
      }
      return MARKS.unknown;
    },
  },
  apply_patch: { does: patch },
  applypatch: { does: patch },
  make: { options: MAKE, does: make },
  gmake: { options: MAKE, does: make },
  vim: EDITOR,
  view: EDITOR,
  emacs: { options: "eval= batch l,load= Q q nw f,funcall=", does: emacs },
  man: { options: "P,pager= H= M= C= L= S= s= a k f w", does: pager },
  less: { options: "p= P= o= t= j= x= y= z= N S R F X i r", does: pager },
  more: { options: "n= p=", does: pager },
  vi: EDITOR,
  nvim: EDITOR,
  ex: EDITOR,
  nano: { does: (call) => (call.readAll(call.operands.slice(0, 1)), MARKS.unknown) },
  crontab: { options: "l r e i u= n", does: crontab },
  tmux: { options: "L= S= f= t= s= n= c= d D P F= x= y= A h v b", does: tmux },
  screen: { options: "S= c= d m r X L t=", stops: true, does: (call) => call.run(call.rest, undefined) },
  ed: { options: "p= s v", does: lineEditor },
  red: { options: "p= s v", does: lineEditor },
  pbcopy: CLIPBOARD,
  xclip: CLIPBOARD,
  xsel: CLIPBOARD,
  dirname: { options: "z", does: folderAbove },
  "ssh-keygen": { options: "t= f= N= C= b= P= R= m= q l y p e i a= I= s= n= V= z= O= H A", does: makeKey },
  which: { options: "a", does: locate },
  type: { options: "p P t a", does: locate },
  ls: { options: "w= I,ignore= a l h R t r S d 1 A F", does: listFiles },
  pgrep: { options: "f u= U= P= g= l a x n o d=", does: findProcess },
  pidof: { options: "s x o=", does: findProcess },
  defaults: { does: () => MARKS.unknown },
  security: { does: securityTool },
  "lsb_release": { does: () => MARKS.unknown },
};

/** A key that is there is asked about; who says yes has lost it. */
function makeKey(call: Call): string {
  if (/^y/im.test(call.stdin) && !call.has("R", "l", "y")) call.delete(call.value("f") ?? "~/.ssh/id_rsa", false);
  return MARKS.unknown;
}

/** Of a path that is known: the working folder itself is `.` here. */
function folderAbove(call: Call): string {
  const [path = ""] = call.operands;
  return path === "." ? "..\n" : /^[~/][^\uE000]*$/.test(path) ? `${normalPath(`${path}/..`)}\n` : MARKS.unknown;
}

/** Programs usually stand in one of the places for programs. */
function locate(call: Call): string {
  // The command prompt's `type` shows a file.
  for (const path of call.operands.filter((word) => /^[a-z]:\\/i.test(word))) call.read(windowsPath(path));
  return call.operands.map((name) => `/usr/bin/${name}\n`).join("");
}

/** Files are listed under the name that they were given, the content of a folder is not known. */
function listFiles(call: Call): string {
  const { cwd } = call.machine.scope;
  return (call.operands.length > 0 || cwd === "." ? call.operands : [cwd]).map((path) =>
    /[*?[]|[^/.]\.\w+$/.test(path)
      ? `${path}\n`
      : /^[\/~]/.test(path)
      ? `${path.replace(/\/$/, "")}/${EVERY_ENTRY}\n`
      : `${MARKS.unknown}\n`
  ).join("") || MARKS.unknown;
}

/** A number that nobody knows yet, of a process whose name is known. */
function findProcess(call: Call): string {
  return `${MARKS.unknown}${call.operands.join(" ")}\n`;
}

/** The keychain of macOS. */
function securityTool(call: Call): string {
  return /^(?:find-(?:generic|internet)-password|dump-keychain|export)$/.test(call.operands[0] ?? "")
    ? MARKS.secret
    : MARKS.unknown;
}
