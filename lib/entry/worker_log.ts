/** The audit log of a worker: opened once, looked after while it runs, sealed at its end. */
import type { AuditSettings } from "../core/audit_settings.ts";
import { messageOf } from "../core/message_of.ts";
import { type AuditLog, openLog } from "../store/log.ts";
import { undeliveredIn } from "../store/undelivered.ts";
import type { Pruning } from "../store/upkeep.ts";
import type { FromWorker } from "./worker_message.ts";

const HOUR_MS = 60 * 60 * 1000;
// A busy endpoint fills a segment in minutes.
const OFTEN_MS = 10_000;

/** The log, and what ends its care. */
export interface TendedLog {
  log: AuditLog;
  /** Signs the head, forces everything to the disk and closes the log. */
  end(): Promise<void>;
}

/**
 * Opens the log. Full segments are archived within seconds; now and every hour, those past their time are deleted.
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
  const pruning: Pruning = { ...audit, undelivered: () => undeliveredIn(logPath) };
  const tend = (pruning?: Pruning) => log.upkeep(pruning).catch(say("look after"));
  tend(pruning);
  const timers = [setInterval(() => tend(), OFTEN_MS), setInterval(() => tend(pruning), HOUR_MS)];
  return {
    log,
    async end() {
      for (const timer of timers) clearInterval(timer);
      await log.seal().catch(say("seal"));
      log.close();
    },
  };
}
