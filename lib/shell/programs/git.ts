/** Git: what its verbs run, and the settings that make it run something. */
import type { Call, Program } from "../call.ts";
import type { Invocation } from "../effect.ts";
import { ALL_NAMES, ENTRY, EVERY_BELOW } from "../listing.ts";
import { isToken, MARKS, residue } from "../marks.ts";
import { heedGitSettings, noteClone } from "./further.ts";
import { isIn } from "../place.ts";
import { GIT_RUNS, gitAlias } from "./git_names.ts";

/** Options of git's own, and of the commands that policies look at. */
const OWN =
  "attr-source= list-cmds= super-prefix= C= c= git-dir= work-tree= namespace= exec-path? p,paginate P,no-pager bare config-env=";
const VERBS: Readonly<Record<string, string>> = {
  reset: "hard soft mixed merge keep q,quiet p,patch pathspec-from-file= recurse-submodules?",
  clean: "f,force d x X n,dry-run i,interactive q,quiet e,exclude=",
  push:
    "f,force force-with-lease? force-if-includes mirror d,delete all tags prune o,push-option= repo= receive-pack= exec= u,set-upstream n,dry-run q v no-verify recurse-submodules=",
  checkout:
    "f,force b= B= orphan= t track? no-track detach d p,patch m,merge conflict= ours theirs q l guess no-guess recurse-submodules unified= U= inter-hunk-context= pathspec-from-file=",
  switch: "f,force discard-changes c,create= C,force-create= orphan= d,detach t track? q m,merge conflict=",
  restore: "S,staged W,worktree s,source= p,patch q ours theirs m,merge pathspec-from-file= U= unified=",
  branch:
    "D f,force d,delete m,move M c C l,list a,all r,remotes v q contains= merged? no-merged? sort= format= u,set-upstream-to= points-at= t,track? edit-description show-current",
  stash: "m,message= u,include-untracked a,all k,keep-index p,patch q index S,staged",
  reflog: "expire= expire-unreachable= all n,dry-run updateref rewrite stale-fix",
  gc: "prune? aggressive auto force q",
  "symbolic-ref": "d,delete q,quiet m= short recurse",
  "update-ref": "d m= no-deref stdin z create-reflog",
  worktree: "f,force b= B= d,detach",
  tag: "d,delete f,force a m,message= l,list n? F= u= s sort= contains= points-at=",
  rm: "f,force r cached n,dry-run q",
  "filter-branch":
    "f,force env-filter= tree-filter= index-filter= msg-filter= commit-filter= parent-filter= subdirectory-filter= tag-name-filter= setup= original= d= state-branch= prune-empty",
  apply: "directory= p= check stat R reverse index cached 3 reject",
  am: "directory= p= 3 i s k",
  config: "global local system f,file= unset unset-all add get l,list e,edit replace-all worktree type=",
  "filter-repo":
    "analyze,dry-run n,dry-run f,force path= invert-paths strip-blobs-bigger-than= h,version,help refs= message-callback=",
  "read-tree": "u m reset n,dry-run i",
  lfs: "n,dry-run f,force verify-remote? everything I,include= X,exclude= r,recent d,verify-unreachable",
  rebase: "x,exec= onto= i,interactive",
  submodule: "f,force q init recursive",
  bisect: "",
  clone:
    "u,upload-pack= c,config= b,branch= o,origin= depth= template= reference= j,jobs= filter= separate-git-dir= server-option= recurse-submodules? bare mirror q v n s l single-branch",
  init: "template= b,initial-branch= separate-git-dir= object-format= shared? bare q",
  fetch: "upload-pack= depth= j,jobs= refmap= o,server-option= filter= a,append f,force p,prune t,tags q v all",
  pull: "upload-pack= depth= j,jobs= s,strategy= X,strategy-option= r,rebase? q v ff-only no-rebase",
  "ls-remote": "upload-pack= exec= sort= o= h,heads t,tags q",
  "ls-files": "o,others i,ignored z x,exclude= X,exclude-from= c d m s u k t exclude-standard directory",
  diff: "output=",
  log: "output=",
  show: "output=",
  "format-patch": "o,output-directory= output=",
  archive: "exec= remote= o,output= format= prefix= v",
  difftool: "x,extcmd= t,tool= d,dir-diff g y,no-prompt cached staged",
  grep: "O,open-files-in-pager? e= f= A= B= C= m= n i l L c w v r E F P h H q",
};

