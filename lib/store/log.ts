/**
 * The audit log: `audit.jsonl` in the state folder, append-only, one chained record a line. It is the source of truth.
 *
 * The file is opened before the permissions are dropped and used after it. Several processes may append: an exclusive
 * lock on the file covers reading the last link and writing the next one.
 */
import { canonicalJson } from "../core/canonical_json.ts";
import { GENESIS, type Head, type Link, nextLink } from "./hash_chain.ts";
import type { AuditRecord, AuditTrail } from "./record.ts";

/** The log, with what a program needs to look after it. */
export interface AuditLog extends AuditTrail {
  /** Every link, oldest first; lines that are no link (a write that a crash cut short) are passed over. */
  links(): Promise<Link[]>;
  close(): void;
}

// A record is at most a few KiB; the last line is nearly always within the first step back.
const TAIL_BYTES = 16 * 1024;

const encoder = new TextEncoder();

/**
 * Opens the log, and makes it and its folder if need be: readable by this user alone.
 *
 * @throws {Deno.errors.PermissionDenied} and other system errors if it cannot be opened for reading and writing
 */
export function openLog(path: string): AuditLog {
  return logOn(openFile(path));
}

function openFile(path: string): Deno.FsFile {
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
  function inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = last.then(action);
    last = result.catch(() => {});
    return result;
  }
  return {
    append: (record) => inTurn(() => appendLocked(file, record)),
    records: () => inTurn(async () => (await allLinks(file)).map(({ record }) => record)),
    links: () => inTurn(() => allLinks(file)),
    close: () => file.close(),
  };
}

async function appendLocked(file: Deno.FsFile, record: AuditRecord): Promise<void> {
  await file.lock(true);
  try {
    const { head, torn } = await lastLink(file);
    const link = await nextLink(head, record);
    // After a write that was cut short the next record starts on a line of its own, so that only the torn one is lost.
    await writeAll(file, encoder.encode(`${torn ? "\n" : ""}${canonicalJson(link)}\n`));
  } finally {
    await file.unlock();
  }
}

async function writeAll(file: Deno.FsFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) written += await file.write(bytes.subarray(written));
}

/** The newest link in the file, and whether the file ends in the middle of a line. */
async function lastLink(file: Deno.FsFile): Promise<{ head: Head; torn: boolean }> {
  const size = await file.seek(0, Deno.SeekMode.End);
  if (size === 0) return { head: GENESIS, torn: false };
  for (let length = Math.min(TAIL_BYTES, size);; length = Math.min(length * 8, size)) {
    const text = await readAt(file, size - length, length);
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

async function allLinks(file: Deno.FsFile): Promise<Link[]> {
  const size = await file.seek(0, Deno.SeekMode.End);
  const text = await readAt(file, 0, size);
  return text.split("\n").map(linkOf).filter((link) => link !== undefined);
}

async function readAt(file: Deno.FsFile, offset: number, length: number): Promise<string> {
  await file.seek(offset, Deno.SeekMode.Start);
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const count = await file.read(bytes.subarray(filled));
    if (count === null) break;
    filled += count;
  }
  return new TextDecoder().decode(bytes.subarray(0, filled));
}

function linkOf(line: string): Link | undefined {
  try {
    const value = JSON.parse(line);
    return typeof value?.hash === "string" && Number.isInteger(value.seq) ? value : undefined;
  } catch {
    return undefined; // Empty, or cut short by a crash: the chain goes on from the last whole line.
  }
}
