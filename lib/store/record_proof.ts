/**
 * Whether one record is what was written: it has the hash that it names, follows from the link before it, and leads to
 * the one behind it. The index may say where it stands, but it is believed in nothing: where it knows no such record, or
 * what stands there is not the record, valid and in its place, the whole log is searched.
 */
import type { AuditIndex } from "./audit_index.ts";
import { sizeOf } from "./bytes.ts";
import { type Head, linkOf } from "./hash_chain.ts";
import { logReader } from "./index/log_reader.ts";
import { letOthers } from "./let_others.ts";
import { hashOfBody, linkBytesOf } from "./link_bytes.ts";
import { openRegular } from "./open_regular.ts";
import { linesSince, openToRead, type Place, type PlacedLine, type Snapshot, snapshotOf } from "./snapshot.ts";
import { tailOf } from "./tail.ts";

/** The state of one record. */
export interface RecordProof extends Head {
  valid: boolean;
  /** Why it is not valid. */
  reason?: string;
}

const decoder = new TextDecoder();
const latin1 = new TextDecoder("latin1");

/** Verifies the record with this id; undefined if there is none. */
export async function verifyRecord(
  path: string,
  id: string,
  index?: Pick<AuditIndex, "placeOf">,
): Promise<RecordProof | undefined> {
  // Whatever keeps the index from answering, the log itself can.
  const place = await index?.placeOf(id).catch(() => undefined);
  const found = place && await proofAt(path, id, place);
  // A segment may be archived between two looks at the log: nobody is accused but by a snapshot of the whole.
  return found?.valid ? found : await proofIn(linesSince(await snapshotOf(path)), id);
}

/** The state of the record, if it stands at the place. */
async function proofAt(path: string, id: string, place: Place): Promise<RecordProof | undefined> {
  const reader = logReader(path);
  try {
    const snapshot = await reader.snapshot(place);
    const [first] = linesSince(snapshot, place);
    if (!first || !isRecord(first.line, id)) return undefined;
    return await proofIn(linesSince(snapshot, place), id, headBefore(path, place, snapshot));
  } finally {
    reader.close();
  }
}

/** The newest link in front of the place; undefined if the log begins there. */
function headBefore(path: string, { segment, offset }: Place, { archives, open }: Snapshot): Head | undefined {
  const older = archives.findLast(({ firstSeq }) => firstSeq < segment);
  const own = segment === open.segment ? undefined : archives.find(({ firstSeq }) => firstSeq === segment);
  const head = headIn(own ? openRegular(own.path) : openToRead(path), offset);
  return head || !older ? head : headIn(openRegular(older.path));
}

/** The newest link in the file, or in the beginning of it that has this many bytes. */
function headIn(file: Deno.FsFile, size = sizeOf(file)): Head | undefined {
  try {
    return tailOf(file, size).head;
  } finally {
    file.close();
  }
}

/** The state of the record among the lines; `before` is the link in front of them, if it is known. */
async function proofIn(lines: Iterable<PlacedLine>, id: string, before?: Head): Promise<RecordProof | undefined> {
  const { createHash } = await import("node:crypto");
  let last = before;
  let found: Head | undefined;
  let count = 0;
  for (const { line } of lines) {
    const turn = letOthers(++count);
    if (turn) await turn;
    const link = linkBytesOf(line);
    if (!link) continue;
    // The line is only lent, and so are its parts.
    const { seq, hash, prev } = link;
    if (found) {
      // Whoever can edit a record can compute its hash; the link behind it has the one that it had.
      const leads = seq === found.seq + 1 && prev === found.hash;
      return leads ? { valid: true, ...found } : invalid(found, "the link behind it does not follow from it");
    }
    if (!link.isNote && isRecord(line, id)) {
      found = { seq, hash };
      if (hashOfBody(line, (bytes) => createHash("sha256").update(bytes).digest("hex")) !== hash) {
        return invalid(found, "its content does not have the hash it names");
      }
      const follows = !last || (last.seq === seq - 1 && last.hash === prev);
      if (!follows) return invalid(found, "it does not follow from the link before it");
    }
    last = { seq, hash };
  }
  return found && { valid: true, ...found };
}

/** Parsing is for the one that may be meant; an id cannot be written in two ways. */
function isRecord(line: Uint8Array, id: string): boolean {
  return latin1.decode(line).includes(id) && linkOf(decoder.decode(line))?.record?.id === id;
}

function invalid({ seq, hash }: Head, reason: string): RecordProof {
  return { valid: false, seq, hash, reason };
}
