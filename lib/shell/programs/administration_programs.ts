/** Programs that administer something that is not a file: clusters, clouds, containers, packages, services. */
import type { Call, Program } from "../call.ts";
import { isLogin, isUnresolved, MARKS, withoutMarks } from "../marks.ts";
import { onHost } from "./another_host.ts";
import { CLOUD } from "./cloud_options.ts";
import { frameworkPrograms } from "./framework_programs.ts";
import { handLogin } from "./handed_logins.ts";
import { runInlineCode } from "./languages.ts";
import { readManifests } from "./manifests.ts";
import { copiedOut, noteHandedOut, noteOwner } from "./own_receivers.ts";
import { noteBuild } from "./fetched_folders.ts";
import { runPackageScripts } from "./package_scripts.ts";
import { runProjectFiles } from "./project_files.ts";
import { handedOut } from "./secret_stores.ts";
import { isOnThisMachine } from "./test_databases.ts";

const KUBERNETES =
  "n,namespace= context= cluster= kubeconfig= user= s,server= token= f,filename= k,kustomize= l,selector= field-selector= o,output= grace-period= timeout= cascade? force all A,all-namespaces now dry-run? c,container= i,stdin t,tty from-literal= from-file= clusterrole= serviceaccount= image= overrides= raw= template= sort-by= as= as-group= v= p,patch= type= replicas= yes y as-uid= cache-dir= certificate-authority= client-certificate= client-key= log-flush-frequency= password= username= profile= profile-output= request-timeout= tls-server-name= vmodule= kuberc= wait ignore-not-found insecure-skip-tls-verify disable-compression match-server-version kube-context= kube-apiserver= kube-as-user= kube-as-group= kube-ca-file= kube-token= kube-tls-server-name= registry-config= repository-cache= repository-config= burst-limit= qps= color= set= set-string= set-json= set-literal= set-file= values= version= repo= history-max= description= environment= state-values-file= state-values-set= keep-history no-hooks debug q,quiet";
const COMPOSE =
  "f,file= p,project-name= profile= env-file= progress= ansi= parallel= project-directory= scale= wait-timeout= compatibility all-resources v,volumes t,timeout= rmi= remove-orphans d,detach";
const DELETING = "f,force a,all v,volumes l,link t,time= s,signal= filter=";
const CONTAINER =
  "H,host= c,context= config= l,log-level= D,debug tls tlscacert= tlscert= tlskey= tlsverify connection= url= identity= root= runroot= runtime= storage-driver= storage-opt= tmpdir= cgroup-manager= events-backend= hooks-dir= imagestore= module= network-config-dir= volumepath= n,namespace= address= snapshotter= data-root= r,remote";
const CONTAINER_VERBS: Readonly<Record<string, string>> = {
  rm: DELETING,
  rmi: DELETING,
  kill: DELETING,
  stop: DELETING,
  container: DELETING,
  image: DELETING,
  volume: DELETING,
  system: `${DELETING} volumes`,
  builder: DELETING,
  compose: COMPOSE,
  stack: "c,compose-file= d,detach orchestrator= resolve-image= prune with-registry-auth q,quiet",
  login: "u,username= p,password= password-stdin",
};
const TERRAFORM =
  "chdir= var= var-file= target= state= out= parallelism= lock= backend-config= replace= auto-approve destroy refresh= lock-timeout= state-out= backup= plugin-dir= generate-config-out= color= profiling= tracing= verbose= context= p,plugin= profile= o,output= r,role-arn= toolkit-stack-name= require-approval= region= stage= aws-profile= config= param= app= org= a= terragrunt-working-dir= working-dir= terragrunt-config= no-color compact-warnings refresh-only json non-interactive s,stack= y,yes f,skip-preview cwd= C= all force";

const PACKAGES =
  "i,index-url,index= extra-index-url= trusted-host= f,find-links= r,requirement= c,constraint= t,target= e,editable= registry= source= prefix= tag= access= otp= g,global location= save-dev D P pre no-verify git= rev= branch= version= path= root= features= p,package= dry-run n break-system-packages user U,upgrade no-cache-dir strict-ssl= repository= repository-url= u= password= token= no-git-checks workspace= w= filter= config= color= Z= j,jobs= target-dir= manifest-path= userconfig= globalconfig= loglevel= scope= cache= proxy= log= timeout= retries= python= url= allow-dirty locked offline frozen all-features no-default-features keep-going provenance json build skip-existing no-interaction foreground-scripts force f ignore-scripts script-shell= C,dir,cwd= from= with= q";

