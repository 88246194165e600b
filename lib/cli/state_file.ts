/** Making sure that the audit log can be written, while there is still the permission to make its folder. */
import { messageOf } from "../core/message_of.ts";
import { logPath, overridesPath, stateDir } from "../core/paths.ts";
import { openLog } from "../store/log.ts";
import { RunError } from "./command.ts";
import type { Io } from "./io.ts";

/**
 * The path of the audit log.
 *
 * @throws {RunError} if no folder for it is known
 */
export function auditLogPath(io: Io): string {
  return logPath(stateFolder(io));
}

/**
 * The path of the overrides.
 *
 * @throws {RunError} if no folder for them is known
 */
export function overridesFile(io: Io): string {
  return overridesPath(stateFolder(io));
}

function stateFolder(io: Io): string {
  const folder = stateDir(io.env, io.os);
  if (folder) return folder;
  throw new RunError("Cannot keep an audit log: no home folder is known; set AXONFLOW_STATE_DIR to an absolute path");
}

/**
 * Makes the log and its folder if need be.
 *
 * @throws {RunError} if it cannot be opened for writing
 */
export function prepareLog(path: string): void {
  try {
    openLog(path).close();
  } catch (error) {
    const reason = messageOf(error);
    throw new RunError(`Cannot open the audit log ${path}: ${reason}; set AXONFLOW_STATE_DIR to another folder`);
  }
}
