/** Programs that connect standard input and output to a socket. */
import type { Call, Program } from "../call.ts";
import { carries, MARKS, residue } from "../marks.ts";

const SHELL =
  /(?:^|[/\s'"])(?:(?:ba|da|z|k|c|tc|a|fi)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh|python\d?|perl|ruby|node|php|lua|exec)\b/;

/** One request, which asks the engine of containers for something that is no container's content. */
const ASKS =
  /^(?:GET|HEAD) \/(?:v[\d.]+\/)?(?:_ping|version|info|events|(?:containers|images|volumes|networks)(?:\/json|\/[\w.-]+\/json)?)(?:\?[\w=&.-]*)? HTTP\/1\.[01]\r?\n(?:(?:Host|Accept|Connection|User-Agent): ?[\w.\/*-]*\r?\n)*[\r\n]*$/;

function netcat(call: Call): string {
  if (ASKS.test(call.stdin)) call.invocation.options.set("=asks", [""]);
  const address = call.operands.join(":");
  call.reach(address);
  for (const code of call.values("exec", "sh-exec", "lua-exec")) {
    if (!SHELL.test(code) && call.has("sh-exec") && !code.includes(" ")) continue; // OpenBSD: -c is TLS, the host follows
    call.bridge();
    call.code(code);
  }
  if (carries(call.stdin, "shell")) call.bridge();
  if (call.stdin !== "") call.send(address, call.stdin);
  return call.has("z") ? MARKS.unknown : MARKS.remote;
}

function telnet(call: Call): string {
  if (carries(call.stdin, "shell")) call.bridge();
  call.reach(call.operands.join(":"));
  if (call.stdin !== "") call.send(call.operands.join(":"), call.stdin);
  return MARKS.remote;
}

/** zsh's own: the connection is a descriptor whose number is in REPLY. */
function ztcp(call: Call): string {
  if (call.has("c", "l")) return "";
  const [host = "", port = ""] = call.operands;
  const descriptor = call.value("d") ?? `${FIRST_DESCRIPTOR}`;
  call.reach(`${host}:${port}`);
  call.machine.descriptors.set(descriptor, `/dev/tcp/${host}/${port}`);
  call.machine.scope.set("REPLY", descriptor);
  return "";
}

/** zsh gives out descriptors from here on. */
const FIRST_DESCRIPTOR = 12;

const NETWORK_ADDRESS = /^(?:TCP|UDP|SCTP|DCCP|OPENSSL|SSL|SOCKS|PROXY|VSOCK|INTERFACE|IP)[\w-]*:/i;

function socat(call: Call): string {
  if (call.operands[0] === "-" && ASKS.test(call.stdin)) call.invocation.options.set("=asks", [""]);
  const ends = call.operands.map((word) => word.replace(/!!.*$/s, ""));
  const network = ends.filter((end) => NETWORK_ADDRESS.test(end));
  const text = ends.map((end) => {
    const [, path = "", folder] = /^(?:OPEN|FILE|GOPEN|CREATE):([^,]*)(?:.*?,chdir=([^,]*))?/i.exec(end) ?? [];
    if (/^(?:-|STDIN|STDIO|FD:0)/i.test(end)) return call.stdin;
    return path ? call.read(folder ? `${folder}/${path}` : path) : "";
  }).join("");
  for (const end of network) {
    const address = end.replace(/^[^:]*:/, "").replace(/,.*$/s, "");
    call.reach(address);
    call.send(address, text);
  }
  for (const end of ends) {
    const [, kind = "", code = ""] = /^(EXEC|SYSTEM|SHELL):?(.*)$/is.exec(end) ?? [];
    if (!kind) continue;
    const command = code.replace(/\\(.)/g, "$1");
    if (network.length > 0 && (code === "" || SHELL.test(command))) call.bridge();
    call.code(command.replace(/,(?:pty|stderr|setsid|sigint|sane|ctty|nofork|su=).*$/s, ""), text || undefined);
  }
  const descriptor = ends.find((end) => /^FD:\d/i.test(end))?.slice(3);
  const target = descriptor && call.machine.descriptors.get(descriptor);
  if (target) call.write(target, text);
  return network.length > 0 ? MARKS.remote : residue(text);
}

const NETCAT =
  "e,exec= c,sh-exec= lua-exec= p,source-port= s,source= w,wait= q= i,idle-timeout= x,proxy= X= I= O= T= V= m,max-conns= g= G= o,output= k,keep-open l,listen u,udp v,verbose z n N C 4 6 ssl proxy-type= proxy-auth= ssl-cert= ssl-key= allow= deny=";

/** The table. */
export const socketPrograms: Readonly<Record<string, Program>> = {
  nc: { options: NETCAT, does: netcat },
  ncat: { options: NETCAT, does: netcat },
  netcat: { options: NETCAT, does: netcat },
  "nc.traditional": { options: NETCAT, does: netcat },
  "nc.openbsd": { options: NETCAT, does: netcat },
  telnet: { does: telnet },
  ztcp: { options: "c f l a d= t v", does: ztcp },
  socat: { options: "u U d v x t= T= b= s lf=", does: socat },
};
