/** Stands in for `lib/shell/read_shell.ts`. */
import type * as original from "../shell/read_shell.ts";
import { part } from "./part.ts";

export const readShell: typeof original.readShell = (...given) => part("shell").readShell(...given);

export const readPatch: typeof original.readPatch = (...given) => part("shell").readPatch(...given);

export const readWords: typeof original.readWords = (...given) => part("shell").readWords(...given);
