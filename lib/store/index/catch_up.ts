/**
 * Bringing the index up to the end of the log. Where it stands is noted with what was taken in, in one transaction; the
 * last link that was taken in has to be where it was, or the index belongs to another log and is made anew.
 */
import type { Head } from "../hash_chain.ts";
import { linkBytesOf } from "../link_bytes.ts";
import type { Place, Snapshot } from "../snapshot.ts";
import { type Database, emptyTables, inTransaction, isBusy, setState, stateOf } from "./database.ts";
import { Lines } from "../lines.ts";
import type { LogReader } from "./log_reader.ts";
import type { Parts } from "./parts.ts";

export interface CatchUpOptions {
  /** How long the process may be busy until others get their turn. */
  sliceMs?: number;
  /** Told after each turn how far the index is: from 0 to 1. */
  onProgress?: ((part: number) => void) | undefined;
}

/** The last link that was taken in, and where it stands. */
interface IndexedLink extends Head {
  place: Place;
  length: number;
}

/** How long another process may be writing until the answer is made from what is there. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 10;
const LINES_BETWEEN_LOOKS = 32;

/** Takes in everything that the log holds now; false if another process kept the index busy. */
export async function catchUp(parts: Parts, reader: LogReader, options: CatchUpOptions): Promise<boolean> {
  while (true) {
    const outcome = await takeSnapshot(parts, reader, options);
    if (outcome !== "again") return outcome === "done";
  }
}

/** Takes in what a snapshot of the log holds; `again` if the log or the index has changed so much that it takes another. */
async function takeSnapshot(
  parts: Parts,
  reader: LogReader,
  { sliceMs = 20, onProgress }: CatchUpOptions,
): Promise<"done" | "again" | "busy"> {
  const { database } = parts;
  const since = placeIn(database);
  const link = linkIn(database);
  if (link && !standsInLog(link, reader)) {
    await startAnew(parts, reader);
    return "again";
  }
  const snapshot = await reader.snapshot(since);
  let lines = new Lines(snapshot, since);
  while (true) {
    const turn = await whenFree(parts, () => {
      const place = placeIn(database);
      // Another process may have been faster.
      if (!samePlace(place, lines.place)) {
        if (!isWithin(snapshot, since, place)) return "again";
        lines = new Lines(snapshot, place);
      }
      return takeSome(parts, lines, sliceMs);
    });
    if (turn === undefined) return "busy";
    if (turn === "again") return "again";
    onProgress?.(lines.part());
    if (turn === "done") return "done";
    // Whatever else the process does gets its turn.
    await pause(0);
  }
}

/** Whether the place is in the part of the log that the snapshot since another place holds. */
function isWithin({ open }: Snapshot, since: Place | undefined, place: Place | undefined): boolean {
  if (!place || place.segment > (open.segment ?? place.segment)) return false;
  return !since || place.segment > since.segment || place.segment === since.segment && place.offset >= since.offset;
}

/** Empties the index. If its last link is no part of the log any more, that stays known. */
export async function startAnew(parts: Parts, reader: LogReader): Promise<void> {
  const { database } = parts;
  const snapshot = await reader.snapshot();
  await whenFree(parts, () => {
    const link = linkIn(database);
    if (link && !stateOf(database, "missing") && isMissing(link, snapshot, reader)) setState(database, "missing", link);
    emptyTables(database, ["missing"]);
  });
}

/** The newest head that was ever in the index, as far as it is known. */
export function seenBefore({ database }: Parts): Head | undefined {
  const head = stateOf(database, "missing") as IndexedLink | undefined ?? linkIn(database);
  return head && { seq: head.seq, hash: head.hash };
}

/** Where the index stands, as a word that changes with it. */
export function stateText({ database }: Parts): string {
  return JSON.stringify(placeIn(database) ?? null);
}

function placeIn(database: Database): Place | undefined {
  return stateOf(database, "place") as Place | undefined;
}

function linkIn(database: Database): IndexedLink | undefined {
  return stateOf(database, "link") as IndexedLink | undefined;
}

function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.segment === b?.segment && a?.offset === b?.offset;
}

function standsInLog({ hash, place, length }: IndexedLink, reader: LogReader): boolean {
  for (const line of reader.linesAt(place, length)) {
    if (linkBytesOf(line)?.hash === hash) return true;
  }
  return false;
}

/** Whether the link should be in the log and is not: what is older than the log itself was deleted by retention. */
function isMissing(link: IndexedLink, { archives, open }: Snapshot, reader: LogReader): boolean {
  const oldest = archives[0]?.firstSeq ?? open.segment ?? 0;
  return link.seq >= oldest && !standsInLog(link, reader);
}

/** Takes lines in until the time is over. */
function takeSome({ database, filler }: Parts, lines: Lines, sliceMs: number): "done" | "more" {
  const end = performance.now() + sliceMs;
  let link: IndexedLink | undefined;
  let done = false;
  for (let count = 1; count % LINES_BETWEEN_LOOKS !== 0 || performance.now() < end; count++) {
    const placed = lines.next();
    if (!placed) {
      done = true;
      break;
    }
    const content = filler.take(placed);
    if (content?.link) link = { ...content.link, place: placed.place, length: placed.line.length };
  }
  if (link) setState(database, "link", link);
  if (lines.place) setState(database, "place", lines.place);
  return done ? "done" : "more";
}

/** Does it in a transaction, as soon as no other process is writing; undefined if that takes too long. */
async function whenFree<T>({ database, names }: Parts, action: () => T): Promise<T | undefined> {
  const end = performance.now() + PATIENCE_MS;
  while (true) {
    try {
      return inTransaction(database, action);
    } catch (error) {
      // What was added to the names went with the transaction.
      names.forget();
      if (!isBusy(error)) throw error;
      if (performance.now() > end) return undefined;
      await pause(PAUSE_MS);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
