/** Files that are run by their name: programs that were copied, and scripts that the statement itself wrote. */
import type { Machine } from "./machine.ts";
import { MARKS } from "./marks.ts";
import { windowsPath } from "./programs/windows_path.ts";

/** Stands for the bytes of an installed program: whatever copies the bytes takes the name along. */
export const BYTES_OF = `${MARKS.unknown}\n#program `;
const INSTALLED = /^\/(?:usr\/(?:local\/)?|opt\/(?:homebrew|local)\/)?s?bin\/([\w.+-]+)$/;
/** Programs and scripts of Windows. */
export const WINDOWS_PROGRAM = /\.(?:exe|com|bat|cmd|ps1|msi|scr)$/i;
/** Where a shell looks for a name, whatever the variable PATH says. */
const USUAL_FOLDERS = [
  "/usr/local/bin",
  "/usr/bin",
  "/bin",
  "/usr/local/sbin",
  "/usr/sbin",
  "/sbin",
  "~/.local/bin",
  "~/bin",
];

/** What reading an installed program gives; undefined if the path is none. */
export function programBytes(path: string): string | undefined {
  const name = INSTALLED.exec(path)?.[1] ?? /(?:^|\/)(axonflow)(?:\.exe)?$/.exec(path)?.[1];
  return name === undefined ? undefined : BYTES_OF + name;
}

/** The path of the file that the name runs, if this statement wrote one. */
export function writtenProgram(name: string, machine: Machine): string | undefined {
  if (machine.files.size + machine.fetched.length === 0 || name === "" || /^\/dev\/(?!shm\/)/.test(name)) {
    return undefined;
  }
  const isWindows = WINDOWS_PROGRAM.test(name);
  const plain = isWindows ? windowsPath(name) : name;
  if (plain.includes("/")) {
    const path = machine.path(plain);
    return machine.files.has(path) || machine.isFetched(path) ? path : undefined;
  }
  const set = machine.scope.has("PATH") ? (machine.scope.get("PATH") ?? "").split(":") : [];
  // Windows looks into the working folder first.
  return [...isWindows ? ["."] : [], ...set, ...USUAL_FOLDERS].map((folder) => machine.path(`${folder || "."}/${name}`))
    .find((path) => machine.files.has(path));
}

/** Runs a file of the statement's own, unless it is running already. */
export function runOnce(path: string, machine: Machine, run: () => string): string {
  const now = { text: machine.files.get(path), parallel: machine.parallel, branches: machine.scope.branches };
  const before = machine.running.get(path);
  if (before && before.text === now.text) {
    // A script that starts itself says nothing new; beside itself, and whatever happens, it never ends.
    if (now.parallel > before.parallel && now.branches === before.branches) {
      machine.invoke([path]).effects.push({ kind: "multiply" });
    }
    return MARKS.unknown;
  }
  machine.running.set(path, now);
  try {
    return run();
  } finally {
    machine.running.delete(path);
  }
}
