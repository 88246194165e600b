/** The log as it stands at one moment, for those who read it: archived segments no longer change, the open one is read. */
import { linesIn, readAt } from "./bytes.ts";
import { fileLock } from "./file_lock.ts";
import { type Link, linkOf } from "./hash_chain.ts";
import { type Page, readPage } from "./page.ts";
import { type Archive, archivesOf, filesOf } from "./segments.ts";

/** A place in the log. It stays the same when its segment is archived. */
export interface Place {
  /** The sequence number of the segment's first link. */
  segment: number;
  /** Bytes from the beginning of the segment. */
  offset: number;
}

/** A line with its place; `end` is the place behind its line end. */
export interface PlacedLine {
  line: Uint8Array<ArrayBuffer>;
  place: Place;
  end: Place;
  /** The file that holds it. */
  file: string;
}

export interface Snapshot {
  /** Every archived segment, oldest first. */
  archives: readonly Archive[];
  /** What the open segment holds; `segment` is undefined if it has no link. */
  open: { bytes: Uint8Array<ArrayBuffer>; segment: number | undefined; name: string };
  page: Page;
}

// A line is far shorter; this much is looked at to find the first link.
const BEGINNING = 256 * 1024;

const decoder = new TextDecoder();

/**
 * Takes a snapshot, under the lock for as long as it takes to read the open segment. Where somebody holds the lock
 * without end, it is taken all the same.
 *
 * @throws {Deno.errors.NotFound} and other system errors if there is no log, or it cannot be read
 */
export async function snapshotOf(path: string): Promise<Snapshot> {
  using file = Deno.openSync(path, { read: true, write: true });
  const lock = fileLock(file);
  const locked = await lock.acquire();
  try {
    const bytes = readAt(file, 0, file.statSync().size);
    const { folder, page } = filesOf(path);
    const segment = firstLink(bytes)?.seq;
    // A crash can leave a segment in both places; the open one then holds at least as much.
    const archives = archivesOf(path).filter(({ firstSeq }) => segment === undefined || firstSeq < segment);
    return { archives, open: { bytes, segment, name: path.slice(folder.length + 1) }, page: pageAt(page) };
  } finally {
    if (locked) lock.release();
  }
}

/** The first link among the lines. */
export function firstLink(bytes: Uint8Array<ArrayBuffer>): Link | undefined {
  for (const { line } of linesIn(bytes.subarray(0, BEGINNING))) {
    const link = linkOf(decoder.decode(line));
    if (link) return link;
  }
  return undefined;
}

/** Every line from the place on, oldest first; empty ones are left out, and a last one without a line end is not. */
export function* linesSince(snapshot: Snapshot, since?: Place): Generator<PlacedLine> {
  const { archives, open } = snapshot;
  for (const { path, name, firstSeq } of archives) {
    if (since && firstSeq < since.segment) continue;
    const offset = firstSeq === since?.segment ? since.offset : 0;
    yield* placed(readFrom(path, offset), { segment: firstSeq, offset }, name);
  }
  const offset = open.segment === since?.segment && since ? since.offset : 0;
  yield* placed(open.bytes.subarray(offset), { segment: open.segment ?? 0, offset }, open.name);
}

function* placed(bytes: Uint8Array<ArrayBuffer>, { segment, offset }: Place, file: string): Generator<PlacedLine> {
  for (const { line, start } of linesIn(bytes)) {
    const at = offset + start;
    const end = Math.min(at + line.length + 1, offset + bytes.length);
    yield { line, place: { segment, offset: at }, end: { segment, offset: end }, file };
  }
}

function readFrom(path: string, offset: number): Uint8Array<ArrayBuffer> {
  using file = Deno.openSync(path);
  return readAt(file, offset, Math.max(0, file.statSync().size - offset));
}

function pageAt(path: string): Page {
  try {
    using file = Deno.openSync(path);
    return readPage(file);
  } catch {
    return {}; // A log can do without.
  }
}
