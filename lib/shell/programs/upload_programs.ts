/** Programs through which data leaves beside the web: names that are looked up, mail, clouds. */
import type { Call, Program } from "../call.ts";
import { onHost } from "./another_host.ts";
import { CLOUD } from "./cloud_options.ts";
import { noteOwner } from "./own_receivers.ts";
import { isPrinted } from "./printed_file.ts";
import { handedOut } from "./secret_stores.ts";
import { serveRemotely } from "./serving_programs.ts";
import { carries, MARKS } from "../marks.ts";

/** `ping`, `dig`, `nslookup`: a name that is looked up can carry data. */
function lookUp(call: Call): string {
  for (const name of call.operands) {
    call.reach(name.replace(/^@/, ""));
    call.send(name, name);
  }
  // What the owner of a zone has written there.
  return /^(?:dig|drill|kdig|host|nslookup)$/.test(call.program) ? MARKS.remote : MARKS.unknown;
}

/** Mail and chat: standard input leaves. */
function mail(call: Call): string {
  const files = call.values("attach").map((path) => call.read(path));
  call.send(call.operands.join(","), call.stdin + files.join(""));
  return "";
}

const CLOUD_ADDRESS = /^(?:s3|gs|az|https?|oss|b2):\/\/|^[\w-]+:(?!\\)[\w/.-]*$|^:\w+[,:]/i;

/** `aws s3 cp file s3://…`, `gsutil cp`, `rclone copy`: all local paths go to the remote one. */
function cloudCopy(call: Call): string {
  for (const text of call.values("sql")) call.query(text);
  const endpoint = call.program === "aws" ? call.value("endpoint-url") ?? givenEndpoint(call) : undefined;
  if (endpoint !== undefined) call.reach(endpoint);
  // On another machine: `gcloud compute ssh --command code`, `aws ssm send-command --parameters 'commands=["code"]'`.
  for (const code of call.values("command")) onHost(call, code);
  for (const text of call.values("parameters")) {
    for (const [, code = ""] of text.matchAll(/\bcommands"?\s*[=:]\s*\[?\s*["']?([^"'\]]{1,2000})/g)) {
      onHost(call, code);
    }
  }
  const { operands } = call;
  const addresses = operands.filter((word) => CLOUD_ADDRESS.test(word));
  if (addresses.length > 0 && isPrinted(operands.at(-1) ?? "")) return MARKS.download;
  // Behind what is here stands where it goes to; what follows may be the value of an option that nobody has listed.
  const isHere = (word: string) => word === "-" || /[/.~]/.test(word) && !CLOUD_ADDRESS.test(word);
  const first = operands.findIndex(isHere);
  const at = first < 0 ? -1 : operands.findIndex((word, index) => index > first && CLOUD_ADDRESS.test(word));
  const target = at < 0 ? addresses.at(-1) : operands[at];
  if (target === undefined || at < 0 && target !== operands.at(-1)) {
    const [behind = ""] = operands.slice(-1);
    if (target !== undefined && isHere(behind)) call.write(behind, MARKS.unknown);
    return handedOut(call);
  }
  const paths = (at < 0 ? operands.slice(0, -1) : operands.slice(0, at)).filter(isHere);
  call.send(target, paths.map((path) => path === "-" ? call.stdin : call.read(path)).join(""));
  return "";
}

/** The endpoint that a variable names; the one of the service goes before that of all. */
function givenEndpoint({ machine: { scope }, operands: [service = ""] }: Call): string | undefined {
  return [`AWS_ENDPOINT_URL_${service.toUpperCase()}`, "AWS_ENDPOINT_URL"]
    .map((name) => scope.has(name) ? scope.get(name) : undefined)
    .find((address) => address);
}

/** `rclone sync folder remote:` makes the remote like the folder: also if nothing is in it. */
function mirror(call: Call): void {
  const [verb, source = "", target = ""] = call.operands;
  if (verb === "sync" && !call.has("dry-run") && call.machine.isEmptyFolder(source)) call.delete(target, true);
}

