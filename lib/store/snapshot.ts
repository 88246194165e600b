/** The log as it stands at one moment, for those who read it: archived segments no longer change, the open one is read. */
import { linesIn, readAt, readInto, sizeOf } from "./bytes.ts";
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

/** A line with its place; `end` is the place behind its line end. The bytes are only lent, until the next line is taken. */
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
  /** What the open segment holds from byte `start` on; `segment` is undefined if it has no link. */
  open: { bytes: Uint8Array<ArrayBuffer>; start: number; segment: number | undefined; name: string };
  page: Page;
}

/** The files to take a snapshot of, for those who hold them open. */
export interface LogFiles {
  log: Deno.FsFile;
  /** The name of the log's file. */
  name: string;
  archives(): Archive[];
  page(): Page;
}

// A line is far shorter; this much is looked at to find the first link.
const BEGINNING = 256 * 1024;
// An archived segment is read in pieces: a reader of a whole log stays small.
const PIECE = 256 * 1024;
const LINE_END = 0x0a;

const decoder = new TextDecoder();

/**
 * Takes a snapshot, under the lock for as long as it takes to read the open segment. Where somebody holds the lock
 * without end, it is taken all the same.
 *
 * @param hold opens the archived segments now: they can then be read whatever happens to them; the caller closes them
 * @throws {Deno.errors.NotFound} and other system errors if there is no log, or it cannot be read
 */
export async function snapshotOf(path: string, { hold = false } = {}): Promise<Snapshot> {
  const { folder, page } = filesOf(path);
  const name = path.slice(folder.length + 1);
  const archives = () => archivesOf(path).map((each) => hold ? { ...each, file: Deno.openSync(each.path) } : each);
  const log = openedLog(path);
  if (!log) {
    // The rest of a log whose open segment is gone is still evidence.
    const open = { bytes: new Uint8Array(), start: 0, segment: undefined, name };
    return { archives: archives(), open, page: pageAt(page) };
  }
  try {
    return await snapshotOn({ log, name, archives, page: () => pageAt(page) });
  } finally {
    log.close();
  }
}

/** Opens the log; undefined if it is gone, but something else of it is there. */
function openedLog(path: string): Deno.FsFile | undefined {
  try {
    return openToRead(path);
  } catch (error) {
    const isGone = error instanceof Deno.errors.NotFound;
    if (isGone && (archivesOf(path).length > 0 || pageAt(filesOf(path).page).signed)) return undefined;
    throw error;
  }
}

/** Opens the log for `snapshotOn()`. */
export function openToRead(path: string): Deno.FsFile {
  return Deno.openSync(path, { read: true, write: true }); // Some systems lock no file that is open to read alone.
}

/** Takes a snapshot of open files; what comes before `since` need not be read. */
export async function snapshotOn({ log, name, archives, page }: LogFiles, since?: Place): Promise<Snapshot> {
  const lock = fileLock(log);
  const locked = await lock.acquire();
  try {
    const size = sizeOf(log);
    const beginning = readAt(log, 0, Math.min(size, BEGINNING));
    const segment = firstLink(beginning)?.seq;
    const start = since !== undefined && segment === since.segment ? Math.min(since.offset, size) : 0;
    const bytes = start === 0 && size === beginning.length ? beginning : readAt(log, start, size - start);
    // A crash can leave a segment in both places; the open one then holds at least as much.
    const older = archives().filter(({ firstSeq }) => segment === undefined || firstSeq < segment);
    return { archives: older, open: { bytes, start, segment, name }, page: page() };
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
  const piece = pieceReader();
  for (const archive of archives) {
    if (since && archive.firstSeq < since.segment) continue;
    yield* archivedLines(piece, archive, archive.firstSeq === since?.segment ? since.offset : 0);
  }
  const offset = open.segment === since?.segment && since ? since.offset : 0;
  const segment = open.segment ?? 0;
  yield* placed(open.bytes.subarray(Math.max(0, offset - open.start)), { segment, offset }, open.name);
}

function* archivedLines(
  piece: PieceReader,
  { path, name, firstSeq, file }: Archive,
  from: number,
): Generator<PlacedLine> {
  const opened = file ?? Deno.openSync(path);
  try {
    const size = sizeOf(opened);
    for (let offset = from; offset < size;) {
      const bytes = piece(opened, offset);
      if (bytes.length === 0) return;
      yield* placed(bytes, { segment: firstSeq, offset }, name);
      offset += bytes.length;
    }
  } finally {
    if (!file) opened.close();
  }
}

/** Some lines from the offset on, up to a line end or the end of the file; they are lent until the next call. */
type PieceReader = (file: Deno.FsFile, offset: number) => Uint8Array<ArrayBuffer>;

function pieceReader(): PieceReader {
  let buffer = new Uint8Array(PIECE);
  return (file, offset) => {
    while (true) {
      const bytes = readInto(buffer, file, offset);
      const end = bytes.length < buffer.length ? bytes.length : bytes.lastIndexOf(LINE_END) + 1;
      if (end > 0 || bytes.length === 0) return bytes.subarray(0, end);
      buffer = new Uint8Array(2 * buffer.length);
    }
  };
}

function* placed(bytes: Uint8Array<ArrayBuffer>, { segment, offset }: Place, file: string): Generator<PlacedLine> {
  for (const { line, start } of linesIn(bytes)) {
    const at = offset + start;
    const end = Math.min(at + line.length + 1, offset + bytes.length);
    yield { line, place: { segment, offset: at }, end: { segment, offset: end }, file };
  }
}

/** The page beside the log. */
export function pageAt(path: string): Page {
  try {
    const file = Deno.openSync(path);
    try {
      return readPage(file);
    } finally {
      file.close();
    }
  } catch {
    return {}; // A log can do without.
  }
}
