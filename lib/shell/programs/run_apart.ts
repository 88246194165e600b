/** Code that runs later, if at all: what it does is judged, and hides nothing of what the statement itself does. */
import { type Machine, TERMINAL } from "../machine.ts";
import { MARKS } from "../marks.ts";

/** Runs the code in the folder, a normalised path; the commands behind it know what they knew before. */
export function runApart(code: string, machine: Machine, folder: string = machine.scope.cwd): void {
  const { files, folders, links, descriptors, sinks, called, worktrees } = machine;
  const known = { files, folders, links, descriptors, sinks, called, worktrees };
  machine.spend(Object.values(known).reduce((sum, { size }) => sum + size, 0));
  Object.assign(machine, {
    files: new Map(files),
    folders: new Set(folders),
    links: new Map(links),
    descriptors: new Map(descriptors),
    sinks: new Map(sinks),
    called: new Set(called),
    worktrees: new Set(worktrees),
  });
  const copy = machine.files;
  try {
    inFolder(folder, machine, () => machine.deeper(() => machine.runner.code(code, machine, TERMINAL)));
  } finally {
    Object.assign(machine, known);
  }
  // If it has run until then, there may be files that were not there.
  const made = [...copy].filter(([path]) => !files.has(path));
  inFolder(".", machine, () => made.forEach(([path, text]) => files.set(path, text + otherwise(path, machine))));
}

/** What reading the file gives if nothing has made it. */
function otherwise(path: string, machine: Machine): string {
  const text = machine.content(path);
  return text === MARKS.unknown ? "" : text;
}

function inFolder(folder: string, machine: Machine, run: () => void): void {
  machine.subshell(() => {
    machine.scope.cwd = folder;
    run();
  });
}
