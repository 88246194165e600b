/** Programs that copy, move, change or delete files. */
import type { Call, Program } from "../call.ts";
import { ENTRY } from "../listing.ts";
import { MARKS } from "../marks.ts";
import { baseName } from "../path.ts";
import { isIn } from "../place.ts";

const TO_FOLDER = "t,target-directory= T,no-target-directory S,suffix= backup? ";

function remove(call: Call): string {
  const recursive = call.has("recursive");
  for (const path of call.operands) call.delete(path, recursive);
  return "";
}

/** What is in a folder stays, and the folder with it. */
function removeEmpty(call: Call): string {
  for (const path of call.operands) {
    call.invocation.effects.push({ kind: "delete", path: call.machine.path(path), recursive: false });
  }
  return "";
}

/** A credential that stays in its folder, under another name, is kept as well as before. */
function staysBeside(source: string, target: string, { machine }: Call): boolean {
  const [from, to] = [machine.path(source), machine.path(target)];
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return folder !== "" && to.startsWith(folder) && isIn("credential", from);
}

function copy(call: Call): string {
  const folder = call.value("target-directory");
  const sources = folder === undefined ? call.operands.slice(0, -1) : call.operands;
  const target = folder ?? call.operands.at(-1) ?? "";
  const isFolder = folder !== undefined || sources.length > 1;
  for (const source of sources) {
    if (staysBeside(source, target, call)) {
      call.write(target, MARKS.secret);
      continue;
    }
    const text = call.program === "mv" ? call.machine.content(source) : call.read(source);
    if (call.program === "mv") call.move(source, isFolder ? `${target}/` : target);
    if (!target.endsWith("/")) call.write(target, text);
    // The target may be a folder: then the file has its old name in there, and what is in a folder has its own.
    call.write(`${target}/${baseName(source)}`, text);
    if (call.has("no-target-directory") && call.has("recursive", "archive") || /(?:^|\/)\.\/?$/.test(source)) {
      call.write(`${target}/${ENTRY}`, text);
    }
    const mode = call.program === "install" ? call.value("mode") : undefined;
    if (mode) call.permit(target, mode, false);
  }
  return "";
}

function link(call: Call): string {
  const [source = "", name = baseName(source)] = call.operands;
  const { machine } = call;
  call.write(name, machine.content(source));
  const [link, target] = [machine.path(name), machine.path(source)];
  if (link !== target) machine.links.set(link, target);
  return "";
}

function permit(call: Call): string {
  const [mode = "", ...paths] = call.has("reference") ? ["", ...call.operands] : call.operands;
  for (const path of paths) {
    call.permit(path, mode, call.has("recursive"));
  }
  return "";
}

function tee(call: Call): string {
  for (const path of call.operands) call.write(path, call.stdin, call.has("append"));
  return call.stdin;
}

/** What is there stays as it is. */
function touch(call: Call): string {
  for (const path of call.operands) {
    const before = call.machine.files.get(call.machine.path(path)) ?? "";
    call.write(path, MARKS.unknown);
    call.machine.keep(path, before);
  }
  return "";
}

function makeFolder(call: Call): string {
  for (const path of call.operands) call.machine.folders.add(call.machine.path(path));
  return "";
}

/** The table. */
export const filePrograms: Readonly<Record<string, Program>> = {
  rm: {
    options: "r,R,recursive f,force i I v,verbose d,dir one-file-system preserve-root? no-preserve-root interactive?",
    does: remove,
  },
  rmdir: { options: "p,parents v", does: removeEmpty },
  unlink: { does: remove },
  cp: { options: TO_FOLDER + "a,archive r,R,recursive f,force n u v p l s,symbolic-link", does: copy },
  mv: { options: TO_FOLDER + "f,force n i u v", does: copy },
  install: { options: TO_FOLDER + "m,mode= o,owner= g,group= d,directory D C v", does: copy },
  ln: { options: TO_FOLDER + "s,symbolic f,force n v r", does: link },
  link: { does: link },
  chmod: { options: "R,recursive v c f reference=", does: permit },
  chown: { options: "R,recursive v c f h from= reference=", does: permit },
  chgrp: { options: "R,recursive v c f h reference=", does: permit },
  tee: { options: "a,append i p", does: tee },
  sponge: { options: "a,append", does: tee },
  touch: { options: "a c m d,date= r,reference= t=", does: touch },
  mkdir: { options: "p,parents m,mode= v Z context=", does: makeFolder },
};
