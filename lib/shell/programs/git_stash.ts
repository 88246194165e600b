/** Work that `git stash` puts aside, which what git does next does not discard. */
import type { Call } from "../call.ts";
import type { Invocation } from "../effect.ts";
import { folderOf } from "./git_folder.ts";

/** Verbs that put nothing into the work tree that a stash does not have. */
const LEAVES_WORK =
  /^(?:fetch|log|status|diff|show|describe|rev-parse|rev-list|ls-files|reset|checkout|restore|switch)$/;
/** Of these, what discards work of the repository alone. */
const OF_REPOSITORY = /^(?:reset|checkout|restore|switch)$/;

/** Notes a stash of all work, and what may discard that because nothing but git has run since. */
export function noteStash(verb: string, call: Call): void {
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

/** Options of `git stash` with which all uncommitted work goes into the stash, and nothing comes back. */
const OF_STASHING = /^(?:C|message|include-untracked|all|keep-index|q|quiet)$/;

/** Whether it is `git stash` without a path. */
function putsAllAside({ invocation: { operands, options } }: Call): boolean {
  const [, verb = "save"] = operands;
  const isAll = verb === "save" || verb === "push" && operands.length === 2;
  return isAll && [...options.keys()].every((name) => OF_STASHING.test(name));
}
