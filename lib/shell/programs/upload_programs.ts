/** Programs through which data leaves beside the web: names that are looked up, mail, clouds. */
import type { Call, Program } from "../call.ts";
import { handedOut } from "./secret_stores.ts";
import { serveRemotely } from "./serving_programs.ts";
import { MARKS } from "../marks.ts";

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
  const target = call.operands.findLast((word) => CLOUD_ADDRESS.test(word));
  if (target !== undefined && call.operands.at(-1) === "-") return MARKS.download;
  if (target === undefined || target !== call.operands.at(-1)) return handedOut(call);
  const paths = call.operands.slice(0, -1).filter((word) => /[/.~]/.test(word) && !CLOUD_ADDRESS.test(word));
  call.send(target, [...paths.map((path) => call.read(path)), call.operands.includes("-") ? call.stdin : ""].join(""));
  return "";
}

/** `rclone sync folder remote:` makes the remote like the folder: also if nothing is in it. */
function mirror(call: Call): void {
  const [verb, source = "", target = ""] = call.operands;
  if (verb === "sync" && !call.has("dry-run") && call.machine.isEmptyFolder(source)) call.delete(target, true);
}

function github(call: Call): string {
  const [kind = "", verb = ""] = call.operands;
  if (kind === "gist" && verb === "create") call.send("gist.github.com", call.readAll(call.operands.slice(2)));
  const files = kind === "release" && /^(?:create|upload)$/.test(verb) ? call.operands.slice(3) : [];
  if (/^(?:issue|pr|release|gist)$/.test(kind)) files.push(...call.values("filename"));
  const told = /^(?:issue|pr)$/.test(kind) ? call.values("title", "body") : [];
  if (told.length > 0) call.send("github.com", told.join("\n"));
  if (files.length > 0) call.send("github.com", call.readAll(files.map((path) => path.replace(/#.*$/s, ""))));
  return kind === "gist" && verb === "view" ? MARKS.download : handedOut(call);
}

/** Agents other than this one, and this one started anew. */
export const AGENTS: readonly string[] = "codex claude gemini cursor-agent copilot aider amp opencode qwen".split(" ");

/** An agent's model gets what the agent is told. */
const AGENT: Program = {
  does: (call) => {
    call.send(MARKS.unknown, [...call.words, call.stdin].join(" "));
    return MARKS.unknown;
  },
};

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
  aws: { options: "profile= region= recursive endpoint-url= sse= acl= sql=", does: cloudCopy },
  gsutil: { options: "m o=", does: cloudCopy },
  gcloud: { options: "project=", does: cloudCopy },
  rclone: {
    options: "config= addr= user= pass= n,dry-run",
    does: (call) => (serveRemotely(call), mirror(call), cloudCopy(call)),
  },
  ...Object.fromEntries(AGENTS.map((name) => [name, AGENT])),
  gh: {
    options: "p,public d,desc= F,f,body-file,notes-file,filename= R,repo= t,title= b,body= n,notes=",
    does: github,
  },
};
