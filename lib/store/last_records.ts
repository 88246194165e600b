/** The newest records of a snapshot, in the order of the log. */
import { contentOf, type LineContent } from "./content.ts";
import { Lines } from "./lines.ts";
import type { AuditRecord } from "./record.ts";
import type { Place, PlacedLine, Snapshot } from "./snapshot.ts";

export interface LastRecords {
  records: { record: AuditRecord; chained: boolean }[];
  /** Where the next line will stand. */
  end: Place | undefined;
}

/** The last `count` records. Segments are looked at from the newest on, and only as many as are needed. */
export function lastRecords(snapshot: Snapshot, count: number): LastRecords {
  const { archives, open, page } = snapshot;
  const nothing = { bytes: open.bytes.subarray(0, 0), start: 0, segment: undefined, name: open.name };
  let { records, end } = lastOf({ archives: [], open, page }, count);
  for (const archive of archives.toReversed()) {
    if (records.length >= count) break;
    const older = lastOf({ archives: [archive], open: nothing, page }, count - records.length);
    records = [...older.records, ...records];
    end ??= older.end;
  }
  return { records, end };
}

function lastOf(snapshot: Snapshot, count: number): LastRecords {
  const lines = new Lines(snapshot, undefined);
  const all: PlacedLine[] = [];
  for (let placed = lines.next(); placed; placed = lines.next()) all.push(placed);
  const records: LastRecords["records"] = [];
  for (const { line } of all.reverse()) {
    if (records.length === count) break;
    const content: LineContent | undefined = contentOf(line);
    if (content?.record) records.unshift({ record: content.record, chained: content.link !== undefined });
  }
  return { records, end: lines.place };
}
