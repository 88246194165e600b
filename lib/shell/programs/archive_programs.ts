/** Programs that put files into archives. */
import type { Call, Program } from "../call.ts";
import { MARKS, PROJECT, residue } from "../marks.ts";
import { isWide } from "../path.ts";
import { isIn } from "../place.ts";
import { noteUnpacked } from "./fetched_folders.ts";

function archive(call: Call): string {
  for (const action of call.values("checkpoint-action")) call.code(action.replace(/^exec=/, ""));
  for (const code of call.values("to-command", "use-compress-program")) call.code(code);
  const file = call.value("file") ?? environmentOf(call, "TAPE") ?? "-";
  if (!call.has("create", "append", "update")) {
    const text = file === "-" ? call.stdin : call.read(file);
    const target = call.value("directory") ?? ".";
    call.machine.keep(target, text);
    if (call.has("get")) noteUnpacked(file, target, text, call);
    if (call.has("get") && call.machine.path(target) !== ".") {
      const names = call.operands.length > 0 ? call.operands : [`${MARKS.unknown}entry`];
      for (const name of names) call.write(`${target.replace(/\/$/, "")}/${name}`, text);
    }
    return text;
  }
  if (call.has("remove-files")) packAway(call.operands, file, call);
  const folder = call.value("directory");
  const names = call.operands.map((path) => folder && !/^[/~]/.test(path) ? `${folder}/${path}` : path);
  const text = residue(
    ...names.map((path) => call.read(path)),
    ...call.values("files-from").map((path) => call.read(path)),
    projectIn(names, call),
  );
  if (file === "-") return text;
  const remote = /^(?:[\w.-]+@)?([\w.-]+):(?!\\)/.exec(file);
  if (remote && !call.has("force-local")) call.send(remote[1] ?? "", text);
  else call.write(file, text);
  return "";
}

/** The mark of the whole project, if it is among what is packed. */
function projectIn(paths: readonly string[], { machine }: Call): string {
  return paths.some((path) => isIn("workspace", machine.path(path))) ? PROJECT : "";
}

/** Packing files of the project away is what it is for: they are in the archive. Who packs anything else away misses it there. */
function packAway(paths: readonly string[], archive: string, call: Call): void {
  for (const path of paths) {
    const named = call.machine.path(path);
    if (isWide(named) || isIn("outside", named) || isIn("workspace", named)) call.delete(path, true);
    else call.move(path, archive);
  }
}

function environmentOf(call: Call, name: string): string | undefined {
  return call.machine.scope.has(name) ? call.machine.scope.get(name) : undefined;
}

/** `zip a.zip files`, `7z a a.7z files`, `7z x a.7z -ofolder`. */
function pack(call: Call): string {
  if (/^[ex]$/.test(call.operands[0] ?? "")) {
    return call.run(["unzip", call.operands[1] ?? "", "-d", call.value("o") ?? "."]);
  }
  for (const code of call.values("unzip-command")) call.code(code, undefined);
  const [name = "", ...paths] = call.program === "zip" ? call.operands : call.operands.slice(1);
  if (call.has("move", "sdel")) packAway(paths, name, call);
  const listed = call.has("@", "names-stdin") ? call.stdin.split("\n").filter(Boolean) : [];
  const text = residue(...[...paths, ...listed].map((path) => call.read(path)), projectIn(paths, call));
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
  if (call.has("list", "test")) {
    call.readAll(call.operands);
    return MARKS.unknown;
  }
  // Each file below is replaced by a packed or an unpacked one.
  if (call.has("recursive") && !call.has("stdout")) {
    for (const path of call.operands) call.write(`${path.replace(/\/$/, "")}/${MARKS.unknown}entry`, MARKS.unknown);
  }
  const text = call.readAll(call.operands);
  // What was packed elsewhere is as unknown as what was encoded.
  if (call.has("decompress")) {
    return call.operands.length > 0 && !call.has("stdout") ? replaced(call) : MARKS.decoded + residue(text);
  }
  if (call.operands.length === 0 || call.has("stdout")) return text;
  for (const path of call.operands) {
    call.write(`${path}.${SUFFIXES[call.program] ?? "gz"}`, call.machine.content(path));
    giveWay(path, call);
  }
  return "";
}

