/** Where the state of this machine is: the audit log, and a person's overrides. */
import { logPath, overridesPath, stateDir, whyNoFolder } from "../core/paths.ts";
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
  throw new RunError(`Cannot keep an audit log: ${whyNoFolder(io.env)}`);
}
