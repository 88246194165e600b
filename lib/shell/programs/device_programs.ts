/** Programs that write disks and other files block by block. */
import type { Call, Program } from "../call.ts";
import { isIn } from "../place.ts";

function convert(call: Call): string {
  const settings = new Map(call.operands.map((word) => [word.replace(/=.*$/s, ""), word.replace(/^[^=]*=/, "")]));
  const [from, to] = [settings.get("if"), settings.get("of")];
  const text = from === undefined ? call.stdin : call.read(from);
  if (to === undefined) return text;
  call.write(to, text);
  return "";
}

function shred(call: Call): string {
  for (const path of call.operands) {
    call.write(path, "");
    if (call.has("remove")) call.delete(path, false);
  }
  return "";
}

/** Formatters and partition editors: the device is written. */
function writeDevices(call: Call): string {
  for (const path of call.operands) if (isIn("device", call.machine.path(path))) call.write(path, "");
  return "";
}

const DEVICE: Program = { options: "t,types= L,label= U,uuid= a,all f,force q o,offset=", does: writeDevices };

/** The table. */
export const devicePrograms: Readonly<Record<string, Program>> = {
  dd: { does: convert },
  dcfldd: { does: convert },
  // Without an option that erases, it lists.
  wipefs: { ...DEVICE, does: (call) => call.has("all", "offset", "types") ? writeDevices(call) : "" },
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
  shred: { options: "u,remove? n,iterations= z v f x s,size= random-source=", does: shred },
};
