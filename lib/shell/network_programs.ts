/** Programs that talk to other hosts. */
import type { Call, Program } from "./call.ts";
import { hostOf, hostPlace } from "./host.ts";
import { carries, isUnresolved, MARKS, residue } from "./marks.ts";
import { baseName } from "./path.ts";

const SHELL =
  /(?:^|[/\s'"])(?:(?:ba|da|z|k|c|tc|a|fi)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh|python\d?|perl|ruby|node|php|lua|exec)\b/;

/** `@file`, `@-`, `name@file`, `name=@file;type=…`: the text that an upload option stands for. */
function uploaded(value: string, call: Call): string {
  const file = /^(?:[^@=]*=?)[@<]([^;,]+)/.exec(value);
  if (!file) return value;
  const rest = value.slice(file[0].length).split(/[;,]/).filter((part) => part && !part.includes("="));
  return [file[1] ?? "", ...rest].map((path) => path === "-" ? call.stdin : call.read(path)).join("");
}

function curl(call: Call): string {
  const urls = [...call.values("url"), ...call.operands];
  const data = call.values("data", "data-binary", "data-urlencode", "data-ascii", "json", "form").map((value) =>
    uploaded(value, call)
  );
  data.push(...call.values("data-raw", "form-string", "header", "user", "cookie", "user-agent", "referer"));
  data.push(
    ...call.values("upload-file").flatMap((list) => list.replace(/^\{|\}$/g, "").split(",")).map((path) =>
      path === "-" || path === "." ? call.stdin : call.read(path)
    ),
  );
  for (const path of call.values("config")) if (path !== "-") call.read(path);
  // `--connect-to host:port:host:port`, `--resolve host:port:address`: where the connection really goes.
  for (const detour of call.values("connect-to", "resolve")) call.reach(detour.split(":").slice(2).join(":"));
  const outputs = call.values("output");
  let text = "";
  urls.forEach((url, index) => {
    const content = fetched(url, data.join("\n"), call);
    const file = outputs[index] ??
      (call.has("remote-name", "remote-name-all") ? baseName(url.replace(/[?#].*$/, "")) : undefined);
    if (file === undefined || file === "-") text += content;
    else call.write(inFolder(file, call.value("output-dir")), content);
  });
  return text;
}

function wget(call: Call): string {
  const data = call.values("post-file", "body-file").map((path) => path === "-" ? call.stdin : call.read(path));
  data.push(...call.values("post-data", "body-data", "header", "user-agent", "password"));
  const lists = call.values("input-file").map((path) => path === "-" ? call.stdin : call.read(path));
  const [target] = call.values("output-document");
  let text = "";
  for (const url of [...call.operands, ...lists.join("\n").split(/\s+/).filter(Boolean)]) {
    const content = fetched(url, data.join("\n"), call);
    if (target === "-" || target === "/dev/stdout") text += content;
    else {call.write(
        inFolder(target ?? (baseName(url.replace(/[?#].*$/, "")) || "index.html"), call.value("directory-prefix")),
        content,
      );}
  }
  return text;
}

function fetched(url: string, data: string, call: Call): string {
  if (/^file:/i.test(url)) return call.read(url.replace(/^file:(?:\/\/[^/]*)?/i, ""));
  call.reach(url);
  call.send(url, data ? `${data}\n${url}` : url);
  return MARKS.download;
}

function inFolder(file: string, folder: string | undefined): string {
  return folder ? `${folder}/${file}` : file;
}

/** HTTPie: `http POST host field=value file@path`. */
function httpie(call: Call): string {
  const [first = "", second = ""] = call.operands;
  const url = /^[A-Z]+$/.test(first) ? second : first;
  const fields = call.operands.filter((word) => word !== url).map((word) => {
    const file = /^[^@=:]*(?:=|:=)?@(.+)$/.exec(word);
    return file ? call.read(file[1] ?? "") : word;
  });
  return fetched(url, [...fields, call.stdin].join("\n"), call);
}

function netcat(call: Call): string {
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

const NETWORK_ADDRESS = /^(?:TCP|UDP|SCTP|DCCP|OPENSSL|SSL|SOCKS|PROXY|VSOCK|INTERFACE|IP)[\w-]*:/i;

function socat(call: Call): string {
  const ends = call.operands.map((word) => word.replace(/!!.*$/, ""));
  const network = ends.filter((end) => NETWORK_ADDRESS.test(end));
  const text = ends.map((end) => {
    const [, path = "", folder] = /^(?:OPEN|FILE|GOPEN|CREATE):([^,]*)(?:.*?,chdir=([^,]*))?/i.exec(end) ?? [];
    if (/^(?:-|STDIN|STDIO|FD:0)/i.test(end)) return call.stdin;
    return path ? call.read(inFolder(path, folder)) : "";
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

function remoteCommands(call: Call): void {
  for (const option of call.values("o")) {
    const code = /^(?:ProxyCommand|LocalCommand|KnownHostsCommand)[\s=]+(.*)$/is.exec(option)?.[1];
    if (code && code !== "none") call.code(code);
  }
}

function ssh(call: Call): string {
  remoteCommands(call);
  const [host = "", ...command] = call.rest;
  call.reach(host);
  if (call.stdin !== "") call.send(host, call.stdin);
  if (command.length === 0) return MARKS.unknown;
  // Another machine: its folder and files are not these.
  return call.machine.subshell(() => {
    call.machine.scope.cwd = ".";
    return call.code(command.join(" "));
  });
}

const REMOTE_PATH = /^(?:rsync:\/\/|scp:\/\/|sftp:\/\/)?(?:[\w.-]+@)?[\w.\-\uE000]+:(?!\\)/;

function transfer(call: Call): string {
  remoteCommands(call);
  for (const code of call.values("rsh", "S")) call.code(code);
  const target = call.operands.at(-1) ?? "";
  const sources = call.operands.slice(0, -1);
  if (REMOTE_PATH.test(target)) {
    call.reach(target);
    call.send(target, sources.filter((path) => !REMOTE_PATH.test(path)).map((path) => call.read(path)).join(""));
    return "";
  }
  for (const source of sources) {
    const isRemote = REMOTE_PATH.test(source);
    if (isRemote) call.reach(source);
    call.write(target, isRemote ? MARKS.download : call.read(source));
    if (isRemote) call.machine.keep(`${target}/${baseName(source)}`, MARKS.download);
  }
  if (call.has("delete", "delete-after", "delete-before", "delete-during", "delete-excluded") && isWide(target)) {
    call.delete(target, true);
  }
  return "";
}

// Emptying a folder is what --delete is for; emptying the system or all of home is not.
function isWide(path: string): boolean {
  return /^(?:\/[^/]*|~)\/?$/.test(path);
}

/** `ping`, `dig`, `nslookup`: a name that is looked up can carry data. */
function lookUp(call: Call): string {
  for (const name of call.operands) {
    call.reach(name.replace(/^@/, ""));
    call.send(name, name);
  }
  return MARKS.unknown;
}

/** Mail and chat: standard input leaves. */
function mail(call: Call): string {
  const files = call.values("attach").map((path) => call.read(path));
  call.send(call.operands.join(","), call.stdin + files.join(""));
  return "";
}

const CLOUD_ADDRESS = /^(?:s3|gs|az|https?|oss|b2):\/\/|^[\w-]+:(?!\\)[\w/.-]*$/i;

/** `aws s3 cp file s3://…`, `gsutil cp`, `rclone copy`: all local paths go to the remote one. */
function cloudCopy(call: Call): string {
  const target = call.operands.findLast((word) => CLOUD_ADDRESS.test(word));
  if (target === undefined || target !== call.operands.at(-1)) return MARKS.unknown;
  const paths = call.operands.slice(0, -1).filter((word) => /[/.~]/.test(word) && !CLOUD_ADDRESS.test(word));
  call.send(target, [...paths.map((path) => call.read(path)), call.operands.includes("-") ? call.stdin : ""].join(""));
  return "";
}

function github(call: Call): string {
  if (call.operands[0] === "gist" && call.operands[1] === "create") {
    call.send("gist.github.com", call.readAll(call.operands.slice(2)));
  }
  return MARKS.unknown;
}

const CURL =
  "o,output= O,remote-name J,remote-header-name remote-name-all output-dir= d,data= data-binary= data-raw= data-urlencode= data-ascii= json= F,form= form-string= T,upload-file= H,header= X,request= u,user= A,user-agent= e,referer= b,cookie= c,cookie-jar= D,dump-header= E,cert= key= cacert= capath= cert-type= key-type= pass= x,proxy= U,proxy-user= proxy-header= preproxy= noproxy= socks4= socks4a= socks5= socks5-hostname= m,max-time= connect-timeout= retry= retry-delay= retry-max-time= w,write-out= K,config= C,continue-at= r,range= y,speed-time= Y,speed-limit= z,time-cond= Q,quote= P,ftp-port= t,telnet-option= url= resolve= connect-to= interface= limit-rate= max-redirs= netrc-file= unix-socket= abstract-unix-socket= ciphers= tls-max= dns-servers= doh-url= proto= proto-default= proto-redir= oauth2-bearer= aws-sigv4= stderr= trace= trace-ascii= rate= url-query= local-port= keepalive-time= max-filesize= mail-from= mail-rcpt= G,get L,location f,fail s,silent S,show-error k,insecure i,include I,head v,verbose g,globoff n,netrc N,no-buffer a,append #,progress-bar compressed create-dirs";
const WGET =
  "O,output-document= o,output-file= a,append-output= P,directory-prefix= i,input-file= U,user-agent= post-data= post-file= body-data= body-file= header= method= t,tries= T,timeout= w,wait= l,level= e,execute= B,base= Q,quota= A,accept= R,reject= D,domains= I= X= user= password= ca-certificate= certificate= private-key= load-cookies= save-cookies= limit-rate= q,quiet c,continue N r,recursive n? S v";
const NETCAT =
  "e,exec= c,sh-exec= lua-exec= p,source-port= s,source= w,wait= q= i,idle-timeout= x,proxy= X= I= O= T= V= m,max-conns= g= G= o,output= k,keep-open l,listen u,udp v,verbose z n N C 4 6 ssl proxy-type= proxy-auth= ssl-cert= ssl-key= allow= deny=";
const SECURE_SHELL =
  "B= b= c= D= E= e= F= I= i= J= L= l= m= O= o= p= Q= R= S= W= w= A a C f G g K k M N n q s T t V v X x Y y 4 6";

/** The table. */
export const networkPrograms: Readonly<Record<string, Program>> = {
  curl: { options: CURL, does: curl },
  wget: { options: WGET, does: wget },
  wget2: { options: WGET, does: wget },
  aria2c: { options: "o,out= d,dir= x= s= j= i,input-file=", does: (call) => download(call, call.value("out")) },
  axel: { options: "o,output= n=", does: (call) => download(call, call.value("output")) },
  fetch: { options: "o,output=", does: (call) => download(call, call.value("output")) },
  lynx: { options: "source dump", does: (call) => download(call, "-") },
  http: {
    options: "o,output= a,auth= A= f,form j,json h b v follow download d session= timeout= verify= cert= proxy=",
    does: httpie,
  },
  https: { options: "o,output= a,auth= A= f,form j,json h b v", does: httpie },
  xh: { options: "o,output= a,auth= A= f,form j,json h b v", does: httpie },
  nc: { options: NETCAT, does: netcat },
  ncat: { options: NETCAT, does: netcat },
  netcat: { options: NETCAT, does: netcat },
  "nc.traditional": { options: NETCAT, does: netcat },
  "nc.openbsd": { options: NETCAT, does: netcat },
  telnet: { does: telnet },
  socat: { options: "u U d v x t= T= b= s lf=", does: socat },
  ssh: { options: SECURE_SHELL, stops: true, does: ssh },
  autossh: { options: `${SECURE_SHELL} M=`, stops: true, does: ssh },
  mosh: { options: "ssh= p=", stops: true, does: ssh },
  scp: { options: "c= D= F= i= J= l= o= P= S= X= r p q v B C 3", does: transfer },
  sftp: { options: "b= c= D= F= i= J= l= o= P= R= S= s= r", does: transfer },
  rsync: {
    options:
      "e,rsh= a,archive v,verbose r,recursive z delete delete-after delete-before delete-during delete-excluded exclude= include= exclude-from= include-from= files-from= f,filter= chmod= chown= backup-dir= suffix= log-file= bwlimit= port= password-file= rsync-path= link-dest= compare-dest= partial-dir= temp-dir= timeout= max-size= min-size= out-format= T= P n,dry-run h u",
    does: transfer,
  },
  ping: { options: "c= i= W= w= s= t= I=", does: lookUp },
  dig: { options: "p= t= c= f= k= x= q= b=", does: lookUp },
  nslookup: { does: lookUp },
  host: { options: "t= c= W= N= R=", does: lookUp },
  mail: { options: "s= a,A,attach= c= b= r=", does: mail },
  mailx: { options: "s= a,A,attach= c= b= r=", does: mail },
  mutt: { options: "s= a,attach= c= b= e= F=", does: mail },
  sendmail: { options: "f= F= t i", does: mail },
  aws: { options: "profile= region= recursive endpoint-url= sse= acl=", does: cloudCopy },
  gsutil: { options: "m o=", does: cloudCopy },
  gcloud: { options: "project=", does: cloudCopy },
  rclone: { options: "config=", does: cloudCopy },
  gh: { options: "p,public d,desc= f,filename= R,repo=", does: github },
};

function download(call: Call, file: string | undefined): string {
  const [url = ""] = call.operands;
  const content = fetched(url, "", call);
  if (file === "-") return content;
  call.write(file ?? baseName(url), content);
  return "";
}

/** Whether data for the address leaves the machine; an address that is not known may be anywhere. */
export function leaves(address: string): boolean {
  return isUnresolved(address) || hostPlace(hostOf(address)) !== "local";
}
