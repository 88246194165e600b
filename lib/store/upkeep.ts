/**
 * Looking after the log: full segments are archived, old ones are deleted. Whoever does it holds the lock.
 *
 * The open segment keeps its file: it is copied and then emptied. A hook that opened the file before and has no
 * permission left finds the end of the chain all the same, because every segment begins with a link to the one before.
 */
import { sha256Bytes } from "../core/sha256.ts";
import type { Continued } from "./note.ts";
import { openRegular } from "./open_regular.ts";
import { readPage } from "./page.ts";
import { readAt } from "./bytes.ts";
import type { ChainWriter } from "./chain_writer.ts";
import type { Link } from "./hash_chain.ts";
import type { OpenFiles } from "./open_files.ts";
import { replaceFile } from "./replace_file.ts";
import { archiveName, archivesOf, filesOf } from "./segments.ts";
import { newKeyFiles, prunedMessage } from "./signing.ts";
import { firstLink } from "./snapshot.ts";
import { tailOf } from "./tail.ts";

/** How long records are kept. */
export interface Pruning {
  retentionDays: number;
  /**
   * Which segments hold records that no endpoint has taken yet, and how many. They, and what comes after them, are kept
   * for as long again. It is asked only if something is old enough to be deleted, and not under the lock.
   */
  undelivered?: (() => Promise<Undelivered>) | undefined;
}

/** How many records wait for an endpoint, by the sequence number of their segment's first link. */
type Undelivered = ReadonlyMap<number, number>;

/** A log whose lock is held. */
export interface Locked {
  path: string;
  files: OpenFiles;
  chain: ChainWriter;
  /** How many bytes make a segment full. */
  segmentBytes: number;
  /** Milliseconds since the epoch. */
  now: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
// For whom an endpoint has not answered in all that time, it will not; and people rely on their data being deleted.
const LONGEST_TIMES = 2;
// Segments are deleted as a whole: one that spans a tenth of the time is kept a tenth longer at most.
const SPANS = 10;

const encoder = new TextEncoder();

/** Makes the key of this install, unless there is one. */
export async function makeKey({ path, files }: Pick<Locked, "path" | "files">): Promise<void> {
  if (files.key) return;
  const { key, publicKey } = filesOf(path);
  if (!existsAt(key)) {
    // Another key would leave what was signed with the lost one without a public key to check it by.
    if (existsAt(publicKey) && files.page && readPage(files.page).signed) return;
    const { privatePem, publicPem } = await newKeyFiles();
    // The private key comes last: where it is, the public one is too.
    replaceFile(publicKey, encoder.encode(publicPem));
    replaceFile(key, encoder.encode(privatePem));
  }
  files.key = openRegular(key);
}

/** Archives the open segment if it is full, or old enough to be deleted as a whole one day. */
export async function archiveSegment(
  { path, files: { log: file }, chain, segmentBytes, now }: Locked,
  pruning?: Pruning,
): Promise<void> {
  const size = file.seekSync(0, Deno.SeekMode.End);
  const first = size > 0 ? firstLink(readAt(file, 0, Math.min(size, 256 * 1024))) : undefined;
  if (!first) return;
  const longest = pruning ? pruning.retentionDays * DAY_MS / SPANS : Infinity;
  if (size < segmentBytes && now - timeOf(first) < longest) return;
  await chain.extend([], { signed: true });
  const name = archiveName(first.seq);
  const { segments } = filesOf(path);
  Deno.mkdirSync(segments, { recursive: true, mode: 0o700 });
  const bytes = readAt(file, 0, file.seekSync(0, Deno.SeekMode.End));
  replaceFile(`${segments}/${name}`, bytes);
  const note: Continued = {
    kind: "continued",
    time: new Date(now).toISOString(),
    segment: name,
    sha256: await sha256Bytes(bytes),
  };
  const tail = chain.tail();
  // Somebody may write without the lock; whatever came after the copy must not be lost. The next time will do.
  if (tail.size !== bytes.length) return;
  file.truncateSync(0);
  chain.emptied(tail);
  await chain.extend([{ note }]);
}

/** What no endpoint has taken yet, as far as it matters for pruning; null if it cannot be known. */
export async function undeliveredFor(
  { retentionDays, undelivered }: Pruning,
  { path, now }: Pick<Locked, "path" | "now">,
): Promise<Undelivered | null> {
  if (!undelivered || olderThan(now - retentionDays * DAY_MS, path).length === 0) return NOTHING;
  try {
    return await undelivered();
  } catch {
    return null; // The index cannot be used: what may wait for an endpoint is kept.
  }
}

const NOTHING: Undelivered = new Map();

/** An archived segment that is old enough to be deleted. */
interface Due {
  path: string;
  firstSeq: number;
  newest: Link;
}

/** The archived segments whose newest link is older than the time, oldest first. */
function olderThan(time: number, path: string): Due[] {
  const due: Due[] = [];
  for (const archive of archivesOf(path)) {
    using file = openRegular(archive.path);
    const { link: newest } = tailOf(file, file.statSync().size);
    if (!newest || timeOf(newest) >= time) break;
    due.push({ ...archive, newest });
  }
  return due;
}

/** Deletes the archived segments whose newest record is older than is to be kept, and leaves a signed tombstone. */
export async function pruneSegments(
  { path, chain, now }: Locked,
  { retentionDays }: Pruning,
  undelivered: Undelivered | null,
): Promise<void> {
  const longest = now - LONGEST_TIMES * retentionDays * DAY_MS;
  const old = olderThan(now - retentionDays * DAY_MS, path);
  // The chain has to begin somewhere: with a segment stays everything behind it.
  const first = old.findIndex(({ firstSeq, newest }) =>
    (undelivered === null || undelivered.has(firstSeq)) && timeOf(newest) >= longest
  );
  const due = first < 0 ? old : old.slice(0, first);
  const lost = due.reduce((sum, { firstSeq }) => sum + (undelivered?.get(firstSeq) ?? 0), 0);
  const last = due.at(-1)?.newest;
  const signer = await chain.signer();
  // Without a key the tombstone could be anybody's: then nothing is deleted.
  if (!last || !signer) return;
  const time = new Date(now).toISOString();
  const signature = await signer.sign(prunedMessage(last, time));
  await chain.extend([{
    note: {
      kind: "pruned",
      time,
      through_seq: last.seq,
      through_hash: last.hash,
      newest: new Date(timeOf(last)).toISOString(),
      retention_days: retentionDays,
      ...(lost > 0 && { undelivered: lost }),
      key_id: signer.keyId,
      signature,
    },
  }], { signed: true });
  for (const { path } of due) Deno.removeSync(path);
}

function existsAt(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

/** When the link was written, in milliseconds since the epoch. */
function timeOf({ record, note }: Link): number {
  return Date.parse(record?.timestamp ?? note!.time);
}
