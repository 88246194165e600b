/** `axonflow audit flush` inside the worker. */
import { flush } from "../deliver/flush.ts";
import { auditIndex } from "../store/audit_index.ts";
import { openLog } from "../store/log.ts";
import type { WorkerWorld } from "./run_serve.ts";
import { deliveryOf } from "./worker_delivery.ts";
import type { FlushStart } from "./worker_message.ts";

/** Delivers what is pending, and posts what became of it. */
export async function runFlush({ settings, logPath, waitMs }: FlushStart, { stop, post }: WorkerWorld): Promise<void> {
  const log = openLog(logPath);
  const index = auditIndex(logPath);
  try {
    post({ flushed: await flush({ ...deliveryOf({ logPath, log, index, to: settings }), waitMs, signal: stop }) });
    await log.seal();
  } finally {
    index.close();
    log.close();
  }
}