/** Verbs that bring files from elsewhere into the work tree, or back from the history. */
const BRINGS = /^(?:pull|checkout|switch|restore|reset|apply|am|merge|rebase|cherry-pick|revert|stash)$/;

/** Whether files come into the work tree. */
function brings(verb: string, call: Call): boolean {
  const [, first] = call.operands;
  if (verb === "stash") return !/^(?:list|show|drop|clear|create|store)$/.test(first ?? "");
  if (verb === "reset") return call.has("hard", "merge", "keep");
  // A new branch begins with what is there.
  const isHere = first === undefined && call.has("b", "B", "create", "force-create") &&
    !call.has("force", "discard-changes");
  return BRINGS.test(verb) && !isHere;
}

/** Settings that run nothing: what people and agents usually add to one command. */
const PLAIN_SETTING =
  /^(?:core\.pager=cat(?: -\w+)?$|(?:user|color|advice)\.|(?:core\.quotepath|commit\.gpgsign|safe\.directory|init\.defaultbranch)=)/i;
/** Variables that bring settings. */
const SETTING_VARIABLES = [
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG",
  "GIT_CONFIG_KEY_0",
  "GIT_CONFIG_PARAMETERS",
];

/** What git was asked to do; its verb is the first operand. */
function git(call: Call): string {
  const { machine, invocation } = call;
  const [verb = "", ...words] = call.operands;
  const [first, ...rest] = words;
  const isToldMore = verb === "config" || call.has("config", "template", ...GIT_RUNS) ||
    !call.values("c").every((setting) => PLAIN_SETTING.test(setting)) ||
    SETTING_VARIABLES.some((name) => machine.scope.has(name));
  if (isToldMore) heedGitSettings(call);
  for (const folder of call.values("directory")) call.write(`${folder}/${MARKS.unknown}entry`, MARKS.unknown);
  const isBundle = verb === "bundle" && first === "create";
  const text = isBundle || verb === "fast-export" ? MARKS.history : MARKS.unknown;
  for (const path of [...call.values("output"), ...isBundle ? rest.slice(0, 1) : []]) call.write(path, text);
  // Patches of any name.
  for (const folder of call.values("output-directory")) call.write(`${folder}/${ENTRY}`, MARKS.unknown);
  const alias = Object.hasOwn(VERBS, verb) ? undefined : machine.scope.aliases.get(gitAlias(verb));
  if (alias !== undefined) {
    return call.run(["git", ...alias.split(/\s+/), ...call.words.slice(call.words.indexOf(verb) + 1)]);
  }
  const given = call.operands.join(" ").replaceAll(MARKS.value, MARKS.unknown);
  const hosts = new Set(isToken(given) ? words.filter((word) => word.includes("://")) : []);
  for (const host of hosts) {
    machine.spend(given.length);
    call.send(host, given);
  }
  for (const word of words) {
    // The transport that starts a command; `% ` is a space in one of its words.
    if (word.startsWith("ext::")) call.code(word.slice(5).replaceAll("% ", "\\ "), undefined);
  }
  if (verb === "worktree" && rest[0] !== undefined) {
    const folder = machine.path(rest[0]);
    if (first === "add") machine.worktrees.add(folder);
    // In what this statement checked out is nobody's work.
    else if (first === "remove" && machine.worktrees.has(folder)) invocation.options.delete("force");
  }
  if (verb === "clone" && first !== undefined) noteClone(first, rest[0], call);
  const folders = call.values("work-tree", "C");
  const trees = verb === "clone" ? rest.slice(0, 1) : !brings(verb, call) ? [] : folders.length > 0 ? folders : ["."];
  // What comes into a folder may have any name.
  for (const tree of trees.filter((folder) => machine.path(folder) !== ".")) {
    invocation.effects.push({ kind: "write", path: machine.path(`${tree}/${ENTRY}`), text: MARKS.unknown });
  }
  const lists = verb === "tag"
    ? !call.has("contains", "points-at")
    : verb === "ls-files" && call.has("others") && !call.has("ignored");
  if (lists && first === undefined) return ALL_NAMES;
  if (verb === "ls-files" && listsAll(call)) return `./${EVERY_BELOW}`;
  if (verb === "rev-parse") return repositoryPath(call) ?? MARKS.unknown;
  if (verb === "update-ref" && call.has("stdin")) {
    for (const [, order, ref = "", value = ""] of call.stdin.matchAll(REF_ORDER)) {
      call.run(["git", verb, ...order === "delete" ? ["-d", ref] : [ref, value]], undefined);
    }
  }
  noteStash(verb, call);
  if (isTemporary(call)) invocation.options.set("temporary", []);
  if (verb === "submodule" && first === "foreach") {
    const code = call.words.slice(call.words.indexOf("foreach") + 1).filter((word) => word !== "--recursive");
    return call.code(code.join(" "), undefined);
  }
  if (verb === "bisect" && first === "run") {
    return call.run(call.words.slice(call.words.indexOf("run") + 1), undefined);
  }
  if (verb === "hash-object" || verb === "diff" && call.has("no-index")) {
    return residue(...words.map((path) => call.read(path)));
  }
  return text;
}

