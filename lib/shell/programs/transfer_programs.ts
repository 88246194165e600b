/** Programs that do nothing but hand files to somebody else. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";

/** `croc send file`, `wormhole send file`: whoever has the code gets it. */
function sendAway(call: Call): string {
  const [verb, ...paths] = call.operands;
  if (verb !== "send" && verb !== "tx") return MARKS.unknown;
  call.send(MARKS.unknown, [...call.values("text"), ...paths.map((path) => call.read(path))].join(""));
  return "";
}

/** `azcopy copy file https://…`. */
function copyAway(call: Call): string {
  const [, source = "", target = ""] = call.operands;
  if (/^https?:/.test(target) && !/^https?:/.test(source)) call.send(target, call.read(source));
  else if (/^https?:/.test(source)) call.reach(source);
  return "";
}

/** `logger -n host text`: the log of another machine. */
function log(call: Call): string {
  const host = call.value("server");
  const lines = [...call.operands, ...call.values("file").map((path) => call.read(path)), call.stdin];
  if (host !== undefined) {
    call.reach(host);
    call.send(host, lines.join("\n"));
  }
  return MARKS.unknown;
}

/** `tailscale file cp file host:`. */
function sendToHost(call: Call): string {
  const [kind, verb, ...paths] = call.operands;
  const target = paths.pop();
  if (kind === "file" && verb === "cp" && target !== undefined) {
    call.send(target.replace(/:$/, ""), call.readAll(paths));
  }
  return MARKS.unknown;
}

/** `smbclient //host/share -c 'put file'`. */
function share(call: Call): string {
  const [, host = ""] = /^(?:\/\/|\\\\)([^\/\\]+)/.exec(call.operands[0] ?? "") ?? [];
  call.reach(host);
  for (const text of [...call.values("command"), call.stdin]) {
    for (const [, path = ""] of text.matchAll(/(?:^|[;\n])[ \t]{0,40}m?put[ \t]{1,40}["']?([^\s"';]{1,400})/g)) {
      call.send(host, call.read(path));
    }
  }
  return MARKS.unknown;
}

const SEND: Program = {
  options:
    "code,c= text,t= relay= pass= ip= socks5= throttleUpload= relay-url= transit-helper= code-length= hash= port=",
  does: sendAway,
};

/** The table. */
export const transferPrograms: Readonly<Record<string, Program>> = {
  croc: SEND,
  wormhole: SEND,
  "magic-wormhole": SEND,
  logger: {
    options: "n,server= P,port= T,tcp d,udp t,tag= p,priority= f,file= i,id? S,size= u,socket= e s,stderr",
    does: log,
  },
  tailscale: { options: "socket= bg set-path= https= http= tcp= yes name=", does: sendToHost },
  smbclient: {
    options:
      "c,command= U,user= A,authentication-file= D,directory= p,port= W,workgroup= I,ip-address= m,max-protocol= N k E",
    does: share,
  },
  azcopy: {
    options: "recursive? from-to= include-pattern= exclude-pattern= log-level= overwrite= block-size-mb= cap-mbps=",
    does: copyAway,
  },
};
