/** Programs that say where a path leads, and other names of those that change what is there. */
import type { Call, Program } from "../call.ts";
import { isUnresolved, MARKS, residue } from "../marks.ts";

/** Behind all links, and as it is called in every folder. */
function resolve(call: Call): string {
  const { machine } = call;
  const whole = (path: string) => isUnresolved(path) ? residue(path) : machine.scope.wherever(machine.opened(path));
  return call.operands.map((path) => `${whole(path)}\n`).join("");
}

/** The line of a user, whose home is as good as any. */
function entries(call: Call): string {
  const [database, user] = call.operands;
  return database === "passwd" && user !== undefined ? `${user}:x:1000:1000::~:/bin/bash\n` : MARKS.unknown;
}

/** The names that zsh's own file commands also have. */
const OF_ZSH = ["chgrp", "chmod", "chown", "ln", "mkdir", "mv", "rm", "rmdir"];

/** The table. */
export const pathPrograms: Readonly<Record<string, Program>> = {
  readlink: { options: "f,canonicalize e m n z q s v", does: resolve },
  realpath: { options: "e m L P q s z relative-to= relative-base=", does: resolve },
  ...Object.fromEntries(
    OF_ZSH.map((name) => [`zf_${name}`, { does: (call: Call) => call.run([name, ...call.words]) }]),
  ),
  getent: { options: "s,service= i,no-idn", does: entries },
};
