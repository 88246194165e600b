/** Code that talks to other hosts. */
import { MARKS } from "../../marks.ts";
import { isOwner } from "../token_owners.ts";
import type { FirstLook } from "../../first_look.ts";
import { behind, type Site } from "./sink.ts";
import { QUOTED, stringOf } from "./texts.ts";

const ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'`)<>\\]{1,500}/g;
const CHANGE_FOLDER = new RegExp(String.raw`\b(?:chdir\s*\(|directory\s*=)\s*` + QUOTED, "g");
const SOCKET =
  /\bsocket\b|TCPSocket|(?:require\s*(?:\(\s*)?|from )["'](?:node:)?(?:net|dgram)["']|IO::Socket|net\.(?:connect|Socket|createConnection|createServer|Dial)|fsockopen|stream_socket_client|TCPServer|Deno\.connect|require\s*\(?["']socket["']/i;
const DRIVEN =
  /\bdup2\b|pty\.spawn|\/bin\/(?:ba|da|z|k|a)?sh\b|cmd\.exe|powershell|\bsubprocess\b|child_process|\bexec\b|os\.system|shell_exec|proc_open|os\.execute|\bpopen\b|\bspawn(?:Sync)?\s*\(|%x[\[({]|\bsystem\s*(?:\(\s*)?\$|\bfdopen\b/i;
/** What joins a socket and a process: descriptors, pipes, a shell, or what was received and may be run. */
const JOINED =
  /\bdup2?\b|fileno|fdopen|>&|<&|std(?:in|out|io)\b(?!\.(?:write|flush))|\bpty\b|\.pipe\b|communicate|sh\b["']|\/\w{0,4}sh\b|cmd\.exe|powershell|rec(?:v|ei?ve)|\bdata\b|read|gets\b|getline|get_contents|makefile|\baccept\b|\blisten\b|<\s*\$|\bsystem\s*(?:\(\s*)?\$/i;
/** A request to a host that stands apart from any address. */
const REQUESTS = /\bhttps?["')]*\.request\s*\(|\bhttp\.client\b|\bHTTPS?Connection\b|\b(?:ftplib|smtplib)\b/;
/** The same, by another name. */
const CLIENT = /\brequire\s*\(\s*["'](?:node:)?https?["']|\bfrom\s+["'](?:node:)?https?["']/;
const REQUEST = /\.request\s*\(/;
const SERVES = /\bhttp\.server\b|SimpleHTTPRequestHandler/;
/** A host that stands apart from any address. */
const HOST = String.raw`["'\x60]((?:[\w-]{1,63}\.){1,9}[A-Za-z\d-]{1,63})["'\x60]`;
const HOSTS = new RegExp(
  String
    .raw`\b(?:host(?:name)?["']?\s*[:=]\s*|(?:HTTPS?Connection|FTP(?:_TLS)?|SMTP(?:_SSL)?|Transport|create_connection|createConnection|connect(?:_ex)?|Net::\w+\.(?:new|start|open)|TCPSocket\.(?:new|open)|fsockopen)\s*\(\s*(?:\(\s*|\d{1,5}\s*,\s*)?)` +
    HOST,
  "g",
);
/** Code that talks to such a host, and what gives it something. */
const CONNECTS =
  /\bhttps?\b|\bhttp\.client\b|ftplib|smtplib|paramiko|socket|\bnet\b|Net::|TCPSocket|\btls\b|ssh2|fsockopen/i;
const GIVES =
  /\.(?:request|write|end|send\w*|stor(?:binary|lines)|put\w*|post|patch|upload\w*)\s*\(|\b(?:fwrite|fputs|puts|print)\b|\bpath["']?\s*:\s*(?:["'][^"'\n]{0,200}=["']\s*\+|\x60[^\x60\n]{0,200}=\$\{)/;
/** The zone behind it. */
const ZONE = new RegExp(String.raw`["'\x60}]\.?` + HOST.slice(HOST.indexOf("(")));
const DNS = /\bdns\b|gethostbyname|getaddrinfo|checkdnsrr|Resolv\b/;
/** A name is looked up that is not written there. */
const LOOKUP =
  /\b(?:lookup|resolve(?:4|6|Any|Txt|Cname|Mx|Ns)?|gethostbyname\w*|getaddrinfo|dns_get_record|checkdnsrr|getaddress)\s*\((?!\s*["'][^"'\n]{0,200}["']\s*[,)])/;
/** What came in is taken for code of the language itself. */
const EVALUATED = /\beval\b(?!\s*(?:\(\s*)?["'`])|(?<![.\w])load(?:string)?\s*\(\s*[A-Za-z_]/;
/** A command with something filled in: by Perl, Ruby and PHP. */
const FILLED_COMMAND = /`[^`]{0,400}[$#][^`]{0,400}`|(?:\bqx|%x)\s*[^\w\s][^\n]{0,80}[$#]/;
/** A variable of the environment that the code asks for by name. */
const ASKED =
  /\b(?:environ(?:\.get)?\s*[[(]|getenv\s*\(|process\.env(?:\.|\[)|Deno\.env\.get\(|ENV(?:\.fetch)?\s*[[({])\s*["']?([A-Za-z_]\w{0,60})\b/g;
/** They, as `const { A, B: c } = process.env` names them. */
const TAKEN = /\{([^{}.]{0,200})\}\s?=\s?process\.env\b/g;
const NAME = /\b[A-Za-z_]\w{0,60}\b/g;
const UPLOAD =
  /requests\.(?:post|put|patch)|urlopen\s*\([^)]*,|\bdata\s*=|method["']?\s*(?::|=>?)\s*["'](?:POST|PUT|PATCH)|\.request\s*\(\s*["'](?:POST|PUT|PATCH)|sendBeacon|POSTFIELDS|http\.client|(?:\.|->)post\s*\(|Net::HTTP\.post|smtplib|sendall|\.send\s*\(|\bwrite\s*\(|fetch\s*\(/;

/** Something is put behind the address, as the value of a parameter. */
const FILLED = /\bhttps?:\/\/[^\s"'`{]{1,400}[=?&](?:["'`]\s*(?:\+|\.|,|%)|[$#]?\{|%s)/;

/** What is put behind a text: `"a" + b`, `"a".concat(b)`, `["a", b].join("")`. */
const GOES_ON = /^["'`]\s*(?:\+|\.concat\b|,[^\]\n]{0,40}\]\s*\.join\(\s*["']{2})/;

/** What it costs to ask whether a variable's secret belongs to an address. */
const PRICE_OF_OWNER = 16;

/** A name that nobody knows, if the host's name goes on behind the text. */
function whatFollows({ 0: url, index, input = "" }: RegExpExecArray): string {
  if (!/^https?:\/\/[^\/:?#]+$/.test(url)) return "";
  return GOES_ON.test(input.slice(index + url.length, index + url.length + 60)) ? MARKS.unknown : "";
}

function isRequest(code: string): boolean {
  return REQUESTS.test(code) || REQUEST.test(code) && CLIENT.test(code);
}

/** {@linkcode FirstLook} at code that talks to hosts. */
export const NETWORK_LOOK: FirstLook = {
  says: /:\/\/|http|ftp|smtp|sock|net|tcp|tls|ssh|paramiko|dgram|deno\.connect|dns|host|addr|resolv/i,
  before: [ADDRESS, SOCKET, CONNECTS, DNS, REQUESTS, CLIENT, SERVES],
};

/** Notes the hosts, what goes to them, and what they may drive. */
export function useNetwork(site: Site): void {
  if (!site.has(NETWORK_LOOK.says)) return;
  const { code, call, language, read } = site;
  const { machine } = call;
  const urls = [...new Set(Array.from(code.matchAll(ADDRESS), (match) => match[0] + whatFollows(match)))];
  const asked = Array.from(code.matchAll(ASKED), ([, name = ""]) => name);
  const taken = Array.from(code.matchAll(TAKEN), ([, list = ""]) => list.match(NAME) ?? []).flat();
  const names = [...new Set([...asked, ...taken])];
  machine.spend(PRICE_OF_OWNER * names.length * urls.length);
  // Whose a login is that a program has printed, it says itself.
  const tokens = names.filter((name) =>
    machine.scope.exportedLogin(name) !== "" || !urls.some((url) => isOwner(name, url))
  );
  const given = [...new Set(tokens.map((name) => machine.scope.get(name) ?? ""))].join("")
    .replaceAll(MARKS.value, MARKS.unknown);
  for (const url of urls) {
    call.reach(url);
    if (UPLOAD.test(code) || FILLED.test(code)) call.send(url, read + given);
    else if (given !== "") call.send(url, given);
  }
  const hosts = CONNECTS.test(code) ? new Set(Array.from(code.matchAll(HOSTS), ([, host = ""]) => host)) : [];
  for (const host of hosts) {
    call.reach(host);
    if (read + given !== "" && GIVES.test(code)) call.send(host, read + given);
  }
  const lookup = DNS.test(code) ? LOOKUP.exec(code) : null;
  if (lookup && read + given !== "") {
    call.send(ZONE.exec(behind(lookup, site, 300))?.[1] ?? MARKS.unknown, read + given);
  }
  if (SERVES.test(code)) {
    for (const match of code.matchAll(CHANGE_FOLDER)) call.serve(stringOf(match));
  }
  if (SOCKET.test(code)) {
    const isDriven = DRIVEN.test(code) && JOINED.test(code) || EVALUATED.test(code) ||
      /^(?:perl|ruby|php)$/.test(language) && FILLED_COMMAND.test(code);
    if (isDriven) call.bridge();
    else if (read) call.send(MARKS.unknown, read);
  } else if (read && urls.length + [...hosts].length === 0 && isRequest(code)) call.send(MARKS.unknown, read);
}
