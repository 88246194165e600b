/** Programs that fetch from and post to web servers. */
import type { Call, Program } from "../call.ts";
import { hostOf, hostPlace } from "../host.ts";
import { MARKS } from "../marks.ts";
import { readArguments } from "../options.ts";
import { baseName } from "../path.ts";
import { noteOwner } from "./own_receivers.ts";

/** `@file`, `@-`, `name@file`, `name=@file;type=…`: the text that an upload option stands for. */
function uploaded(value: string, call: Call): string {
  const file = /^(?:[^@=]*=?)[@<]([^;,]+)/.exec(value);
  if (!file) return value;
  const rest = value.slice(file[0].length).split(/[;,]/).filter((part) => part && !part.includes("="));
  return [file[1] ?? "", ...rest].map((path) => path === "-" ? call.stdin : call.read(path)).join("");
}

/** Options of curl that name a file to which it writes something beside the content. */
const CURL_NOTES = "cookie-jar dump-header stderr trace trace-ascii libcurl etag-save hsts alt-svc".split(" ");

/** `--variable name=text`, `name@file`, `%NAME` of the environment: what `{{name}}` stands for in `--expand-…`. */
function variableOf(given: string, call: Call): [string, string] {
  const [, asked, name = "", how, rest = ""] = /^(%?)(\w+)(?:\[[^\]]*\])?(?:([=@])(.*))?$/s.exec(given) ?? [];
  if (asked) return [name, call.machine.scope.get(name) ?? rest];
  return [name, how === "@" ? rest === "-" ? call.stdin : call.read(rest) : rest];
}

/** The words of the command with their variables filled in. */
function filledIn(call: Call): readonly string[] {
  const variables = new Map(call.values("variable").map((given) => variableOf(given, call)));
  const { words } = call;
  return words.map((word, index) =>
    words[index - 1]?.startsWith("--expand-")
      ? word.replace(/\{\{(\w+)(?::[\w:]+)?\}\}/g, (_, name) => {
        const text = variables.get(name) ?? "";
        call.machine.spend(text.length);
        return text;
      })
      : word.replace(/^--expand-/, "--")
  );
}