function github(call: Call): string {
  const [kind = "", verb = ""] = call.operands;
  if (kind === "gist" && verb === "create") call.send("gist.github.com", call.readAll(call.operands.slice(2)));
  const [, , , code = ""] = call.operands;
  if (kind === "alias" && verb === "set" && (code.startsWith("!") || call.has("s", "shell"))) {
    call.machine.subshell(() => call.code(code.replace(/^!/, ""), undefined));
  }
  const files = kind === "release" && /^(?:create|upload)$/.test(verb) ? call.operands.slice(3) : [];
  if (/^(?:issue|pr|release|gist)$/.test(kind)) files.push(...call.values("filename"));
  // `gh api -F body=@file`, and the whole of a request.
  if (kind === "api") {
    for (const field of call.values("filename")) files.push(...field.match(/(?<==@)[^]+$/) ?? []);
    files.push(...call.values("input"));
  }
  const fields = kind === "api" ? call.values("filename").filter((field) => !/^[^=]*=@/.test(field)) : [];
  const told = /^(?:issue|pr)$/.test(kind) ? call.values("title", "body") : fields;
  if (told.length > 0) call.send("github.com", told.join("\n"));
  if (files.length > 0) {
    const text = call.readAll(files.map((path) => path.replace(/#.*$/s, "")));
    call.send("github.com", text);
    noteOwner(text, call);
  }
  if (kind === "gist" && verb === "view") return MARKS.download;
  return kind === "api" ? MARKS.download + handedOut(call) : handedOut(call);
}

/** Agents other than this one, and this one started anew. */
export const AGENTS: readonly string[] = "codex claude gemini cursor-agent copilot aider amp opencode qwen".split(" ");

/** An agent's model gets what the agent is told. */
const AGENT: Program = {
  does: (call) => {
    const told = [...call.words, call.stdin].join(" ");
    call.send(MARKS.unknown, told);
    noteOwner(told, call);
    // Another home is another configuration.
    const home = call.machine.scope.get("HOME") ?? "";
    if (call.program === "codex" && call.machine.path(home) !== "~") {
      call.invocation.effects.push({ kind: "set", name: "CODEX_HOME", text: `CODEX_HOME=${home}/.codex` });
    }
    // It may say all of it again.
    return carries(told, "history") ? MARKS.history : MARKS.unknown;
  },
};

/** Options of copying to a storage. */
const STORAGE =
  "acl= cache-control= content-type= content-disposition= content-encoding= content-language= expires= metadata= metadata-directive= storage-class= sse? sse-kms-key-id= sse-c? sse-c-key= grants= include= exclude= request-payer= source-region= website-redirect= expected-size= copy-props= checksum-algorithm= checksum-mode= predefined-acl= custom-metadata= encryption-key= dryrun no-progress only-show-errors exact-timestamps size-only follow-symlinks no-follow-symlinks";
const RCLONE =
  "config= addr= user= pass= transfers= checkers= bwlimit= log-file= log-level= include= exclude= filter= filter-from= include-from= exclude-from= files-from= files-from-raw= exclude-if-present= max-age= min-age= max-size= min-size= max-depth= max-delete= max-transfer= max-duration= backup-dir= suffix= cache-dir= temp-dir= compare-dest= copy-dest= contimeout= timeout= expect-continue-timeout= retries= retries-sleep= low-level-retries= stats= stats-log-level= tpslimit= tpslimit-burst= user-agent= header= header-upload= header-download= bind= buffer-size= ca-cert= client-cert= client-key= password-command= multi-thread-streams= order-by= s3-storage-class= s3-acl= drive-root-folder-id= drive-shared-with-me n,dry-run P,progress v,verbose q,quiet i,interactive u,update c,checksum rmdirs delete-after delete-before delete-during delete-excluded fast-list no-traverse";

/** The table. */
export const uploadPrograms: Readonly<Record<string, Program>> = {
  ping: { options: "c= i= W= w= s= t= I=", does: lookUp },
  drill: { options: "p= k=", does: lookUp },
  dig: { options: "p= t= c= f= k= x= q= b=", does: lookUp },
  nslookup: { does: lookUp },
  host: { options: "t= c= W= N= R=", does: lookUp },
  mail: { options: "s= a,A,attach= c= b= r=", does: mail },
  mailx: { options: "s= a,A,attach= c= b= r=", does: mail },
  mutt: { options: "s= a,attach= c= b= e= F=", does: mail },
  sendmail: { options: "f= F= t i", does: mail },
  aws: { options: `${CLOUD} ${STORAGE}`, does: cloudCopy },
  gsutil: {
    options: "m o= u= i= h= q D d",
    verbs: {
      cp: "a= z= j= s= J I L= c e n P p r R v Z",
      mv: "a= z= j= s= J I L= c e n P p v Z",
      rsync: "x= y= a= d r R e n p P u U c C i J j=",
      rm: "a f I r R",
      mb: "b= c= k= l= p= retention= rpo= pap=",
    },
    does: cloudCopy,
  },
  gcloud: { options: `${CLOUD} ${STORAGE}`, does: cloudCopy },
  rclone: {
    options: RCLONE,
    does: (call) => (serveRemotely(call), mirror(call), cloudCopy(call)),
  },
  ...Object.fromEntries(AGENTS.map((name) => [name, AGENT])),
  gh: {
    options:
      "p,public d,desc= F,f,field,raw-field,body-file,notes-file,filename= input= R,repo= t,title= b,body= n,notes=",
    does: github,
  },
};
