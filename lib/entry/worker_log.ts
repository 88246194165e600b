/** The audit log of a worker: opened once, looked after while it runs, sealed at its end. */
import type { AuditSettings } from "../core/audit_settings.ts";
import { messageOf } from "../core/message_of.ts";
import { type AuditLog, openLog } from "../store/log.ts";
import type { FromWorker } from "./worker_message.ts";

const HOUR_MS = 60 * 60 * 1000;

/** The log, and what ends its care. */
export interface TendedLog {
  log: AuditLog;
  /** Signs the head, forces everything to the disk and closes the log. */
  end(): Promise<void>;
}

/**
 * Opens the log. Now and every hour full segments are archived, and those past their time deleted.
 *
 * @throws {Deno.errors.PermissionDenied} and other system errors if it cannot be opened
 */
export function tendedLog(
  { logPath, audit }: { logPath: string; audit: AuditSettings },
  post: (message: FromWorker) => void,
): TendedLog {
  const log = openLog(logPath, { fsync: audit.fsync });
  const say = (action: string) => (error: unknown) =>
    post({ notice: `Cannot ${action} the audit log: ${messageOf(error)}` });
  const tend = () => log.upkeep(audit).catch(say("look after"));
  tend();
  const timer = setInterval(tend, HOUR_MS);
  return {
    log,
    async end() {
      clearInterval(timer);
      await log.seal().catch(say("seal"));
      log.close();
    },
  };
}
