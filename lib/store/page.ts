/**
 * A page of fixed size beside the log (`audit.head`), written in place: the newest signed head, and how many records
 * were lost since the last one that could be written. A full disk takes no new bytes, but it takes these.
 */
import { messageOf } from "../core/message_of.ts";
import { readAt, writeAll } from "./bytes.ts";
import { fileLock } from "./file_lock.ts";
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
export function reservePage(file: Deno.FsFile): void {
  if (file.statSync().size === 0) writePage(file, {});
}

/** Counts one more lost record. Never throws: the caller says to the person that the record is lost. */
export async function countLoss(file: Deno.FsFile, now: number, error: unknown): Promise<void> {
  const lock = fileLock(file);
  try {
    // On a full disk every hook comes here, several at once.
    const locked = await lock.acquire();
    writePage(file, withLoss(readPage(file), now, messageOf(error)));
    if (locked) lock.release();
  } catch {
    // Nothing can be written at all.
  }
}

/** The page after one more record was lost. */
export function withLoss(page: Page, now: number, reason: string): Page {
  const time = new Date(now).toISOString();
  const { lost = 0, first = time } = page.lost ?? {};
  return { ...page, lost: { lost: lost + 1, first, last: time, reason: reason.slice(0, MAX_REASON) } };
}
