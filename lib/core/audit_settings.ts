/** What the environment says about the audit log. */
import { ENV, type Environment } from "./environment.ts";

/** When a record is forced to the disk: before the answer that it belongs to, or within a second. */
export const FSYNC = ["batch", "always"] as const;
export type Fsync = typeof FSYNC[number];

export interface AuditSettings {
  fsync: Fsync;
  /** How long records are kept; whole segments go when all of their records are older. */
  retentionDays: number;
}

const DEFAULT_RETENTION_DAYS = 90;
// A century; whoever keeps records for ever names a number that big.
const MAX_RETENTION_DAYS = 36_500;

/** The policy in force: the option, else the variable. Any word but `batch` is taken for the stricter one. */
export function fsyncOf(env: Environment, option?: string): Fsync {
  const word = (option ?? env(ENV.auditFsync))?.trim().toLowerCase();
  return !word || word === "batch" ? "batch" : "always";
}

/**
 * How long records are kept, in days.
 *
 * @throws {RangeError} for anything but a number of days from 1 on: a slip of the pen must not delete evidence
 */
export function retentionDaysOf(env: Environment): number {
  const text = env(ENV.auditRetentionDays)?.trim();
  if (!text) return DEFAULT_RETENTION_DAYS;
  const days = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || days < 1) {
    throw new RangeError(`Cannot use ${ENV.auditRetentionDays}: expected a number of days, 1 or more`);
  }
  return Math.min(days, MAX_RETENTION_DAYS);
}
