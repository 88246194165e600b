/** Stands in for `lib/shell/read_shell.ts`. */
import type * as original from "../shell/read_shell.ts";
import { part } from "./part.ts";

export const readShell: typeof original.readShell = (statement) => part("shell").readShell(statement);

export const readPatch: typeof original.readPatch = (patch) => part("shell").readPatch(patch);

export const readWords: typeof original.readWords = (words) => part("shell").readWords(words);
