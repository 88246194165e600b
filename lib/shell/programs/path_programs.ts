/** Programs that say where a path leads. */
import type { Call, Program } from "../call.ts";
import { isUnresolved, residue } from "../marks.ts";

function resolve(call: Call): string {
  return call.operands.map((path) => `${isUnresolved(path) ? residue(path) : call.machine.path(path)}\n`).join("");
}

/** The table. */
export const pathPrograms: Readonly<Record<string, Program>> = {
  readlink: { options: "f,canonicalize e m n z q s v", does: resolve },
  realpath: { options: "e m L P q s z relative-to= relative-base=", does: resolve },
};
