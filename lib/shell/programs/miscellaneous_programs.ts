/** Programs that fit no other table: patches, make, and what looks for files and programs. */
import type { Call, Program } from "../call.ts";
import { EVERY_ENTRY } from "../listing.ts";
import { isCarrier, MARKS } from "../marks.ts";
import { noteBuild } from "./further.ts";
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

/** `make -f -`: recipes are shell code; so is `$(shell …)`, wherever it stands. */
function make(call: Call): string {
  const files = call.values("makefile");
  const written = ["Makefile", "makefile", "GNUmakefile"].filter((path) =>
    call.machine.files.has(call.machine.path(path))
  );
  const folder = call.value("C");
  if (call.machine.fetched.length > 0) noteBuild(`${folder ?? "."}/Makefile`, call);
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

const MAKE = "f,file,makefile= C,directory,C= I= o= W= j,jobs? l? n s k B e i eval= E= no-print-directory";
/** The table. */
export const miscellaneousPrograms: Readonly<Record<string, Program>> = {
  git: GIT,
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
  dirname: { options: "z", does: folderAbove },
  which: { options: "a", does: locate },
  type: { options: "p P t a", does: locate },
  ls: { options: "w= I,ignore= a l h R t r S d 1 A F", does: listFiles },
  pgrep: { options: "f u= U= P= g= l a x n o d=", does: findProcess },
  pidof: { options: "s x o=", does: findProcess },
};

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
