/**
 * The audit log: `audit.jsonl` in the state folder, append-only, one chained record a line. It is the source of truth.
 *
 * The file is opened before the permissions are dropped and used after it. Several processes may append: an exclusive
 * lock on the file covers reading the last link and writing the next one. What happens under the lock is synchronous:
 * a trip through the thread pool costs more than the few KiB that are read and written.
 */
import { canonicalJson } from "../core/canonical_json.ts";
import { fileLock } from "./file_lock.ts";
import { GENESIS, type Head, type Link, nextLink } from "./hash_chain.ts";
import type { AuditRecord, AuditTrail } from "./record.ts";

/** The log, with what a program needs to look after it. */
export interface AuditLog extends AuditTrail {
  /** Every link, oldest first; lines that are no link (cut short by a crash, or unchained) are passed over. */
  links(): Promise<Link[]>;
  close(): void;
}

// A record is at most a few KiB; the last line is nearly always within the first step back.
const TAIL_BYTES = 16 * 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Opens the log, and makes it and its folder if need be: readable by this user alone.
 *
 * @throws {Deno.errors.PermissionDenied} and other system errors if it cannot be opened for reading and writing
 */
export function openLog(path: string): AuditLog {
  return logOn(openFile(path));
}

function openFile(path: string): Deno.FsFile {
  const file = openOrMake(path);
  // A log that was made by hand may be open to others; what is in it is for its owner.
  if (Deno.build.os !== "windows" && (file.statSync().mode ?? 0) & 0o077) Deno.chmodSync(path, 0o600);
  return file;
}

function openOrMake(path: string): Deno.FsFile {
  const options = { read: true, append: true, create: true, mode: 0o600 } as const;
  try {
    return Deno.openSync(path, options);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    const folder = path.replace(/[/\\][^/\\]*$/, "");
    Deno.mkdirSync(folder, { recursive: true, mode: 0o700 });
    return Deno.openSync(path, options);
  }
}

function logOn(file: Deno.FsFile): AuditLog {
  // One handle has one position and one lock for the whole process, so its users take turns.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(action: () => T | Promise<T>): Promise<T> {
    const result = last.then(action);
    last = result.catch(() => {});
    return result;
  }
  const lock = fileLock(file);
  let known: Tail | undefined;
  return {
    append: (record) =>
      inTurn(async () => {
        if (!await lock.acquire()) return appendUnchained(file, record);
        try {
          known = await appendChained(file, record, known);
        } finally {
          lock.release();
        }
      }),
    records: () => inTurn(() => allRecords(file)),
    links: () => inTurn(() => linesOf(file).map(linkOf).filter((link) => link !== undefined)),
    close: () => file.close(),
  };
}

/** Where the file ends: its size, its newest link, and whether it ends in the middle of a line. */
interface Tail {
  size: number;
  head: Head;
  torn: boolean;
}

async function appendChained(file: Deno.FsFile, record: AuditRecord, known: Tail | undefined): Promise<Tail> {
  const size = file.seekSync(0, Deno.SeekMode.End);
  // Nobody else has written since our own last record: its link need not be read again.
  const { head, torn } = known?.size === size ? known : lastLink(file, size);
  const link = await nextLink(head, record);
  // After a write that was cut short the next record starts on a line of its own, so that only the torn one is lost.
  const written = writeLine(file, canonicalJson(link), torn);
  return { size: size + written, head: link, torn: false };
}

/**
 * Keeps a record although somebody holds the lock: a line without a link, which readers find and the chain passes over.
 * Otherwise whoever locks the file could switch the record off.
 */
function appendUnchained(file: Deno.FsFile, record: AuditRecord): void {
  writeLine(file, canonicalJson({ record, unchained: "another process held the lock" }), false);
}

/** Writes one line by one call, so that lines of several processes do not mix; the number of its bytes. */
function writeLine(file: Deno.FsFile, line: string, torn: boolean): number {
  const bytes = encoder.encode(`${torn ? "\n" : ""}${line}\n`);
  for (let written = 0; written < bytes.length;) written += file.writeSync(bytes.subarray(written));
  return bytes.length;
}

/** The newest link in the file, and whether the file ends in the middle of a line. */
function lastLink(file: Deno.FsFile, size: number): Omit<Tail, "size"> {
  if (size === 0) return { head: GENESIS, torn: false };
  for (let length = Math.min(TAIL_BYTES, size);; length = Math.min(length * 8, size)) {
    const text = readAt(file, size - length, length);
    const torn = !text.endsWith("\n");
    const lines = text.split("\n");
    // The first piece may be the end of a longer line, unless the whole file is in view.
    const whole = length === size ? lines : lines.slice(1);
    for (const line of whole.reverse()) {
      const link = linkOf(line);
      if (link) return { head: link, torn };
    }
    if (length === size) return { head: GENESIS, torn };
  }
}

function linesOf(file: Deno.FsFile): string[] {
  const size = file.seekSync(0, Deno.SeekMode.End);
  return readAt(file, 0, size).split("\n");
}

/** The records of all lines, chained or not. */
function allRecords(file: Deno.FsFile): AuditRecord[] {
  return linesOf(file).map((line) => valueOf(line)?.record).filter((record) => record !== undefined);
}

function readAt(file: Deno.FsFile, offset: number, length: number): string {
  file.seekSync(offset, Deno.SeekMode.Start);
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const count = file.readSync(bytes.subarray(filled));
    if (count === null) break;
    filled += count;
  }
  return decoder.decode(bytes.subarray(0, filled));
}

function linkOf(line: string): Link | undefined {
  const value = valueOf(line);
  return typeof value?.hash === "string" && Number.isInteger(value.seq) ? value as Link : undefined;
}

function valueOf(line: string): Partial<Link> | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // Empty, or cut short by a crash: the chain goes on from the last whole line.
  }
}
