/** Programs that let everybody who connects read a folder. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";
import { readArguments } from "../options.ts";

/** Modules of python, each with the option that names the folder. */
const MODULES: Readonly<Record<string, string>> = {
  "http.server": "d,directory,folder= b,bind= p,protocol= cgi",
  SimpleHTTPServer: "",
  uploadserver: "d,directory,folder= b,bind= p,protocol= cgi",
  pyftpdlib: "d,directory,folder= i= p= w u= P= n=",
  "twisted.web": "path,folder= p= port= l=",
};

/** Modules that are programs of the same name. */
const PROGRAM_MODULES =
  /^(?:pip|twine|poetry|flit|hatch|pdm|flask|alembic|pytest|unittest|nox|tox|streamlit|papermill|marimo|chainlit|bokeh|panel|fastapi|gradio|voila|uvicorn|gunicorn|hypercorn|daphne|granian|celery|jupyter)$/;

/** `python -m http.server -d folder`: what stands behind the module is the module's. */
export function runModule(call: Call): void {
  const at = call.words.findIndex((word) => /^-\w*m/.test(word));
  const attached = call.words[at]?.replace(/^-\w*?m/, "") ?? "";
  const module = attached || (call.words[at + 1] ?? "");
  const behind = call.words.slice(at + (attached ? 1 : 2));
  if (PROGRAM_MODULES.test(module)) call.run([module, ...behind]);
  if (module === "nbconvert") call.run(["jupyter", module, ...behind]);
  if (!Object.hasOwn(MODULES, module)) return;
  const { options } = readArguments(behind, MODULES[module] ?? "");
  // Only this machine reaches the loopback address.
  if (/^(?:127\.|localhost$|::1$)/.test(options.get("bind")?.at(-1) ?? "")) return;
  call.serve(options.get("folder")?.at(-1) ?? ".");
}

/** The folder is an operand. */
function serveOperand(call: Call): string {
  call.serve(call.operands[0] ?? ".");
  return MARKS.unknown;
}

/** The folder is the value of an option, or the working folder. */
function serveOption(call: Call): string {
  call.serve(call.value("folder") ?? ".");
  return MARKS.unknown;
}

const NODE_SERVER: Program = {
  options:
    "p,port= l,listen= a= c,config= s,single C,cors S,ssl K,key= P,proxy= d g e,ext= T,timeout= host= open? n no-clipboard u no-request-logging L no-compression ssl-cert= ssl-key= o silent",
  does: serveOperand,
};
const RCLONE_SERVER = /^(?:http|webdav|ftp|sftp|s3|dlna|nfs|restic)$/;

/** `rclone serve http folder`. */
export function serveRemotely(call: Call): void {
  const [verb, protocol = "", folder] = call.operands;
  if (verb === "serve" && RCLONE_SERVER.test(protocol) && folder !== undefined) call.serve(folder);
}

/** The table. */
export const servingPrograms: Readonly<Record<string, Program>> = {
  serve: NODE_SERVER,
  "http-server": NODE_SERVER,
  "live-server": NODE_SERVER,
  "local-web-server": NODE_SERVER,
  sirv: NODE_SERVER,
  darkhttpd: { options: "port= addr= maxconn= log= index= daemon", does: serveOperand },
  miniserve: { options: "p,port= i,interfaces= a,auth= index= u r H q", does: serveOperand },
  dufs: { options: "p,port= b,bind= a,auth= A", does: serveOperand },
  simplehttpserver: { options: "path,folder= listen=", does: serveOption },
  webfsd: { options: "r,folder= p= R= f= F d", does: serveOption },
  goshs: { options: "d,dir,folder= p= i= ro", does: serveOption },
  httpd: { options: "h,folder= p= c= u= r= f i v", does: serveOption },
  "smbserver.py": {
    options: "smb2support username= password= ip= port=",
    does: (call) => (call.serve(call.operands[1] ?? "."), MARKS.unknown),
  },
  ngrok: {
    options: "region= hostname= subdomain= auth= log= config= domain= url=",
    does: (call) => {
      for (const word of call.operands) if (word.startsWith("file:")) call.serve(word.replace(/^file:(?:\/\/)?/, ""));
      return MARKS.unknown;
    },
  },
  caddy: {
    options: "root,folder= r,folder= listen= l= domain= browse templates config= adapter=",
    does: (call) => call.operands[0] === "file-server" ? serveOption(call) : MARKS.unknown,
  },
  twistd: {
    options: "n,nodaemon path,r,folder= port= listen= p= l= y=",
    does: (call) => /^(?:web|ftp)$/.test(call.operands[0] ?? "") ? serveOption(call) : MARKS.unknown,
  },
};