/** Whether `git ls-files` lists everything that the repository of the working folder has. */
function listsAll(call: Call): boolean {
  return call.operands.length === 1 && [...call.invocation.options.keys()].every((name) => OF_LISTING.test(name)) &&
    folderOf(call) === ".";
}

const OF_LISTING = /^(?:C|z|c|s|t|cached|stage|full-name|recurse-submodules|exclude-standard)$/;

/** Verbs that put nothing into the work tree that a stash does not have. */
const LEAVES_WORK =
  /^(?:fetch|log|status|diff|show|describe|rev-parse|rev-list|ls-files|reset|checkout|restore|switch)$/;
/** Of these, what discards work of the repository alone. */
const OF_REPOSITORY = /^(?:reset|checkout|restore|switch)$/;

/** Notes a stash of all work, and what may discard that because nothing but git has run since. */
function noteStash(verb: string, call: Call): void {
  const { machine: { scope, invocations }, invocation } = call;
  const folder = folderOf(call);
  const { stashed } = scope;
  if (verb === "stash") {
    scope.stashed = folder !== undefined && putsAllAside(call) ? { folder, next: invocations.length } : undefined;
  } else if (stashed) {
    if (!invocations.slice(stashed.next).every(leavesWork)) stashed.folder = undefined;
    // Where its output goes is known once it is through.
    stashed.next = invocations.lastIndexOf(invocation) - 1;
    // Submodules keep their work to themselves.
    const isOwn = OF_REPOSITORY.test(verb) && !call.has("recurse-submodules", "c");
    if (isOwn && folder !== undefined && stashed.folder === folder) invocation.options.set("stashed", []);
  }
}

function leavesWork({ program, words, operands, effects }: Invocation): boolean {
  return program === "git"
    ? LEAVES_WORK.test(operands[0] ?? "")
    : words.length === 0 && effects.every((effect) => "path" in effect && effect.path === "/dev/null");
}

/** The folder whose files the command is about, where that is plain. */
function folderOf(call: Call): string | undefined {
  const [folder = ".", another] = call.values("C");
  return another === undefined && !call.has("git-dir", "work-tree") ? call.machine.path(folder) : undefined;
}

/** Options of `git stash` with which all uncommitted work goes into the stash, and nothing comes back. */
const OF_STASHING = /^(?:C|message|include-untracked|all|keep-index|q|quiet)$/;

/** Whether it is `git stash` without a path. */
function putsAllAside({ invocation: { operands, options } }: Call): boolean {
  const isAll = operands[1] === undefined || operands[1] === "save" || operands[1] === "push" && operands.length === 2;
  return isAll && [...options.keys()].every((name) => OF_STASHING.test(name));
}

/** What `git update-ref --stdin` reads. */
const REF_ORDER = /^(delete|update) ([^\s\0]+)(?:[ \0]([^\s\0]+))?/gm;

/** The folder that `git rev-parse` prints, if it was asked for one. */
function repositoryPath(call: Call): string | undefined {
  const root = call.value("C") ?? ".";
  if (call.has("show-toplevel")) return `${root}\n`;
  if (call.has("git-dir", "absolute-git-dir", "git-common-dir")) return `${root}/.git\n`;
  return call.has("git-path") ? `${root}/.git/${call.operands[1] ?? ""}\n` : undefined;
}

/** Whether nothing of the repository is meant to last. */
function isTemporary(call: Call): boolean {
  const { machine } = call;
  const { scope, worktrees } = machine;
  if (scope.failedFolder !== undefined || scope.has("GIT_DIR") || scope.has("GIT_WORK_TREE")) return false;
  const folders = call.values("C", "git-dir", "work-tree");
  return (folders.length > 0 ? folders : ["."]).map((folder) => machine.path(folder).replace(/\/\.git$/, "")).every((
    path,
  ) => path.startsWith("/") && isIn("temporary", path) && !worktrees.has(path));
}

/** The program. */
export const GIT: Program = { options: OWN, verbs: VERBS, does: git };
