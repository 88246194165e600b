/** Where the chain stands, read without going through it: nothing of this is proved. */
import type { Head } from "./hash_chain.ts";
import type { SignedHead } from "./note.ts";
import { baseOf } from "./open_files.ts";
import type { Lost } from "./page.ts";
import { archivesOf, filesOf } from "./segments.ts";
import { openToRead, pageAt } from "./snapshot.ts";
import { tailOf } from "./tail.ts";

/** What the log says of itself. */
export interface ChainState {
  /** The newest link; null if there is none yet. */
  head: Head | null;
  /** The newest signed head; null if nothing is signed yet. */
  signed: Pick<SignedHead, "seq" | "hash" | "time" | "key_id"> | null;
  /** How many files hold the chain, and their bytes. */
  segments: number;
  bytes: number;
  /** Records that were lost since the last one that could be written. */
  lost: Lost | null;
}

/**
 * The state of the log with this path: the end of one file and the names of the others are read for it.
 *
 * @throws {Deno.errors.NotFound} and other system errors if there is no log, or it cannot be read
 */
export function chainState(path: string): ChainState {
  using log = openToRead(path);
  const { size } = log.statSync();
  const archives = archivesOf(path);
  const { signed, lost } = pageAt(filesOf(path).page);
  // A segment that was begun just now holds no link yet.
  const head = tailOf(log, size).head ?? baseOf(path)?.head;
  return {
    head: head && head.seq > 0 ? { seq: head.seq, hash: head.hash } : null,
    signed: signed ?? null,
    segments: archives.length + 1,
    bytes: archives.reduce((sum, archive) => sum + Deno.statSync(archive.path).size, size),
    lost: lost ?? null,
  };
}
