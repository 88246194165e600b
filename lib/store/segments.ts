/**
 * The files of the log, all in the state folder.
 *
 * | file | holds |
 * |---|---|
 * | `audit.jsonl` | the open segment, to which everything is appended |
 * | `segments/audit-<sequence number of the first link, 12 digits>.jsonl` | segments that are full |
 * | `audit.head` | the newest signed head and the count of lost records (page.ts) |
 * | `audit.key`, `audit.pub` | the key of this install (signing.ts) |
 * | `delivery.lock` | the lock of whoever delivers pending records; empty |
 * | `index/` | what searches are made from; derived, and rebuilt from the log at any time |
 */

/** A segment that is full. */
export interface Archive {
  path: string;
  name: string;
  /** The sequence number of its first link. */
  firstSeq: number;
  /** The open file, where somebody holds it. */
  file?: Deno.FsFile;
}

/** A segment that has this many bytes is full. */
export const SEGMENT_BYTES = 16 * 1024 * 1024;

const ARCHIVE = /^audit-(\d{12})\.jsonl$/;

/** The paths that belong to the log with this path. */
export function filesOf(path: string) {
  const folder = path.replace(/[/\\][^/\\]*$/, "");
  return {
    folder,
    page: `${folder}/audit.head`,
    key: `${folder}/audit.key`,
    publicKey: `${folder}/audit.pub`,
    segments: `${folder}/segments`,
    index: `${folder}/index`,
    deliveryLock: `${folder}/delivery.lock`,
  };
}

/** The name of the segment that begins with this link. */
export function archiveName(firstSeq: number): string {
  return `audit-${String(firstSeq).padStart(12, "0")}.jsonl`;
}

/** The archived segments of the log with this path, oldest first. */
export function archivesOf(path: string): Archive[] {
  const { segments } = filesOf(path);
  const archives: Archive[] = [];
  for (const { name } of entriesOf(segments)) {
    const digits = ARCHIVE.exec(name)?.[1];
    if (digits) archives.push({ path: `${segments}/${name}`, name, firstSeq: Number(digits) });
  }
  return archives.sort((a, b) => a.firstSeq - b.firstSeq);
}

function entriesOf(folder: string): Iterable<Deno.DirEntry> {
  try {
    // The folder is read at the first step, so that is where it is missing.
    return [...Deno.readDirSync(folder)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