/** Words are all that matters, but for SQL and for secrets. */
function administrate(call: Call): string {
  for (const text of call.values("sql")) call.query(text);
  if (call.program === "heroku" && /^(?:pg:)?psql$/.test(call.operands[0] ?? "")) {
    for (const text of [...call.values("command"), call.stdin]) if (withoutMarks(text).trim()) call.query(text);
  }
  // On another machine.
  if (/^fly/.test(call.program)) { for (const code of call.values("command")) onHost(call, code); }
  if (
    call.program === "az" &&
    /^(?:vm(?:ss)? run-command|aks command|container(?:app)? exec)\b/.test(call.operands.join(" "))
  ) {
    for (const code of call.values("scripts", "script", "command", "exec-command")) onHost(call, code);
  }
  // Where its blobs are, az knows by itself.
  if (/^storage (?:blob|file|fs \w+) upload/.test(call.operands.join(" "))) {
    call.send(MARKS.unknown, call.readAll(call.values("file", "source")));
  }
  plan(call);
  // A state holds every secret of what it describes.
  if (/^(?:state pull|show|output|stack export)$/.test(call.operands.join(" "))) return MARKS.private;
  return handedOut(call);
}

const STARTER = /^[\w.'"-]*\b(?:runner|linker|rustc(?:-(?:workspace-)?wrapper)?|rustdoc)\s*=\s*([^]*)$/;

/** What cargo starts instead of the compiler, or in front of what it made, and npm instead of its shell. */
function startersIn(call: Call): string[] {
  const values = call.values("config").map((text) => STARTER.exec(text)?.[1] ?? "");
  // A text, or a list of them.
  const codes = values.map((value) => /^(["'])([^]*)\1$/.exec(value)?.[2] ?? value.replace(/["',[\]]/g, " "));
  return [...codes, ...call.values("script-shell")];
}

/** What a plan to destroy everything is taken to hold. */
const DESTROYS = "-destroy";

/** Options that the environment adds to those of a plan. */
const ADDED = "TF_CLI_ARGS_plan";

/** `terraform plan -destroy -out FILE`: whoever applies the file destroys. */
function plan(call: Call): void {
  const [verb, file] = call.operands;
  const folder = call.value("chdir") ?? ".";
  const added = call.machine.scope.get(ADDED) ?? "";
  const out = call.value("out") ?? /(?:^|\s)--?out[=\s]["']?([^\s"']+)/.exec(added)?.[1];
  const destroys = call.has("destroy") || /(?:^|\s)--?destroy(?:=true)?(?:\s|$)/.test(added);
  if (verb === "plan" && out) call.write(`${folder}/${out}`, destroys ? DESTROYS : MARKS.unknown);
  if (verb === "apply" && file && call.machine.files.get(call.machine.path(`${folder}/${file}`)) === DESTROYS) {
    call.invocation.options.set("destroy", []);
  }
}

/** `kubectl cp`, `docker cp`: one side is a file here. */
function containers(call: Call): string {
  const [verb, ...operands] = call.operands;
  if (/^(?:kubectl|oc|helm)$/.test(call.program)) handLogin(call);
  if (verb === "drain" && isUnresolved(operands.join()) && listsNodes(call)) {
    call.invocation.options.set("all", []);
  }
  if (verb === "context" && operands[0] === "use") call.machine.scope.set("DOCKER_CONTEXT", operands[1]);
  noteHandedOut(call);
  if (verb === "cp" || verb === "copy") {
    for (const path of operands.slice(0, -1)) {
      if (!path.includes(":")) {
        const text = call.read(path);
        call.send(operands.at(-1) ?? "", text);
        noteOwner(text, call);
      } else call.write(operands.at(-1) ?? "", copiedOut(path, call));
    }
  }
  if (verb === "login") {
    const text = call.stdin + call.values("password").join("");
    if (isLogin(text)) call.send(operands[0] ?? "docker.io", text.replaceAll(MARKS.value, MARKS.unknown));
  }
  readManifests(call);
  // What the chart makes of its values nobody knows; they are in it.
  if (call.program === "helm" && verb === "template") {
    return [
      ...call.invocation.effects.flatMap((effect) => effect.kind === "read" ? withoutMarks(effect.text) : []),
      MARKS.unknown,
    ]
      .join("\n");
  }
  const words = call.words.join(" ");
  return CHOSEN.test(words) && !VAGUE.test(words) ? `${MARKS.unknown}chosen` : handedOut(call);
}

/** Whether the command before gave it the names of a cluster's nodes: not one of them by its place. */
function listsNodes({ machine, invocation }: Call): boolean {
  const earlier = machine.invocations.findLast((other) => other !== invocation && other.program !== "");
  const [verb, kind = "", name] = earlier?.operands ?? [];
  const output = earlier?.options.get("output")?.at(-1) ?? "";
  return earlier !== undefined && /^(?:kubectl|oc)$/.test(earlier.program) && /^name|path|template/.test(output) &&
    verb === "get" &&
    name === undefined &&
    /^no(?:des?)?$/.test(kind) && !/items\[\d/.test(earlier.words.join(" "));
}

const FILTER = "(?:-\\w*f|--filter)[= ]?(?:name|label|ancestor|network|volume|publish|reference)=";
/** A list of those containers or images that are named in some way. */
const CHOSEN = new RegExp(`^(?:(?:container |image )?(?:ps|ls|list)|images) (?:\\S+ ){0,8}?${FILTER}`);
/** Every piece of the word is in the names of what is used in production: a filter by name finds it anywhere. */
const OF_PRODUCTION = Array.from("production", (_, at) => "production".slice(at))
  .flatMap((end) => Array.from(end, (_, length) => end.slice(0, length + 1))).join("|");
/** A filter that lets all through, those of every project, or the ones that matter most: `product` alone finds production too, and two letters most names. */
const VAGUE = new RegExp(
  String
    .raw`(?:^| )${FILTER}(?!(?<=publish=)\d{2,5}(?:/\w+)?(?: |$)|(?=[^\s:]{0,200}?[a-z]{3}|(?:(?<!name=)[a-z]{2}|db|pg|es|mq)(?: |$)|\^/?[\w-]+\$(?: |$))[\w./:*^$=@\uE000-\uE01F-]+(?: |$))|${FILTER}(?:\S{0,200}(?:prod(?!uce|uct[^i\s])|axonflow)|(?:bridge|host|none|(?<=name=)(?:${OF_PRODUCTION})|com\.docker\.[^\s=]{0,200}|\S{0,200}\*:latest)(?: |$))`,
  "i",
);

/** Databases with a language of their own: `mongosh --eval`, `redis-cli`, a script on standard input. */
function script(call: Call): string {
  const isMongo = /^mongo/.test(call.program);
  const files = [...call.values("file"), ...isMongo ? call.operands.filter((word) => /\.[cm]?js$/.test(word)) : []];
  const texts = [...call.values("eval"), ...files.map((path) => call.read(path)), call.stdin];
  const text = texts.filter((text) => withoutMarks(text).trim()).join("\n");
  if (text) call.send(call.value("host") ?? "localhost", text);
  for (const path of call.values("rdb")) call.write(path, MARKS.dump);
  if (text && isMongo) runInlineCode(text, call, "node");
  // The keys that are listed, by the pattern that they match.
  const keys = call.has("scan")
    ? call.value("pattern") ?? "*"
    : /^keys$/i.test(call.operands[0] ?? "")
    ? call.operands[1]
    : "";
  return MARKS.unknown + keys;
}

/** Package managers fetch what they are given an address of; `npm exec` runs what stands behind it. */
function packages(call: Call): string {
  const [verb, ...rest] = call.operands;
  const folder = call.value("prefix") ?? call.value("cwd") ?? ".";
  if (verb === undefined || /^(?:i|install|ci|add|run|test|build|update)$/.test(verb)) {
    noteBuild(`${folder}/package.json`, call);
  }
  if (/^(?:npm|pnpm|yarn)$/.test(call.program)) runPackageScripts(asked(call), call, folder);
  runProjectFiles(call);
  for (const code of startersIn(call)) call.code(code, undefined);
  for (const word of rest) {
    const [url] = /(?:git\+)?(?:https?|ssh|git):\/\/\S+/.exec(word) ?? [];
    if (url) call.reach(url.replace(/^git\+/, ""));
  }
  // What the address of a registry holds, and what one logs in with, it gets.
  for (const url of call.values("registry")) {
    call.send(url, verb === "login" || verb === "adduser" ? url + call.stdin : url);
  }
  const [, host] = /^\/\/([^\s/:]+)\S*:_/.exec(rest[1] ?? "") ?? [];
  // Whoever publishes or installs logs in there with it.
  if (host !== undefined && isLogin(rest.join(" "))) {
    call.send(host, rest.join(" ").replaceAll(MARKS.value, MARKS.unknown));
  } else if (isLogin(rest.join(" "))) call.expose(rest.join(" "));
  if (verb === "exec" && call.program === "npm") call.run(rest, undefined);
  // `yarn prisma`: what is no verb of theirs is a program of the project.
  if (/^(?:pnpm|yarn)$/.test(call.program) && verb !== undefined && isProjectProgram(verb)) {
    call.run(call.words.slice(call.words.indexOf(verb)), undefined);
  }
  // A script of the package is code that runs later.
  const scripts = verb === "set-script" ? [rest.slice(1).join(" ")] : verb === "pkg" ? rest.slice(1) : [];
  for (const script of scripts) call.machine.subshell(() => call.code(script.replace(/^scripts\.\w+=/, ""), undefined));
  return handedOut(call);
}

/** The operands; but for npm, what stands behind a script's name is the script's, be it an option. */
function asked(call: Call): readonly string[] {
  const { operands, words, program } = call;
  const name = operands[operands[0] === "run" ? 1 : 0];
  if (program === "npm" || name === undefined) return operands;
  const given = words.slice(words.indexOf(name) + 1);
  return [...operands.slice(0, operands.indexOf(name) + 1), ...given];
}

function isProjectProgram(name: string): boolean {
  return Object.hasOwn(frameworkPrograms, name) ||
    Object.hasOwn(administrationPrograms, name) && !/^(?:npm|pnpm|yarn)$/.test(name);
}

const CLUSTER: Program = { options: KUBERNETES, does: containers };
const ENGINE: Program = { options: CONTAINER, verbs: CONTAINER_VERBS, does: containers };
const CLOUD_TOOL: Program = { options: CLOUD, does: administrate };
const INFRASTRUCTURE: Program = { options: TERRAFORM, does: administrate };
const MANAGER: Program = { options: PACKAGES, does: packages };
// For these -r, -P and -D say which packages, and take no value.
const NODE_MANAGER: Program = {
  options: PACKAGES.replace("r,requirement= ", "r,recursive ").replace(" filter=", " F,filter="),
  does: packages,
};
const MONGO: Program = {
  options: "eval= f,file= host= port= u,username= p,password= authenticationDatabase= quiet norc nodb shell",
  does: script,
};
/** The last of the databases that Redis has is the one that tests empty, as `select 15` in their settings says. */
function redis(call: Call): string {
  const [verb = "", ...rest] = call.operands;
  const isForTests = call.value("n") === "15" && /^flushdb$/i.test(verb) &&
    rest.every((word) => /^a?sync$/i.test(word));
  if (isForTests && !call.has("u") && isOnThisMachine(call, [call.value("host") ?? "", ...call.values("s")])) {
    call.invocation.options.set("=testing", [""]);
  }
  return script(call);
}
const REDIS: Program = {
  options:
    "h,host= p= a= n= u= s= pass= user= x r= i= d= D= 3 c raw csv eval= scan pattern= tls cacert= cert= key= X= t= sni= tls-ciphers= tls-ciphersuites= quoted-pattern= count= show-pushes= pipe-timeout= rdb=",
  does: redis,
};

/** The table. */
export const administrationPrograms: Readonly<Record<string, Program>> = {
  axonflow: {
    options: "endpoint= output= h,help version policy= reason= ttl= tool= cwd= all json",
    does: administrate,
  },
  kubectl: CLUSTER,
  oc: CLUSTER,
  k3s: CLUSTER,
  microk8s: CLUSTER,
  helm: CLUSTER,
  helmfile: CLUSTER,
  kustomize: CLUSTER,
  docker: ENGINE,
  "docker-compose": { options: COMPOSE, does: containers },
  podman: ENGINE,
  nerdctl: ENGINE,
  az: {
    options: `${CLOUD} f,file= s,source= d,destination= c,container-name=`.replace(
      " c,C,command=",
      " command= exec-command= script= scripts=",
    ),
    does: administrate,
  },
  doctl: CLOUD_TOOL,
  heroku: CLOUD_TOOL,
  fly: CLOUD_TOOL,
  flyctl: CLOUD_TOOL,
  vercel: CLOUD_TOOL,
  netlify: CLOUD_TOOL,
  firebase: CLOUD_TOOL,
  supabase: CLOUD_TOOL,
  eksctl: CLOUD_TOOL,
  linode: CLOUD_TOOL,
  hcloud: CLOUD_TOOL,
  vault: CLOUD_TOOL,
  consul: CLOUD_TOOL,
  etcdctl: CLOUD_TOOL,
  terraform: INFRASTRUCTURE,
  tofu: INFRASTRUCTURE,
  terragrunt: INFRASTRUCTURE,
  pulumi: INFRASTRUCTURE,
  cdk: INFRASTRUCTURE,
  cdktf: INFRASTRUCTURE,
  sst: INFRASTRUCTURE,
  serverless: INFRASTRUCTURE,
  sls: INFRASTRUCTURE,
  npm: NODE_MANAGER,
  pnpm: NODE_MANAGER,
  yarn: NODE_MANAGER,
  pip: MANAGER,
  pip3: MANAGER,
  pipx: MANAGER,
  poetry: MANAGER,
  uv: MANAGER,
  cargo: MANAGER,
  gem: MANAGER,
  twine: MANAGER,
  composer: MANAGER,
  hatch: MANAGER,
  flit: MANAGER,
  nuget: MANAGER,
  dotnet: MANAGER,
  mongo: MONGO,
  mongosh: MONGO,
  "redis-cli": REDIS,
  "valkey-cli": REDIS,
  "keydb-cli": REDIS,
};
