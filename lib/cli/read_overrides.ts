/** A person's overrides out of their file. One that cannot be used lifts nothing, which is said once. */
import { messageOf } from "../core/message_of.ts";
import { overridesPath, stateDir } from "../core/paths.ts";
import { oneLine } from "../core/text.ts";
import type { Override } from "../store/override.ts";
import type { LoadOverrides } from "./loaders.ts";
import type { Io } from "./io.ts";
import { type OpenedFile, openFile } from "./opened_file.ts";

const MAX_REASON = 160;

/** Opens the file, which need not be there. */
export function openOverrides(io: Io): OpenedFile {
  const folder = stateDir(io.env, io.os);
  return openFile(folder && overridesPath(folder));
}

/** Reads the overrides; none if the file is not there. */
export async function readOverrides(
  file: OpenedFile,
  load: LoadOverrides,
  onProblem: (problem: string) => void,
): Promise<readonly Override[]> {
  try {
    const text = file.read();
    if (text === undefined) return [];
    const { overridesIn } = await load();
    return overridesIn(text);
  } catch (error) {
    onProblem(`Cannot use ${file.path}: ${oneLine(messageOf(error), MAX_REASON)}; no override is in force`);
    return [];
  }
}
