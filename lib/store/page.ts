/**
 * A page of fixed size beside the log (`audit.head`), written in place: the newest signed head, and how many records
 * were lost since the last one that could be written. A full disk takes no new bytes, but it takes these.
 */
import { messageOf } from "../core/message_of.ts";
import { readAt, sizeOf, writeAll } from "./bytes.ts";
import { type FileLock, fileLock } from "./file_lock.ts";
import type { Gap, SignedHead } from "./note.ts";

/** Records that were lost. */
export type Lost = Pick<Gap, "lost" | "first" | "last" | "reason">;

/** What stands on the page. */
export interface Page {
  signed?: SignedHead;
  lost?: Lost;
}

const PAGE_BYTES = 1024;
const MAX_REASON = 120;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Reads the page; one that cannot be read, because a crash cut it short, counts as empty. */
export function readPage(file: Deno.FsFile): Page {
  const text = decoder.decode(readAt(file, 0, PAGE_BYTES)).trim();
  try {
    const value: unknown = text && JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Writes the page. */
export function writePage(file: Deno.FsFile, page: Page): void {
  file.seekSync(0, Deno.SeekMode.Start);
  writeAll(file, encoder.encode(`${JSON.stringify(page).padEnd(PAGE_BYTES - 1)}\n`));
}

/** Makes the page as large as it will ever be, while there is room for it. */
export async function reservePage(file: Deno.FsFile): Promise<void> {
  if (sizeOf(file) === 0) await changePage(file, (page) => page);
}

/** Counts one more lost record. Never throws: the caller says to the person that the record is lost. */
export async function countLoss(file: Deno.FsFile, now: number, error: unknown): Promise<void> {
  try {
    await changePage(file, (page) => withLoss(page, now, messageOf(error)));
  } catch {
    // Nothing can be written at all.
  }
}

// One handle has one lock for the whole process.
const locks = new WeakMap<Deno.FsFile, FileLock>();

/**
 * Changes what stands on the page now. Under a lock: on a full disk every hook counts, several at once, and one that
 * finds room again takes away what it has told. Where somebody holds the lock without end, it is changed all the same.
 */
export async function changePage(file: Deno.FsFile, change: (page: Page) => Page): Promise<void> {
  const lock = locks.get(file) ?? fileLock(file);
  locks.set(file, lock);
  const locked = await lock.acquire();
  try {
    writePage(file, change(readPage(file)));
  } finally {
    if (locked) lock.release();
  }
}

/** The page after a note told of these lost records: what was lost since stays. */
export function withoutLoss({ lost: all, ...page }: Page, told: Lost): Page {
  const lost = (all?.lost ?? 0) - told.lost;
  if (!all || lost <= 0) return page;
  return { ...page, lost: { ...all, lost, first: lost === 1 ? all.last : told.last } };
}

/** The page after one more record was lost. */
export function withLoss(page: Page, now: number, reason: string): Page {
  const time = new Date(now).toISOString();
  const { lost = 0, first = time } = page.lost ?? {};
  return { ...page, lost: { lost: lost + 1, first, last: time, reason: reason.slice(0, MAX_REASON) } };
}
