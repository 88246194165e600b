/** Programs that read, write, move or delete files. */
import type { Call, Program } from "./call.ts";
import { carries, MARKS, residue } from "./marks.ts";
import { baseName } from "./path.ts";
import { isIn } from "./place.ts";

const TO_FOLDER = "t,target-directory= T,no-target-directory S,suffix= backup? ";

function remove(call: Call): string {
  const recursive = call.has("recursive");
  for (const path of call.operands) call.delete(path, recursive);
  return "";
}

function copy(call: Call): string {
  const folder = call.value("target-directory");
  const sources = folder === undefined ? call.operands.slice(0, -1) : call.operands;
  const target = folder ?? call.operands.at(-1) ?? "";
  for (const source of sources) {
    const text = call.program === "mv" ? call.machine.content(source) : call.read(source);
    if (call.program === "mv") call.move(source, target);
    if (!target.endsWith("/")) call.write(target, text);
    // The target may be a folder: then the file has its old name in there.
    call.write(`${target}/${baseName(source)}`, text);
  }
  return "";
}

function link(call: Call): string {
  const [source = "", name = baseName(source)] = call.operands;
  call.write(name, call.machine.content(source));
  return "";
}

function permit(call: Call): string {
  const [mode = "", ...paths] = call.has("reference") ? ["", ...call.operands] : call.operands;
  for (const path of paths) {
    call.invocation.effects.push({
      kind: "permission",
      path: call.machine.path(path),
      recursive: call.has("recursive"),
      mode,
    });
  }
  return "";
}

function convert(call: Call): string {
  const settings = new Map(call.operands.map((word) => [word.replace(/=.*$/s, ""), word.replace(/^[^=]*=/, "")]));
  const [from, to] = [settings.get("if"), settings.get("of")];
  const text = from === undefined ? call.stdin : call.read(from);
  if (to === undefined) return text;
  call.write(to, text);
  return "";
}

function tee(call: Call): string {
  for (const path of call.operands) call.write(path, call.stdin, call.has("append"));
  return call.stdin;
}

function overwrite(call: Call): string {
  for (const path of call.operands) call.write(path, "");
  return "";
}

function shred(call: Call): string {
  for (const path of call.operands) {
    call.write(path, "");
    if (call.has("remove")) call.delete(path, false);
  }
  return "";
}

/** `sed -i`, `perl -i`: the operands behind the script are read, and written if in place. */
function edit(call: Call): string {
  const scripts = call.values("expression");
  const [script, ...rest] = call.operands;
  const paths = scripts.length > 0 || call.has("file") ? call.operands : rest;
  const text = call.readAll(paths);
  if (call.has("in-place")) { for (const path of paths) call.write(path, text); }
  for (const code of scripts.length > 0 ? scripts : [script ?? ""]) runSedCommands(code, call);
  return text;
}

