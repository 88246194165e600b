/**
 * Bringing pending records to the endpoint, in order. Each is marked in the log as soon as the endpoint has it; one that
 * was sent but could not be marked is sent again, and its `record_id` tells the endpoint so.
 */
import type { Client } from "../client/client.ts";
import { asEndpointError, EndpointError } from "../client/failure.ts";
import { auditToolCall } from "../contract/audit_tool_call.ts";
import { messageOf } from "../core/message_of.ts";
import { oneLine } from "../core/text.ts";
import type { AuditIndex } from "../store/audit_index.ts";
import type { Delivered, Undeliverable } from "../store/note.ts";
import type { AuditRecord } from "../store/record.ts";
import { auditInputOf } from "./audit_input.ts";
import { backOff } from "./back_off.ts";
import { onFailure } from "./on_failure.ts";

/** What the endpoint has not taken yet. */
export type Outbox = Pick<AuditIndex, "pending" | "pendingCount">;

export interface DelivererOptions {
  outbox: Outbox;
  client: Client;
  /** The endpoint, as the log names it. */
  endpoint: string;
  /** Which records are meant for it; all, unless said otherwise. */
  isMeant?: ((record: AuditRecord) => boolean) | undefined;
  /** Marks a record in the log. */
  note(note: Delivered | Undeliverable): Promise<void>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** From 0 to 1. */
  random?: () => number;
}

/** How a round ended. */
export type RoundEnd =
  /** Nothing is pending, or what was asked for is done. */
  | { kind: "done" }
  /** The endpoint did not take a record; it should be asked again after so many milliseconds. */
  | { kind: "wait"; ms: number; reason: string }
  /** There is no use in asking again. */
  | { kind: "stop"; reason: string };

export interface Round {
  delivered: number;
  undeliverable: number;
  end: RoundEnd;
}

export interface RoundOptions {
  /** Ends the round before the next record. */
  signal?: AbortSignal;
  /** How many records to settle at most. */
  limit?: number;
}

type Mark = { kind: "delivered" } | { kind: "undeliverable"; reason: string };

// Records are read from the log in portions.
const PORTION = 100;
const MOST_REJECTIONS = 3;
const MAX_REASON = 300;

/** Delivers; whoever calls it holds the delivery lock. */
export class Deliverer {
  readonly #options: DelivererOptions;
  #failures = 0;
  /** What was marked lately. */
  readonly #settled = new Set<string>();
  /** The record that the endpoint rejects, and how often it did. */
  #rejected = { id: "", times: 0 };

  constructor(options: DelivererOptions) {
    this.#options = options;
  }

  /** Delivers one record after another until all are, or one is not taken. Never throws. */
  async round({ signal, limit = Infinity }: RoundOptions = {}): Promise<Round> {
    const round: Round = { delivered: 0, undeliverable: 0, end: { kind: "done" } };
    try {
      while (true) {
        const left = limit - round.delivered - round.undeliverable;
        const records = await this.#pending(Math.min(PORTION, left));
        for (const record of records) {
          if (signal?.aborted) return round;
          const settled = await this.#settle(record);
          if (typeof settled === "object") return { ...round, end: settled };
          round[settled]++;
        }
        if (records.length === 0) return round;
      }
    } catch (error) {
      // Going on without the log would send the same records for ever.
      const reason = oneLine(`Cannot use the audit log: ${messageOf(error)}`, MAX_REASON);
      return { ...round, end: { kind: "stop", reason } };
    }
  }

  async #pending(limit: number): Promise<AuditRecord[]> {
    const pending = await this.#options.outbox.pending(limit, this.#options.isMeant);
    // An index that is busy may not have seen our own marks.
    const records = pending.map(({ record }) => record).filter(({ id }) => !this.#settled.has(id));
    if (records.length === pending.length) this.#settled.clear();
    return records;
  }

  /** Sends the record and marks what became of it; or says what keeps it from being delivered. */
  async #settle(record: AuditRecord): Promise<"delivered" | "undeliverable" | RoundEnd> {
    const failure = await this.#send(record);
    if (!failure) return await this.#mark(record, { kind: "delivered" });
    const reason = oneLine(failure.message, MAX_REASON);
    const meaning = onFailure[failure.kind];
    if (meaning === "stop") return { kind: "stop", reason };
    if (meaning === "count" && this.#timesRejected(record) === MOST_REJECTIONS) {
      return await this.#mark(record, { kind: "undeliverable", reason });
    }
    return { kind: "wait", ms: this.#backOff(failure), reason };
  }

  async #send(record: AuditRecord): Promise<EndpointError | undefined> {
    try {
      const { recorded } = await this.#options.client.call(auditToolCall, auditInputOf(record), { id: record.id });
      return recorded ? undefined : new EndpointError("server_error", "the endpoint could not keep the record");
    } catch (error) {
      return asEndpointError(error);
    }
  }

  async #mark<K extends "delivered" | "undeliverable">(record: AuditRecord, mark: Mark & { kind: K }): Promise<K> {
    const { endpoint, note, now } = this.#options;
    await note({ ...mark, time: new Date(now()).toISOString(), record_id: record.id, endpoint });
    this.#settled.add(record.id);
    this.#failures = 0;
    this.#rejected = { id: "", times: 0 };
    return mark.kind;
  }

  #timesRejected({ id }: AuditRecord): number {
    const times = this.#rejected.id === id ? this.#rejected.times + 1 : 1;
    this.#rejected = { id, times };
    return times;
  }

  #backOff({ retryAfter }: EndpointError): number {
    const { now, random = Math.random } = this.#options;
    return backOff({ failures: ++this.#failures, retryAfter, now: now(), random: random() });
  }
}
