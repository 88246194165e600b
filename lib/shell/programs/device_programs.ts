/** Programs that write disks and other files block by block. */
import type { Call, Program } from "../call.ts";
import { isIn } from "../place.ts";
import { windowsPath } from "./windows_path.ts";

/** Where `dd` writes; its relatives know several places, and wipe some. */
const OUTPUT = /^(?:of|h?ofs?|h?wipe)$/;

function convert(call: Call): string {
  const settings = call.operands.map((word) => [word.replace(/=.*$/s, ""), word.replace(/^[^=]*=/, "")] as const);
  const from = settings.findLast(([name]) => name === "if")?.[1];
  const text = from === undefined ? call.stdin : call.read(from);
  const targets = settings.filter(([name]) => OUTPUT.test(name));
  for (const [, to] of targets) call.write(to, text);
  return targets.length > 0 ? "" : text;
}

/** Overwrites files, or whole disks, and deletes what it is told to. */
function shred(call: Call): string {
  for (const operand of call.operands) {
    const path = call.program.startsWith("sdelete") ? windowsPath(operand) : operand;
    call.write(path, "");
    if (call.program !== "shred" || call.has("remove")) call.delete(path, call.has("recursive"));
  }
  return "";
}

/** Formatters and partition editors: the device is written. */
function writeDevices(call: Call): string {
  for (const path of [...call.operands, ...call.values("output")]) {
    if (isIn("device", call.machine.path(path))) call.write(path, "");
  }
  return "";
}

/** Writes the devices that it is given: with one of the options `when`, if there are any, and unless it is told to try. */
function writer(options: string, ...when: readonly string[]): Program {
  return {
    options,
    does: (call) => !call.has("try", "help") && (when.length === 0 || call.has(...when)) ? writeDevices(call) : "",
  };
}

/** Asks what to do: `w` or `write` on standard input, or a list of partitions, is done. */
function editor(options: string, order: RegExp): Program {
  return {
    options,
    does: (call) => call.has("write") || !call.has("list") && order.test(call.stdin) ? writeDevices(call) : "",
  };
}

const ERASER: Program = {
  options: "u,remove? n,iterations= p= z v f x s,r,R,recursive size= random-source= q i method= D= autonuke",
  does: shred,
};
const FDISK = editor("l,list b= c? C= H= L? o= S= t= u? w= W=", /^[^\S\n]*w/m);

/** The table. */
export const devicePrograms: Readonly<Record<string, Program>> = {
  dd: { does: convert },
  dcfldd: { does: convert },
  dc3dd: { does: convert },
  ddrescue: { options: "f,force b= c= s= i= o= n r= d", does: (call) => (call.write(call.operands[1] ?? "", ""), "") },
  wipefs: writer("a,all f,force n,no-act,try q o,offset= t,types= b? backup? i p J h,help", "all", "offset"),
  blkdiscard: writer("o= l= p= s z f v h,help"),
  badblocks: writer("w b= c= o= n s v", "w"),
  mkswap: writer("L= U= p= c f v o="),
  mke2fs: writer("n,try t= b= i= I= j J= L= m= N= o= O= r= T= U= E= F q c v"),
  "mkfs.xfs": writer("N,try b= m= d= i= l= n= r= s= p= L= f q K"),
  partclone: writer("r,restore b s= o,O,output= d? C F q", "restore"),
  ntfsclone: writer("overwrite,output= O,output= s o= r,restore-image f", "output"),
  pvcreate: writer("t,test,try f,force y u= Z= M="),
  zpool: {
    options: "n,try f o= O= m= R= d",
    does: (call) => call.operands[0] === "create" && !call.has("try") ? writeDevices(call) : "",
  },
  mdadm: writer("C,create l,level= n,raid-devices= zero-superblock S,stop x= c= N= e= D E Q", "create"),
  sg_format: writer("F,format s= q v", "format"),
  scrub: ERASER,
  nwipe: ERASER,
  wipe: ERASER,
  srm: ERASER,
  sdelete: ERASER,
  sdelete64: ERASER,
  fdisk: FDISK,
  gdisk: FDISK,
  cfdisk: FDISK,
  sfdisk: editor("d,dump,list l,list V,list s,list n,no-act,list J,list delete,write wipe= N= a f q", /\S/),
  sgdisk: writer("Z,zap-all z,zap o,clear d,delete= n,new= t= l p,print g", "zap-all", "zap", "clear", "delete"),
  parted: {
    options: "s,script f,fix l,list m,machine j,json a,align=",
    does: (call) =>
      call.operands.slice(1).some((word) => /^(?:mklabel|mktable|rm|mkpart(?:fs)?|resizepart|mkfs)$/.test(word))
        ? writeDevices(call)
        : "",
  },
  hdparm: writer(
    "security-erase= security-erase-enhanced= trim-sector-ranges= I i t T",
    "security-erase",
    "security-erase-enhanced",
  ),
  shred: ERASER,
};
