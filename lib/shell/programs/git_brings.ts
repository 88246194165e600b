/** Commands of git that bring files from elsewhere into the work tree, or back from the history. */
import type { Call } from "../call.ts";

const BRINGS = /^(?:pull|checkout|switch|restore|reset|apply|am|merge|rebase|cherry-pick|revert|stash)$/;

/** Whether files come into the work tree. */
export function brings(verb: string, call: Call): boolean {
  const [, first] = call.operands;
  if (verb === "stash") return !/^(?:list|show|drop|clear|create|store)$/.test(first ?? "");
  if (verb === "reset") return call.has("hard", "merge", "keep");
  // A new branch begins with what is there.
  const isHere = first === undefined && call.has("b", "B", "create", "force-create") &&
    !call.has("force", "discard-changes");
  return BRINGS.test(verb) && !isHere;
}