// GNU sed: `1e command` and the flag e of s/// execute shell code; `w file` writes.
function runSedCommands(script: string, call: Call): void {
  for (const [, code] of script.matchAll(/(?:^|[;{\n])\s*(?:\d+|\$|\/[^/\n]{0,200}\/)?\s*e\s+([^\n]{1,2000})/g)) {
    call.code(code ?? "");
  }
  const substitution = /^\s*(?:\d+)?s(.)(?:[^]{0,500}?)\1([^]{0,500}?)\1[gip0-9]*e/.exec(script);
  if (substitution) call.code(substitution[2] ?? "");
}

function archive(call: Call): string {
  for (const action of call.values("checkpoint-action")) call.code(action.replace(/^exec=/, ""));
  for (const code of call.values("to-command", "use-compress-program")) call.code(code);
  const file = call.value("file") ?? environmentOf(call, "TAPE") ?? "-";
  if (!call.has("create", "append", "update")) {
    const text = file === "-" ? call.stdin : call.read(file);
    call.machine.keep(call.value("directory") ?? ".", text);
    return text;
  }
  const folder = call.value("directory");
  const names = call.operands.map((path) => folder && !/^[/~]/.test(path) ? `${folder}/${path}` : path);
  const text = residue(
    ...names.map((path) => call.read(path)),
    ...call.values("files-from").map((path) => call.read(path)),
  );
  if (file === "-") return text;
  const remote = /^(?:[\w.-]+@)?([\w.-]+):(?!\\)/.exec(file);
  if (remote && !call.has("force-local")) call.send(remote[1] ?? "", text);
  else call.write(file, text);
  return "";
}

function environmentOf(call: Call, name: string): string | undefined {
  return call.machine.scope.has(name) ? call.machine.scope.get(name) : undefined;
}

/** `zip a.zip files`, `7z a a.7z files`. */
function pack(call: Call): string {
  const [name = "", ...paths] = call.program === "zip" ? call.operands : call.operands.slice(1);
  const listed = call.has("@", "names-stdin") ? call.stdin.split("\n").filter(Boolean) : [];
  const text = residue(...[...paths, ...listed].map((path) => call.read(path)));
  if (name === "-") return text;
  call.write(name.includes(".") ? name : `${name}.zip`, text);
  return "";
}

const SUFFIXES: Readonly<Record<string, string>> = {
  gzip: "gz",
  pigz: "gz",
  bzip2: "bz2",
  xz: "xz",
  zstd: "zst",
  lzma: "lzma",
  lz4: "lz4",
};

function compress(call: Call): string {
  const text = call.readAll(call.operands);
  if (call.operands.length === 0 || call.has("stdout", "decompress")) return text;
  for (const path of call.operands) call.write(`${path}.${SUFFIXES[call.program] ?? "gz"}`, call.machine.content(path));
  return "";
}

/** Formatters and partition editors: the device is written. */
function writeDevices(call: Call): string {
  for (const path of call.operands) if (isIn("device", call.machine.path(path))) call.write(path, "");
  return "";
}

function makePipe(call: Call): string {
  // What one process writes into a named pipe, an earlier one of the same statement reads.
  for (const path of call.operands) call.machine.keep(path, MARKS.unknown);
  return "";
}

function listFiles(call: Call): string {
  return call.operands.some((path) => carries(path, "secret")) ? MARKS.secret : MARKS.unknown;
}

const NAMING: Program = { does: listFiles };
const DEVICE: Program = { options: "t,types= L,label= U,uuid= a,all f,force q o,offset=", does: writeDevices };

/** The table. */
export const filePrograms: Readonly<Record<string, Program>> = {
  rm: {
    options: "r,R,recursive f,force i I v,verbose d,dir one-file-system preserve-root? no-preserve-root interactive?",
    does: remove,
  },
  rmdir: { options: "p,parents v", does: remove },
  unlink: { does: remove },
  srm: { options: "r,R,recursive f,force z v", does: remove },
  trash: NAMING,
  cp: { options: TO_FOLDER + "a,archive r,R,recursive f,force n u v p l s,symbolic-link", does: copy },
  mv: { options: TO_FOLDER + "f,force n i u v", does: copy },
  install: { options: TO_FOLDER + "m,mode= o,owner= g,group= d,directory D C v", does: copy },
  ln: { options: TO_FOLDER + "s,symbolic f,force n v r", does: link },
  link: { does: link },
  chmod: { options: "R,recursive v c f reference=", does: permit },
  chown: { options: "R,recursive v c f h from= reference=", does: permit },
  chgrp: { options: "R,recursive v c f h reference=", does: permit },
  dd: { does: convert },
  dcfldd: { does: convert },
  tee: { options: "a,append i p", does: tee },
  sponge: { options: "a,append", does: tee },
  truncate: { options: "s,size= r,reference= c o", does: overwrite },
  shred: { options: "u,remove? n,iterations= z v f x s,size= random-source=", does: shred },
  touch: {
    options: "a c m d,date= r,reference= t=",
    does: (call) => call.operands.forEach((path) => call.write(path, "", true)) ?? "",
  },
  sed: { options: "n,quiet e,expression= f,file= i,in-place? E r,regexp-extended s z u l=", does: edit },
  tar: {
    options:
      "c,create x,extract,get t,list r,append u,update A,concatenate f,file= C,directory= z j J Z v p k a a,auto-compress I,use-compress-program= to-command= checkpoint-action= checkpoint? exclude= T,files-from= X,exclude-from= strip-components= transform= owner= group= mode= b= g= N= P h force-local",
    does: archive,
  },
  zip: { options: "r @,names-stdin q j P,password= e x= i= 9 0", does: pack },
  "7z": { options: "p? t?", does: pack },
  gzip: { options: "k,keep c,stdout d,decompress f r 1 9 v", does: compress },
  pigz: { options: "k,keep c,stdout d,decompress f r p=", does: compress },
  bzip2: { options: "k,keep c,stdout d,decompress f v", does: compress },
  xz: { options: "k,keep c,stdout d,decompress f v T=", does: compress },
  zstd: { options: "k,keep c,stdout d,decompress f v o=", does: compress },
  lz4: { options: "k,keep c,stdout d,decompress f v", does: compress },
  mkfifo: { options: "m,mode=", does: makePipe },
  mknod: { options: "m,mode=", does: makePipe },
  wipefs: DEVICE,
  blkdiscard: DEVICE,
  badblocks: { options: "w b= c= o= n s v", does: (call) => call.has("w") ? writeDevices(call) : "" },
  mkswap: DEVICE,
  sgdisk: {
    options: "Z,zap-all z,zap o,clear d,delete= n,new= t= l p,print",
    does: (call) => call.has("zap-all", "zap", "clear", "delete") ? writeDevices(call) : "",
  },
  parted: {
    options: "s,script l,list a=",
    does: (call) => /^(?:mklabel|mktable|rm|mkpart)$/.test(call.operands[1] ?? "") ? writeDevices(call) : "",
  },
  hdparm: {
    options: "security-erase= security-erase-enhanced= trim-sector-ranges= I i t T",
    does: (call) => call.has("security-erase", "security-erase-enhanced") ? writeDevices(call) : "",
  },
};

for (
  const name of [
    "ls",
    "dir",
    "ll",
    "exa",
    "eza",
    "stat",
    "file",
    "test",
    "[",
    "[[",
    "du",
    "df",
    "tree",
    "mkdir",
    "realpath",
    "readlink",
    "whereis",
    "basename",
    "dirname",
    "lsattr",
    "chattr",
    "getfacl",
    "setfacl",
    "lsof",
    "fuser",
    "ssh-keygen",
    "ssh-add",
    "cd",
    "pushd",
    "open",
    "code",
    "man",
    "chsh",
    "ps",
    "mount",
    "umount",
    "cargo",
    "npm",
    "make",
    "kill",
    "pkill",
    "killall",
    "useradd",
    "usermod",
    "systemctl",
    "service",
    "apt",
    "apt-get",
    "dnf",
    "yum",
    "brew",
    "sleep",
    "true",
    "false",
    ":",
    "date",
    "id",
    "groups",
    "sw_vers",
    "uname",
    "exit",
    "return",
    "wait",
  ]
) {
  (filePrograms as Record<string, Program>)[name] ??= NAMING;
}
