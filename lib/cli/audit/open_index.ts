/** The index for a command: everything is opened, the permissions go, and only then the log is read. */
import { readRetentionDays } from "../../core/config.ts";
import { messageOf } from "../../core/message_of.ts";
import { auditIndex, indexPath, type OpenIndex } from "../../store/audit_index.ts";
import { RunError } from "../command.ts";
import type { Io } from "../io.ts";
import { prepareLog } from "../prepare_log.ts";
import { auditLogPath } from "../state_paths.ts";

// Nobody else waits for this process, so it may take its time between two looks around.
const SLICE_MS = 50;

export interface OpenIndexOptions {
  /** Empty it first. */
  anew?: boolean;
  /** Delete what is older than records are kept. */
  prune?: boolean;
}

/**
 * Runs the action with the index, which is up to date.
 *
 * @throws {RunError} if there is no log, or the index cannot be used
 */
export async function withIndex(
  io: Io,
  action: (index: OpenIndex) => Promise<void>,
  { anew = false, prune = true }: OpenIndexOptions = {},
): Promise<number> {
  const path = auditLogPath(io);
  const retention = prune ? { retentionDays: readRetentionDays(io.env) } : undefined;
  refuseMissing(path);
  const progress = progressOn(io);
  const index = auditIndex(path, { sliceMs: SLICE_MS, onProgress: progress.show });
  try {
    await prepareLog(path, retention);
    await index.open({ hold: true });
    if (anew) await index.startAnew();
    io.dropPermissions();
    await index.refresh();
    progress.clear();
    await action(index);
    return 0;
  } catch (error) {
    progress.clear();
    if (!isOfTheSystem(error)) throw error;
    const wish = anew ? "" : "; axonflow audit reindex makes the index anew";
    throw new RunError(`Cannot use the index ${indexPath(path)}: ${messageOf(error)}${wish}`, { cause: error });
  } finally {
    index.close();
  }
}

/** @throws {RunError} if there is no log, or something else by its name */
export function refuseMissing(path: string): void {
  try {
    if (!Deno.statSync(path).isFile) throw new Error("it is no file");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      throw new RunError(`There is no audit log at ${path} yet: nothing was on record on this machine so far`);
    }
    throw new RunError(`Cannot read the audit log ${path}: ${messageOf(error)}`, { cause: error });
  }
}

/** What the database or the system says; anything else is a defect, or meant for the person already. */
function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && ((error as { code?: unknown }).code === "ERR_SQLITE_ERROR" ||
    Object.values(Deno.errors).some((kind) => error instanceof kind));
}

// Short work is over before anybody reads that it began.
const PATIENCE_MS = 500;

/** A line on stderr that says how far the work is, if a person looks on and it takes long. */
function progressOn(io: Io) {
  const start = performance.now();
  let shown = false;
  return {
    show(part: number): void {
      if (!io.stderrIsTerminal() || performance.now() - start < PATIENCE_MS) return;
      shown = io.err(`\rIndexing the audit log: ${Math.floor(part * 100)} %`);
    },
    clear(): void {
      if (shown) io.err("\r\u001b[K");
      shown = false;
    },
  };
}
