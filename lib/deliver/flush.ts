/** Delivering what is pending now, for a person who waits for it. */
import type { Alone } from "./alone.ts";
import type { Deliverer, Outbox, Round } from "./deliverer.ts";
import { sleep as realSleep } from "./sleep.ts";

export interface FlushOptions {
  outbox: Outbox;
  deliverer: Pick<Deliverer, "round">;
  /** What keeps two processes from delivering the same. */
  alone: Alone;
  /** How long to go on after a failure, in milliseconds. */
  waitMs: number;
  /** Ends it. */
  signal: AbortSignal;
  sleep?: typeof realSleep;
}

/** What became of the records. */
export interface FlushReport {
  delivered: number;
  undeliverable: number;
  /** Still pending. */
  left: number;
  /** Why, if something is left. */
  reason?: string;
}

/** What another process makes of it shows in what is left. */
const ELSEWHERE: Round = {
  delivered: 0,
  undeliverable: 0,
  end: { kind: "wait", ms: 250, reason: "another axonflow process is delivering them" },
};

/** A line that was changed or is gone is never delivered, and is there for `audit verify` to say. */
const UNREADABLE = "what is left cannot be read from the audit log, or was written just now";

/** Delivers until nothing is left or can be read, the endpoint refuses, or the time is over. */
export async function flush(
  { outbox, deliverer, alone, waitMs, signal, sleep = realSleep }: FlushOptions,
): Promise<FlushReport> {
  const deadline = performance.now() + waitMs;
  const report: FlushReport = { delivered: 0, undeliverable: 0, left: await outbox.pendingCount() };
  // What arrives meanwhile is the next one's.
  let limit = report.left;
  while (limit > 0 && report.left > 0 && !signal.aborted) {
    const { end, delivered, undeliverable } = await alone(() => deliverer.round({ signal, limit })) ?? ELSEWHERE;
    report.delivered += delivered;
    report.undeliverable += undeliverable;
    limit -= delivered + undeliverable;
    report.left = await outbox.pendingCount();
    if (end.kind === "done") {
      if (delivered + undeliverable > 0) continue;
      report.reason = UNREADABLE;
      break;
    }
    report.reason = end.reason;
    const patience = deadline - performance.now();
    if (end.kind === "stop" || patience <= 0) break;
    await sleep(Math.min(end.ms, patience), signal);
  }
  if (report.left === 0) delete report.reason;
  return report;
}
