/**
 * The index of the audit log: searches, statistics and what is still to be delivered, in a database that is made from
 * the log alone (`index/audit.db`). It reads what is new before it answers. Losing it loses nothing: a database that is
 * missing, damaged, of another version or of another log is made anew.
 *
 * Several processes may use one index. Each takes in what is new in short turns; whoever comes second finds it done.
 */
import type { Head } from "./hash_chain.ts";
import { catchUp, type CatchUpOptions, seenBefore, startAnew, stateText } from "./index/catch_up.ts";
import { isDamage, removeDatabase } from "./index/database.ts";
import type { Filter } from "./index/filter.ts";
import type { Found, Page } from "./index/find.ts";
import { logReader } from "./index/log_reader.ts";
import { type Parts, partsOf } from "./index/parts.ts";
import type { Activity, Span, Statistics } from "./index/statistics.ts";
import type { Part } from "./index/values.ts";
import type { AuditRecord } from "./record.ts";
import { filesOf } from "./segments.ts";
import type { Place } from "./snapshot.ts";

export type { Activity, Filter, Found, Page, Span, Statistics };

/** What is asked of the index. Every answer includes what was in the log when it was asked. */
export interface AuditIndex {
  /** Records, newest first. */
  search(filter: Filter, page?: Page): Promise<Found[]>;
  count(filter: Filter): Promise<number>;
  /** Which tools, policies and so on the records have; 500 at most. */
  values(part: Part): Promise<string[]>;
  /** The check that took the decision with this id. */
  decision(decisionId: string): Promise<AuditRecord | undefined>;
  byId(recordId: string): Promise<AuditRecord | undefined>;
  /** Where the record stands in the chain, as far as is known; undefined if it is no link of it. */
  placeOf(recordId: string): Promise<Place | undefined>;
  /** The numbers of `get_policy_stats`. */
  statistics(span: Span & { tool?: string | undefined }): Promise<Statistics>;
  /** How checks ended, for every part of the span; each part is `bucketMs` long, and the first begins with the span. */
  activity(span: Span, bucketMs: number): Promise<Activity[]>;
  /** How often the policy matched since then. */
  hits(policyId: string, from: number): Promise<number>;
  /** Records that the endpoint has not taken yet, oldest first; what cannot be read any more only counts. */
  pending(limit: number, isWanted?: (record: AuditRecord) => boolean): Promise<{ id: string; record: AuditRecord }[]>;
  pendingCount(): Promise<number>;
  /** How many of them each segment holds, by the sequence number of its first link. */
  pendingBySegment(): Promise<Map<number, number>>;
}

/** An index with what its owner needs. */
export interface OpenIndex extends AuditIndex {
  /** Opens everything now; with `hold` so that the permissions may go. */
  open(options?: { hold?: boolean }): Promise<void>;
  /** Takes in what is new. */
  refresh(): Promise<void>;
  /** Empties the index: with the next question it is made anew from the log. */
  startAnew(): Promise<void>;
  /**
   * The newest head that was ever indexed, as it is known now: if it is no part of the log any more, the log was cut
   * short. Nothing is read from the log for this.
   */
  seen(): Promise<Head | undefined>;
  /** Closes everything at once; what is being asked is not answered any more. */
  close(): void;
}

/** The path of the index of the log with this path. */
export function indexPath(path: string): string {
  return `${filesOf(path).index}/audit.db`;
}

/** The index of the log with this path; it is opened when it is first asked. */
export function auditIndex(path: string, { sliceMs = 20, onProgress }: CatchUpOptions = {}): OpenIndex {
  const databasePath = indexPath(path);
  const reader = logReader(path);
  let opened: Parts | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** The version of the log and of the index at which nothing was left to do. */
  let settled = "";

  /** One after the other: what is asked while the log is being read waits for it. */
  function inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = last.then(action);
    last = result.catch(() => {});
    return result;
  }

  async function open(): Promise<Parts> {
    return opened ??= await partsOf(databasePath, reader);
  }

  async function withParts<T>(action: (parts: Parts) => T | Promise<T>): Promise<T> {
    try {
      return await action(await open());
    } catch (error) {
      if (!isDamage(error)) throw error;
      opened?.database.close();
      opened = undefined;
      settled = "";
      removeDatabase(databasePath);
      return await action(await open());
    }
  }

  function ask<T>(question: (parts: Parts) => T): Promise<T> {
    return inTurn(() =>
      withParts(async (parts) => {
        await bringUpToDate(parts);
        return question(parts);
      })
    );
  }

  async function bringUpToDate(parts: Parts): Promise<void> {
    const version = reader.version();
    if (`${version} ${stateText(parts)}` === settled) return;
    settled = "";
    // What is written meanwhile changes the version: then there is more to do.
    if (await catchUp(parts, reader, { sliceMs, onProgress })) settled = `${version} ${stateText(parts)}`;
  }

  return {
    search: (filter, page) => ask(({ finder }) => finder.search(filter, page)),
    count: (filter) => ask(({ finder }) => finder.count(filter)),
    values: (part) => ask(({ finder }) => finder.values(part)),
    decision: (id) => ask(({ finder }) => finder.decision(id)?.record),
    byId: (id) => ask(({ finder }) => finder.byId(id)?.record),
    placeOf: (id) => ask(({ finder }) => finder.placeOf(id)),
    statistics: (span) => ask(({ counter }) => counter.statistics(span)),
    activity: (span, bucketMs) => ask(({ counter }) => counter.activity(span, bucketMs)),
    hits: (policy, from) => ask(({ finder }) => finder.count({ policy, from })),
    pending: (limit, isWanted) => ask(({ finder }) => finder.pending(limit, isWanted)),
    pendingCount: () => ask(({ finder }) => finder.pendingCount()),
    pendingBySegment: () => ask(({ finder }) => finder.pendingBySegment()),
    open: ({ hold = false } = {}) =>
      inTurn(() =>
        withParts((parts) => {
          if (!hold) return;
          reader.hold();
          // SQLite opens its other files at the first read.
          stateText(parts);
        })
      ),
    refresh: () => ask(() => {}),
    startAnew: () => inTurn(() => withParts((parts) => startAnew(parts, reader))),
    seen: () => inTurn(() => withParts(seenBefore)),
    close() {
      opened?.database.close();
      opened = undefined;
      reader.close();
    },
  };
}
