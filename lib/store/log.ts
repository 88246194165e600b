/**
 * The audit log: `audit.jsonl` in the state folder, append-only, one chained record a line. It is the source of truth.
 *
 * The files are opened before the permissions are dropped and used after it. Several processes may append: an exclusive
 * lock on the file covers reading the last link and writing the next one.
 */
import { canonicalJson } from "../core/canonical_json.ts";
import type { Fsync } from "../core/audit_settings.ts";
import { readAt, writeAll } from "./bytes.ts";
import { chainWriter } from "./chain_writer.ts";
import { fileLock } from "./file_lock.ts";
import { flusher } from "./flusher.ts";
import { type Content, type Link, linkOf } from "./hash_chain.ts";
import type { Note } from "./note.ts";
import { SEGMENT_BYTES } from "./segments.ts";
import { type OpenFiles, openFiles } from "./open_files.ts";
import { countLoss, reservePage } from "./page.ts";
import type { AuditTrail } from "./record.ts";
import { tailOf } from "./tail.ts";
import { archiveSegment, makeKey, pruneSegments, type Pruning, undeliveredFor } from "./upkeep.ts";

/** The log, with what a program needs to look after it. */
export interface AuditLog extends AuditTrail {
  /** Adds what the log says of itself. */
  note(note: Note): Promise<void>;
  /** Every link of the open segment, oldest first; lines that are no link are passed over. */
  links(): Promise<Link[]>;
  /** Signs the head, unless it is signed already, and forces everything to the disk. */
  seal(): Promise<void>;
  /** The log wants `upkeep()`: it has no key yet, or its segment is full. */
  readonly wantsUpkeep: boolean;
  /**
   * Makes the key if there is none, archives the open segment if it is full, and deletes what is older than is to be
   * kept. Needs the permissions.
   *
   * @throws {Deno.errors.PermissionDenied} and other system errors
   */
  upkeep(pruning?: Pruning): Promise<void>;
  close(): void;
}

export interface LogOptions {
  /** `always`: on the disk before `append()` resolves. `batch`: within a second, while the process lives. */
  fsync?: Fsync;
  /** Milliseconds since the epoch, for the log's own notes. */
  now?: () => number;
  /** How many bytes make a segment full. */
  segmentBytes?: number;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * Opens the log, and makes it and its folder if need be: readable by this user alone.
 *
 * @throws {Deno.errors.PermissionDenied} and other system errors if it cannot be opened for reading and writing
 */
export function openLog(path: string, options: LogOptions = {}): AuditLog {
  const { segmentBytes = SEGMENT_BYTES } = options;
  return logOn(path, openFiles(path, segmentBytes), { ...options, segmentBytes });
}

function logOn(
  path: string,
  files: OpenFiles,
  { fsync = "batch", now = Date.now, segmentBytes }: LogOptions & { segmentBytes: number },
): AuditLog {
  const { log: file, page } = files;
  // One handle has one position and one lock for the whole process, so its users take turns.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(action: () => T | Promise<T>): Promise<T> {
    const result = last.then(action);
    last = result.catch(() => {});
    return result;
  }
  const lock = fileLock(file);
  const flush = flusher(file, fsync);
  const chain = chainWriter(files, () => new Date(now()).toISOString());

  /** Runs the action under the lock; false if the lock was not to be had, or the action says so. */
  async function locked(action: () => Promise<boolean | void>): Promise<boolean> {
    if (!await lock.acquire()) return false;
    try {
      return await action() !== false;
    } catch (error) {
      chain.forget();
      throw error;
    } finally {
      lock.release();
    }
  }

  async function add(content: Content): Promise<void> {
    try {
      if (!await locked(() => chain.extend([content]))) writeUnchained(file, content);
    } catch (error) {
      if (content.record && page) await countLoss(page, now(), error);
      throw error;
    }
    flush.soon();
  }

  return {
    append: (record) => inTurn(() => add({ record })),
    note: (note) => inTurn(() => add({ note })),
    links: () => inTurn(() => linesOf(file).map(linkOf).filter((link) => link !== undefined)),
    seal: () =>
      inTurn(async () => {
        await locked(async () => {
          const { link } = tailOf(file, file.seekSync(0, Deno.SeekMode.End));
          if (link && link.note?.kind !== "head_signed") await chain.extend([], { signed: true });
        });
        flush.now();
      }),
    wantsUpkeep: files.wantsUpkeep,
    async upkeep(pruning) {
      const undelivered = pruning ? await undeliveredFor(pruning, { path, now: now() }) : null;
      await inTurn(async () => {
        const log = { path, files, chain, segmentBytes, now: now() };
        await locked(async () => {
          await makeKey(log);
          if (page) await reservePage(page);
          await archiveSegment(log, pruning);
          if (pruning) await pruneSegments(log, pruning, undelivered);
        });
      });
    },
    close() {
      flush.stop();
      for (const each of [file, page, files.key]) each?.close();
    },
  };
}

/**
 * Keeps something although somebody holds the lock: a line without a link, which the chain takes in later. Otherwise
 * whoever locks the file could switch the record off.
 */
function writeUnchained(file: Deno.FsFile, content: Content): void {
  writeAll(file, encoder.encode(`${canonicalJson({ ...content, unchained: "another process held the lock" })}\n`));
}

function linesOf(file: Deno.FsFile): string[] {
  const size = file.seekSync(0, Deno.SeekMode.End);
  return decoder.decode(readAt(file, 0, size)).split("\n");
}
