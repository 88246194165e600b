/** The log as a search reads it: what is new, and single lines by their place. */
import { readAt, sizeOf } from "../bytes.ts";
import { type Archive, archiveName, archivesOf, filesOf } from "../segments.ts";
import { openToRead, pageAt, type Place, type Snapshot, snapshotOn } from "../snapshot.ts";

export interface LogReader {
  /** The log as it stands now, from the place on. */
  snapshot(since?: Place): Promise<Snapshot>;
  /** A word that is another one as soon as something was written. */
  version(): string;
  /**
   * What may be the line at the place: the archived segment's is the one, unless the log was archived only in part. The
   * caller knows by its content.
   */
  linesAt(place: Place, length: number): Generator<Uint8Array<ArrayBuffer>>;
  /** Opens everything that will be read, before the permissions go. */
  hold(): void;
  close(): void;
}

// Results are near each other, so few segments are open at once.
const MOST_OPEN = 8;

/**
 * A reader of the log with this path.
 *
 * @throws {Deno.errors.NotFound} and other system errors if there is no log, or it cannot be read
 */
export function logReader(path: string): LogReader {
  const { folder, segments, page } = filesOf(path);
  const name = path.slice(folder.length + 1);
  const open = new Map<number, Deno.FsFile>();
  let held: Archive[] | undefined;
  let log: Deno.FsFile | undefined;

  /** The log; it is opened each time unless it is held, because another file may have taken its place. */
  function openedLog(): Deno.FsFile {
    return log ?? openToRead(path);
  }

  function closeUnlessHeld(file: Deno.FsFile): void {
    if (file !== log) file.close();
  }

  function archiveFile(segment: number): Deno.FsFile | undefined {
    const known = open.get(segment);
    if (known || held) return known;
    try {
      const file = Deno.openSync(`${segments}/${archiveName(segment)}`);
      const [oldest] = open.keys();
      if (open.size >= MOST_OPEN && oldest !== undefined) release(oldest);
      open.set(segment, file);
      return file;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return undefined;
      throw error;
    }
  }

  function release(segment: number): void {
    open.get(segment)?.close();
    open.delete(segment);
  }

  return {
    async snapshot(since) {
      const file = openedLog();
      try {
        const archives = () => held ?? archivesOf(path);
        return await snapshotOn({ log: file, name, archives, page: () => held ? {} : pageAt(page) }, since);
      } finally {
        closeUnlessHeld(file);
      }
    },
    version() {
      if (log) return String(sizeOf(log));
      const { size, mtime, ino } = Deno.statSync(path);
      return `${size} ${mtime?.getTime()} ${ino}`;
    },
    *linesAt({ segment, offset }, length) {
      const archive = archiveFile(segment);
      if (archive) yield readAt(archive, offset, length);
      const file = openedLog();
      try {
        yield readAt(file, offset, length);
      } finally {
        closeUnlessHeld(file);
      }
    },
    hold() {
      log = openToRead(path);
      for (const segment of [...open.keys()]) release(segment);
      held = archivesOf(path).map((archive) => ({ ...archive, file: Deno.openSync(archive.path) }));
      for (const { firstSeq, file } of held) open.set(firstSeq, file!);
    },
    close() {
      log?.close();
      for (const segment of [...open.keys()]) release(segment);
    },
  };
}
