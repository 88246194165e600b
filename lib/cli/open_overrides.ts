/** A person's overrides: opened before the permissions go, read only if a policy stops the call. */
import { overridesPath, stateDir } from "../core/paths.ts";
import { type OpenedFile, openFile } from "../store/opened_file.ts";
import type { Io } from "./io.ts";

/** Opens the file, which need not be there. */
export function openOverrides(io: Io): OpenedFile {
  const folder = stateDir(io.env, io.os);
  return openFile(folder && overridesPath(folder));
}
