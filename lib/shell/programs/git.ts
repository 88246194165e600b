/** Git: what its verbs run, and the files that they read and write. */
import type { Call, Program } from "../call.ts";
import { ALL_NAMES, ENTRY, EVERY_BELOW } from "../listing.ts";
import { isToken, MARKS, PROJECT, residue } from "../marks.ts";
import { heedGitSettings, noteClone, noteRemote, runRefOrders } from "./further.ts";
import { brings } from "./git_brings.ts";
import { folderOf, isTemporary, repositoryPath } from "./git_folder.ts";
import { CONFIGURED, GIT_RUNS, gitAlias, PLAIN_SETTING, REMOTES, SETTING_VARIABLES } from "./git_names.ts";
import { OWN, VERBS } from "./git_options.ts";
import { noteStash } from "./git_stash.ts";

/** What others have pushed: what is committed here is the project's own. */
const PUSHED = /\b(?:(?:origin|upstream|remotes|pull)\/|FETCH_HEAD)/;
/** What of a commit its author has written: all but its hashes and dates. */
const WRITTEN = /%(?![HhTtPpnC]|[ac][dDtiIrsh]|x[\da-f]{2})/;
/** What has git print no more than the format says. */
const BRIEF = /^(?:-s|-n?\d+|--(?:date|format|pretty)=[^]*|\w\S*)$/;

/** Whether the statement may have written a hook. */
function mayHook(machine: Call["machine"]): boolean {
  machine.spend(machine.written.length);
  return machine.written.some((path) => path.includes(".git/"));
}

/** What git was asked to do; its verb is the first operand. */
function git(call: Call): string {
  const { machine, invocation } = call;
  const [verb = "", ...words] = call.operands;
  const [first, ...rest] = words;
  const behind = (word: string) => call.words.slice(call.words.indexOf(word) + 1);
  const isToldMore = verb === "config" || call.has("config", "template", ...GIT_RUNS) ||
    !call.values("c").every((setting) => PLAIN_SETTING.test(setting)) ||
    SETTING_VARIABLES.some((name) => machine.scope.has(name)) || machine.called.has(CONFIGURED) ||
    verb === "status" && mayHook(machine);
  if (isToldMore) heedGitSettings(call);
  const isBundle = verb === "bundle" && first === "create";
  const isHistory = isBundle || verb === "fast-export" || verb === "log" && isWholeLog(call);
  const text = isHistory ? MARKS.history : verb === "archive" ? PROJECT : MARKS.unknown;
  if (verb === "remote" || machine.called.has(REMOTES)) noteRemote(call);
  for (const path of [...call.values("output"), ...isBundle ? rest.slice(0, 1) : []]) call.write(path, text);
  // Patches, and what they change, of any name.
  for (const folder of call.values("directory", "output-directory")) call.write(`${folder}/${ENTRY}`, MARKS.unknown);
  const alias = Object.hasOwn(VERBS, verb) ? undefined : machine.scope.aliases.get(gitAlias(verb));
  if (alias !== undefined) {
    return call.run(["git", ...alias.split(/\s+/), ...behind(verb)]);
  }
  const given = call.operands.join(" ").replaceAll(MARKS.value, MARKS.unknown);
  if (isToken(given)) {
    for (const host of new Set(words.filter((word) => word.includes("://")))) {
      machine.spend(given.length);
      call.send(host, given);
    }
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
  if (verb === "update-ref" && call.has("stdin")) runRefOrders(call);
  noteStash(verb, call);
  if (isTemporary(call)) invocation.options.set("temporary", []);
  if (verb === "submodule" && first === "foreach") {
    const code = behind("foreach").filter((word) => word !== "--recursive");
    return call.code(code.join(" "), undefined);
  }
  if (verb === "bisect" && first === "run") {
    return call.run(behind("run"), undefined);
  }
  if (verb === "hash-object" || verb === "diff" && call.has("no-index")) {
    return residue(...words.map((path) => call.read(path)));
  }
  return /^(?:log|show|cat-file)$/.test(verb) && isOthers(verb === "log", behind(verb)) ? machine.told(text) : text;
}

/** Whether git prints what others have written: messages and names, or the files that they have pushed. */
function isOthers(isLog: boolean, words: readonly string[]): boolean {
  const isPushed = PUSHED.test(words.join(" "));
  if (!isLog && words.some((word) => /^[^-:][^:]*:|^:[^/]/.test(word))) return isPushed;
  const formats = words.filter((word) => /^--(?:format|pretty|oneline)/.test(word));
  const isPlain = (format: string) => /^--\w+=(?:t?format:|$|[^]*%)/.test(format) && !WRITTEN.test(format);
  return formats.length === 0 || !formats.every(isPlain) ||
    isPushed && !(words.every((word) => BRIEF.test(word)) && (isLog || words.includes("-s")));
}

/** Whether `git log` shows about every change that there ever was: no few, no range, no time, no text and no path. */
function isWholeLog({ words }: Call): boolean {
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const asked = words.slice(words.indexOf("log"), end).map((word, at, all) => `${word} ${all[at + 1] ?? ""} `);
  const paths = words.slice(end + 1);
  return asked.some((word) => /^-(?:[pu] |U|-(?:patch|unified))/.test(word)) &&
    !FEW.test(asked.findLast((word) => /^-(?:n|-max-c|\d)/.test(word)) ?? "") &&
    !asked.some((word) => LIMITED.test(word)) &&
    (paths.length === 0 || !paths.every((path) => /^(?!\/|.*\.\.)[.\/-]*\w[\w.\/-]*$/.test(path)));
}

const FEW = /^-(?:n ?|-max-count[= ])?\d{1,3} /;
const LIMITED = /^(?:--(?:since|after)[= ](?!.*(?:19|year))|-[SGL]\s?\w{3}|[\w@\uE000][^ ]*\.\.)/;

/** Whether `git ls-files` lists everything that the repository of the working folder has. */
function listsAll(call: Call): boolean {
  return call.operands.length === 1 && [...call.invocation.options.keys()].every((name) => OF_LISTING.test(name)) &&
    folderOf(call) === ".";
}

const OF_LISTING = /^(?:C|z|c|s|t|cached|stage|full-name|recurse-submodules|exclude-standard)$/;

/** The program. */
export const GIT: Program = { options: OWN, verbs: VERBS, does: git };