/** `unzip a.zip -d folder`: the names inside are not known. */
function unpack(call: Call): string {
  const text = residue(call.stdin, ...call.operands.slice(0, 1).map((path) => call.read(path)));
  if (!call.has("l", "t", "p")) {
    noteUnpacked(call.operands[0] ?? "-", call.value("directory") ?? ".", text, call);
    call.write(`${(call.value("directory") ?? ".").replace(/\/$/, "")}/${MARKS.unknown}entry`, text);
  }
  return call.has("p") ? MARKS.decoded + text : MARKS.unknown;
}

/** The file without its suffix takes the place of the packed one. */
function replaced(call: Call): string {
  for (const path of call.operands) {
    call.write(path.replace(/\.\w+$/, ""), residue(call.read(path)));
    giveWay(path, call);
  }
  return "";
}

/** What was packed or unpacked is not there any more, unless it was to be kept. */
function giveWay(path: string, call: Call): void {
  if (call.has("keep") || /^(?:un)?(?:zstd|lz4)$/.test(call.program) && !call.has("rm")) return;
  const { invocation, machine } = call;
  invocation.effects.push({ kind: "write", path: machine.path(path), text: MARKS.unknown });
}

/** `gunzip` packs out in place, `zcat` and its like onto standard output. */
const UNPACK: Program = {
  options: "c,stdout k,keep f,force r,recursive l,list t,test v",
  does: (call) => call.has("recursive") ? compress(call) : MARKS.decoded + residue(call.readAll(call.operands)),
};
const UNPACK_HERE: Program = {
  options: UNPACK.options!,
  does: (call) =>
    call.operands.length > 0 && !call.has("stdout", "recursive", "list", "test") ? replaced(call) : UNPACK.does(call),
};

const SEVEN_ZIP: Program = { options: "p? t? o? y sdel", does: pack };
const TAR: Program = {
  options:
    "c,create x,extract,get t,list r,append u,update A,concatenate f,file= C,directory= z j J Z v p k a a,auto-compress I,use-compress-program= to-command= checkpoint-action= checkpoint? exclude= T,files-from= X,exclude-from= strip-components= transform= owner= group= mode= b= g= N= P h force-local",
  does: archive,
};

/** The table. */
export const archivePrograms: Readonly<Record<string, Program>> = {
  tar: TAR,
  bsdtar: TAR,
  cpio: {
    options: "i,extract t,l o,create p,pass-through d,make-directories m u v D,directory= F,file= H,format= R=",
    does: (call) => call.has("extract") ? unpack(call) : call.stdin,
  },
  zip: { options: "r m,move @,names-stdin q j P,password= e x= i= 9 0 TT,unzip-command= T,test", does: pack },
  "7z": SEVEN_ZIP,
  "7za": SEVEN_ZIP,
  "7zz": SEVEN_ZIP,
  rar: { options: "p? hp? r df,sdel ep1 m0 m5", does: pack },
  gzip: {
    options: "k,keep c,to-stdout,stdout d,uncompress,decompress f,force r,recursive l,list t,test 1 9 v S,suffix=",
    does: compress,
  },
  pigz: { options: "k,keep c,stdout d,decompress f r,recursive l,list t,test p=", does: compress },
  bzip2: { options: "k,keep c,stdout d,decompress f t,test v", does: compress },
  pbzip2: { options: "k,keep c,stdout d,decompress f t,test v p= m=", does: compress },
  xz: { options: "k,keep c,stdout d,decompress f l,list t,test v T=", does: compress },
  lzma: { options: "k,keep c,stdout d,decompress f l,list t,test v", does: compress },
  compress: { options: "k,keep c,stdout d,decompress f r,recursive v b=", does: compress },
  zstd: { options: "k,keep rm c,stdout d,decompress f r,recursive l,list t,test v o=", does: compress },
  unzip: { options: "d,directory= o n q l t p j x= P=", does: unpack },
  zcat: UNPACK,
  gzcat: UNPACK,
  bzcat: UNPACK,
  xzcat: UNPACK,
  zstdcat: UNPACK,
  gunzip: UNPACK_HERE,
  bunzip2: UNPACK_HERE,
  unxz: UNPACK_HERE,
  uncompress: UNPACK_HERE,
  lz4: { options: "k,keep rm c,stdout d,decompress f v", does: compress },
};
