/** The newest records of a snapshot, in the order of the log. Only the end of the log is read. */
import { linesIn, readAt, sizeOf } from "./bytes.ts";
import { contentOf } from "./content.ts";
import type { AuditRecord } from "./record.ts";
import type { Archive } from "./segments.ts";
import type { Place, Snapshot } from "./snapshot.ts";

export interface LastRecords {
  records: { record: AuditRecord; chained: boolean }[];
  /** Where the next line will stand. */
  end: Place | undefined;
}

// How much of a segment is looked at first; more records need more.
const STEP = 256 * 1024;
const LINE_END = 0x0a;

/** The last `count` records. Segments are looked at from the newest on, and only as many as are needed. */
export function lastRecords({ archives, open }: Snapshot, count: number): LastRecords {
  const { segment, start } = open;
  // The last line may still be written; and a segment has no name as long as no link is in it.
  const whole = open.bytes.subarray(0, segment === undefined ? 0 : open.bytes.lastIndexOf(LINE_END) + 1);
  let end = whole.length > 0 ? { segment: segment!, offset: start + whole.length } : undefined;
  let records = lastOf(whole, count);
  for (const archive of archives.toReversed()) {
    if (records.length >= count) break;
    const older = lastOfArchive(archive, count - records.length);
    records = [...older.records, ...records];
    end ??= older.end;
  }
  return { records, end };
}

function lastOfArchive({ path, file, firstSeq }: Archive, count: number): LastRecords {
  const opened = file ?? Deno.openSync(path);
  try {
    const size = sizeOf(opened);
    for (let length = Math.min(STEP, size);; length = Math.min(length * 4, size)) {
      const bytes = readAt(opened, size - length, length);
      // The first piece may be the end of a longer line, unless the whole file is in view.
      const records = lastOf(length < size ? bytes.subarray(bytes.indexOf(LINE_END) + 1) : bytes, count);
      if (records.length === count || length === size) return { records, end: { segment: firstSeq, offset: size } };
    }
  } finally {
    if (!file) opened.close();
  }
}

function lastOf(bytes: Uint8Array<ArrayBuffer>, count: number): LastRecords["records"] {
  const records: LastRecords["records"] = [];
  for (const { line } of [...linesIn(bytes)].reverse()) {
    if (records.length === count) break;
    const content = contentOf(line);
    if (content?.record) records.unshift({ record: content.record, chained: content.link !== undefined });
  }
  return records;
}
