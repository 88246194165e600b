/** Making sure that the audit log can be written, while there is still the permission to make its folder. */
import { type AuditSettings, fsyncOf } from "../core/audit_settings.ts";
import { readRetentionDays } from "../core/config.ts";
import { messageOf } from "../core/message_of.ts";
import { openLog } from "../store/log.ts";
import { filesOf } from "../store/segments.ts";
import { undeliveredIn } from "../store/undelivered.ts";
import type { Pruning } from "../store/upkeep.ts";
import { RunError } from "./command.ts";
import type { Io } from "./io.ts";
import { fsyncOption } from "./options.ts";

/**
 * How the log is kept.
 *
 * @throws {ConfigError} if the environment's numbers cannot be used
 * @throws {UsageError} if the option `--fsync` is none of the known words
 */
export function auditSettings(io: Io, options: Record<string, unknown>): AuditSettings {
  return { fsync: fsyncOption(options) ?? fsyncOf(io.env), retentionDays: readRetentionDays(io.env) };
}

/** What a worker has to be allowed that keeps, searches and looks after the log, and honours the overrides. */
export function permissionsFor(logPath: string, overridesPath: string): { files: string[]; readable: string[] } {
  const { page, key, publicKey, segments, index, deliveryLock } = filesOf(logPath);
  return { files: [logPath, page, segments, index, deliveryLock], readable: [key, publicKey, overridesPath] };
}

/**
 * Makes the log, its key and its folders if need be, and archives its open segment if it is full; with a retention,
 * segments past it are deleted.
 *
 * @throws {RunError} if it cannot be opened for writing
 */
export async function prepareLog(path: string, retention?: Pruning): Promise<void> {
  try {
    const log = openLog(path);
    const { segments, index } = filesOf(path);
    for (const folder of [segments, index]) Deno.mkdirSync(folder, { recursive: true, mode: 0o700 });
    await log.upkeep(retention && { ...retention, undelivered: () => undeliveredIn(path) });
    log.close();
  } catch (error) {
    const reason = messageOf(error);
    throw new RunError(`Cannot open the audit log ${path}: ${reason}; set AXONFLOW_STATE_DIR to another folder`);
  }
}
