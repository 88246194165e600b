/** Making sure that the audit log can be written, while there is still the permission to make its folder. */
import { logPath, stateDir } from "../core/paths.ts";
import { openLog } from "../store/log.ts";
import { RunError } from "./command.ts";
import type { Io } from "./io.ts";

/**
 * The path of the audit log, which can be opened.
 *
 * @throws {RunError} if it cannot
 */
export function usableLogPath(io: Io): string {
  const folder = stateDir(io.env, io.os);
  if (!folder) throw new RunError("Cannot keep an audit log: no home folder is known; set AXONFLOW_STATE_DIR");
  try {
    openLog(logPath(folder)).close();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RunError(`Cannot write the audit log in ${folder}: ${reason}; set AXONFLOW_STATE_DIR to another folder`);
  }
  return logPath(folder);
}