/** What a file of curl's options says: `data = "text"`, `-d text`, `url https://…`. */
function optionsIn(config: string): string[] {
  return Array.from(
    config.matchAll(/^[ \t]{0,20}-{0,2}([A-Za-z][\w-]{0,40})(?:[ \t]{0,20}[=: \t][ \t]{0,20}(?:"([^"\n]*)"|(\S+)))?/gm),
  )
    .flatMap(
      ([, name = "", quoted, word]) => {
        const value = quoted ?? word;
        return [name.length === 1 ? `-${name}` : `--${name}`, ...value === undefined ? [] : [value]];
      },
    );
}

function curl(call: Call): string {
  if (call.words.some((word) => word.startsWith("--expand-"))) return call.run([call.program, ...filledIn(call)]);
  const given = call.invocation.options;
  for (const path of call.values("config")) {
    const { options } = readArguments(optionsIn(path === "-" ? call.stdin : call.read(path)), CURL);
    for (const [name, values] of options) given.set(name, [...given.get(name) ?? [], ...values]);
  }
  const urls = [...call.values("url"), ...call.operands];
  const data = call.values("data", "data-binary", "data-urlencode", "data-ascii", "json", "form").map((value) =>
    uploaded(value, call)
  );
  data.push(...call.values("data-raw", "form-string", "cookie", "user-agent", "referer"));
  // A method says nothing, unless it is made to.
  data.push(
    ...call.values("request").filter((method) =>
      !/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|PROPFIND|MKCOL|COPY|MOVE|REPORT|PURGE)$/i.test(method)
    ),
  );
  data.push(...call.values("url-query").map((value) => value.startsWith("+") ? value : uploaded(value, call)));
  // A token in a header or a login is what it is for.
  const headers = call.values("header", "proxy-header").map((text) =>
    text.startsWith("@") ? uploaded(text, call) : text
  );
  const login = [...headers, ...call.has("aws-sigv4") ? [] : call.values("user"), ...call.values("oauth2-bearer")];
  data.push(...login.map((value) => value.replaceAll(MARKS.value, MARKS.unknown)));
  data.push(
    ...call.values("upload-file").flatMap((list) => list.replace(/^\{|\}$/g, "").split(",")).map((path) =>
      path === "-" || path === "." ? call.stdin : call.read(path)
    ),
  );
  // `--connect-to host:port:host:port`, `--resolve host:port:address`: where the connection really goes.
  for (const detour of call.values("connect-to", "resolve")) {
    const host = detour.split(":").slice(2).join(":");
    call.reach(host);
    // It gets the login that `.netrc` keeps for the other one.
    if (call.has("netrc", "netrc-optional", "netrc-file")) call.send(host, MARKS.secret);
  }
  // A proxy may be the metadata service itself, which answers for any name.
  for (const proxy of call.values("proxy", "preproxy", "socks4", "socks4a", "socks5", "socks5-hostname")) {
    if (hostPlace(hostOf(proxy)) === "metadata") call.reach(proxy);
  }
  for (const path of call.values(...CURL_NOTES)) if (path !== "-" && path !== "%") call.write(path, MARKS.unknown);
  const outputs = call.values("output");
  let text = "";
  urls.forEach((url, index) => {
    const content = fetched(url, data.join("\n"), call);
    const file = outputs[index] ??
      (call.has("remote-name", "remote-name-all") ? baseName(url.replace(/[?#].*$/s, "")) : undefined);
    if (file === undefined || file === "-") text += content;
    else call.write(inFolder(file, call.value("output-dir")), content);
  });
  return text;
}

function wget(call: Call): string {
  for (const path of call.values("output-file", "append-output", "save-cookies")) call.write(path, MARKS.unknown);
  const data = call.values("post-file", "body-file").map((path) => path === "-" ? call.stdin : call.read(path));
  data.push(...call.values("post-data", "body-data", "header", "user-agent", "password"));
  const lists = call.values("input-file").map((path) => path === "-" ? call.stdin : call.read(path));
  const [target] = call.values("output-document");
  let text = "";
  for (const url of [...call.operands, ...lists.join("\n").split(/\s+/).filter(Boolean)]) {
    const content = fetched(url, data.join("\n"), call);
    if (target === "-" || target === "/dev/stdout") text += content;
    else {call.write(
        inFolder(target ?? (baseName(url.replace(/[?#].*$/s, "")) || "index.html"), call.value("directory-prefix")),
        content,
      );}
  }
  return text;
}

function fetched(url: string, data: string, call: Call): string {
  if (/^file:/i.test(url)) return call.read(url.replace(/^file:(?:\/\/[^/]*)?/i, ""));
  call.reach(url);
  call.send(url, data ? `${data}\n${url}` : url);
  noteOwner(data, call);
  return MARKS.download;
}

function inFolder(file: string, folder: string | undefined): string {
  return folder ? `${folder}/${file}` : file;
}

/** HTTPie: `http POST host field=value file@path`. */
function httpie(call: Call): string {
  const [first = "", second = ""] = call.operands;
  const isMethod = /^(?:[A-Z]+|get|head|post|put|patch|delete|options)$/.test(first) && second !== "";
  const url = isMethod ? second : first;
  const fields = call.operands.filter((word) => word !== url).map((word) => {
    const file = /^[^@=:]*(?:=|:=)?@(.+)$/.exec(word);
    return file ? call.read(file[1] ?? "") : word;
  });
  return fetched(url, [...fields, call.stdin].join("\n"), call);
}

function download(call: Call, file: string | undefined): string {
  const [url = ""] = call.operands;
  const content = fetched(url, call.values("header", "user-agent", "referer").join("\n"), call);
  if (file === "-") return content;
  call.write(inFolder(file ?? baseName(url), call.value("dir")), content);
  return "";
}

/** `lynx -post_data https://… < file`, `w3m -post file https://…`. */
function browse(call: Call): string {
  const { words } = call;
  const post = words.indexOf("-post") + 1;
  const data = [
    ...words.some((word) => /^--?(?:post|get)[_-]data$/.test(word)) ? [call.stdin] : [],
    ...post > 0 ? [words[post] === "-" ? call.stdin : call.read(words[post] ?? "")] : [],
  ];
  return fetched(call.operands.find((word) => word !== words[post] || post === 0) ?? "", data.join(""), call);
}

const CURL =
  "o,output= O,remote-name J,remote-header-name remote-name-all output-dir= d,data= data-binary= data-raw= data-urlencode= data-ascii= json= F,form= form-string= T,upload-file= H,header= X,request= u,user= A,user-agent= e,referer= b,cookie= c,cookie-jar= D,dump-header= E,cert= key= cacert= capath= cert-type= key-type= pass= x,proxy= U,proxy-user= proxy-header= preproxy= noproxy= socks4= socks4a= socks5= socks5-hostname= m,max-time= connect-timeout= retry= retry-delay= retry-max-time= w,write-out= K,config= C,continue-at= r,range= y,speed-time= Y,speed-limit= z,time-cond= Q,quote= P,ftp-port= t,telnet-option= url= resolve= connect-to= interface= limit-rate= max-redirs= netrc-file= unix-socket= abstract-unix-socket= ciphers= tls-max= dns-servers= doh-url= proto= proto-default= proto-redir= oauth2-bearer= aws-sigv4= stderr= trace= trace-ascii= libcurl= etag-save= etag-compare= hsts= alt-svc= rate= url-query= local-port= keepalive-time= max-filesize= variable= mail-from= mail-rcpt= G,get L,location f,fail s,silent S,show-error k,insecure i,include I,head v,verbose g,globoff n,netrc N,no-buffer a,append #,progress-bar compressed create-dirs";

const WGET =
  "O,output-document= o,output-file= a,append-output= P,directory-prefix= i,input-file= U,user-agent= post-data= post-file= body-data= body-file= header= method= t,tries= T,timeout= w,wait= l,level= e,execute= B,base= Q,quota= A,accept= R,reject= D,domains= I= X= user= password= ca-certificate= certificate= private-key= load-cookies= save-cookies= limit-rate= q,quiet c,continue N r,recursive n? S v";

const FETCH: Program = {
  options: "o,out,output= d,dir= x= s= j= i,input-file= n= header= U,user-agent= referer=",
  does: (call) => {
    for (const path of call.values("input-file")) call.read(path);
    return download(call, call.value("output"));
  },
};
const PRINT: Program = { options: "source dump m= H= c= T=", does: browse };

/** The table. */
export const httpPrograms: Readonly<Record<string, Program>> = {
  curl: { options: CURL, does: curl },
  wget: { options: WGET, does: wget },
  wget2: { options: WGET, does: wget },
  aria2c: FETCH,
  axel: FETCH,
  fetch: FETCH,
  wcurl: FETCH,
  lynx: PRINT,
  links: PRINT,
  elinks: PRINT,
  w3m: PRINT,
  "lwp-request": PRINT,
  get: PRINT,
  curlie: { options: CURL, does: curl },
  http: {
    options: "o,output= a,auth= A= f,form j,json h b v follow download d session= timeout= verify= cert= proxy=",
    does: httpie,
  },
  https: { options: "o,output= a,auth= A= f,form j,json h b v", does: httpie },
  xh: { options: "o,output= a,auth= A= f,form j,json h b v", does: httpie },
};
