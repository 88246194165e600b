/**
 * When what was written is forced to the disk. `always`: at once. `batch`: within a second, while the process lives; a
 * crash of the whole system can lose that second, and what a process that has ended had written shortly before.
 */
import type { Fsync } from "../core/audit_settings.ts";

const BATCH_MS = 1000;

export interface Flusher {
  /**
   * Something was written.
   *
   * @throws {Error} if it, or what was written before, cannot be forced to the disk
   */
  soon(): void;
  /** Forces everything to the disk. */
  now(): void;
  /** Forgets what is due. */
  stop(): void;
}

/** The flusher of a file. */
export function flusher(file: Deno.FsFile, fsync: Fsync): Flusher {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  let problem: unknown;
  const now = () => {
    stop();
    file.syncDataSync();
  };
  const later = () => {
    try {
      now();
    } catch (error) {
      problem = error; // Nobody waits for this moment; the next record says so.
    }
  };
  return {
    soon() {
      if (problem !== undefined) {
        const earlier = problem;
        problem = undefined;
        throw earlier;
      }
      if (fsync === "always") return now();
      if (timer !== undefined) return;
      timer = setTimeout(later, BATCH_MS);
      // A process that has nothing else to do ends; what it wrote is the system's by then.
      Deno.unrefTimer(timer);
    },
    now,
    stop,
  };
}
