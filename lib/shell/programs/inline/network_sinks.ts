/** Code that talks to other hosts. */
import { MARKS } from "../../marks.ts";
import type { Site } from "./sink.ts";
import { QUOTED, stringOf } from "./texts.ts";

const ADDRESS = /\bhttps?:\/\/[^\s"'`)<>\\]{1,500}/g;
const CHANGE_FOLDER = new RegExp(String.raw`\b(?:chdir\s*\(|directory\s*=)\s*` + QUOTED, "g");
const SOCKET =
  /\bsocket\b|TCPSocket|require\s*\(?\s*["'](?:node:)?net["']|from ["'](?:node:)?net["']|IO::Socket|net\.(?:connect|Socket|createConnection|createServer|Dial)|fsockopen|stream_socket_client|TCPServer|Deno\.connect|require\s*\(?["']socket["']/i;
const DRIVEN =
  /\bdup2\b|pty\.spawn|\/bin\/(?:ba|da|z|k|a)?sh\b|cmd\.exe|powershell|\bsubprocess\b|child_process|\bexec\b|os\.system|shell_exec|proc_open|os\.execute|\bpopen\b|\bspawn(?:Sync)?\s*\(|%x[\[({]|\bsystem\s*\(?\s*\$|\bfdopen\b/i;
const UPLOAD =
  /requests\.(?:post|put|patch)|urlopen\s*\([^)]*,|\bdata\s*=|method:\s*["'](?:POST|PUT)|http\.client|\.post\s*\(|Net::HTTP\.post|smtplib|sendall|\.send\s*\(|\bwrite\s*\(|fetch\s*\(/;

/** Notes the hosts, what goes to them, and what they may drive. */
export function useNetwork({ code, call, read }: Site): void {
  for (const [url] of code.matchAll(ADDRESS)) {
    call.reach(url);
    if (UPLOAD.test(code)) call.send(url, read);
  }
  if (/\bhttp\.server\b|SimpleHTTPRequestHandler/.test(code)) {
    for (const match of code.matchAll(CHANGE_FOLDER)) call.serve(stringOf(match));
  }
  if (!SOCKET.test(code)) return;
  if (DRIVEN.test(code)) call.bridge();
  else if (read) call.send(MARKS.unknown, read);
}
