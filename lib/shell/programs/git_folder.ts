/** The folder that a command of git is about. */
import type { Call } from "../call.ts";
import { isIn } from "../place.ts";

/** The folder whose files the command is about, where that is plain. */
export function folderOf(call: Call): string | undefined {
  const [folder = ".", another] = call.values("C");
  return another === undefined && !call.has("git-dir", "work-tree") ? call.machine.path(folder) : undefined;
}

/** The folder that `git rev-parse` prints, if it was asked for one. */
export function repositoryPath(call: Call): string | undefined {
  const root = call.value("C") ?? ".";
  if (call.has("show-toplevel")) return `${root}\n`;
  if (call.has("git-dir", "absolute-git-dir", "git-common-dir")) return `${root}/.git\n`;
  return call.has("git-path") ? `${root}/.git/${call.operands[1] ?? ""}\n` : undefined;
}

/** Whether nothing of the repository is meant to last. */
export function isTemporary(call: Call): boolean {
  const { machine } = call;
  const { scope, worktrees } = machine;
  if (scope.failedFolder !== undefined || scope.has("GIT_DIR") || scope.has("GIT_WORK_TREE")) return false;
  const folders = call.values("C", "git-dir", "work-tree");
  return (folders.length > 0 ? folders : ["."]).every((folder) => {
    const path = machine.path(folder).replace(/\/\.git$/, "");
    return path.startsWith("/") && isIn("temporary", path) && !worktrees.has(path);
  });
}
