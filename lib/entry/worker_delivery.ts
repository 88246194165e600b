/** Delivery inside the worker: of all records at once, or beside the work of `mcp` and `serve`. */
import { remoteClient } from "../client/remote.ts";
import { type Alone, aloneBy } from "../deliver/alone.ts";
import { deliverInBackground } from "../deliver/background.ts";
import { Deliverer, type DelivererOptions, type Outbox } from "../deliver/deliverer.ts";
import { HERE, hereClient, isMeantFor } from "../deliver/here.ts";
import { sleep } from "../deliver/sleep.ts";
import { messageOf } from "../core/message_of.ts";
import type { Address } from "../core/net.ts";
import type { AuditLog } from "../store/log.ts";
import type { AuditIndex } from "../store/audit_index.ts";
import { filesOf } from "../store/segments.ts";
import type { EndpointMessage, FromWorker } from "./worker_message.ts";

// A request that is under way when the program ends may still be answered and its record marked.
const GRACE_MS = 1000;

export interface DeliveryOptions {
  logPath: string;
  log: Pick<AuditLog, "note">;
  index: AuditIndex;
  /** Where to, or the address of the endpoint that keeps its records in this log. */
  to: EndpointMessage | Address;
}

/** What it takes to deliver. */
export interface Delivery {
  outbox: Outbox;
  deliverer: Deliverer;
  alone: Alone;
  /** The endpoint, as the log names it. */
  endpoint: string;
}

/** Puts the parts together. */
export function deliveryOf({ logPath, log, index: outbox, to }: DeliveryOptions): Delivery {
  const target = targetOf(to);
  const deliverer = new Deliverer({ outbox, ...target, note: (note) => log.note(note), now: Date.now });
  return { outbox, deliverer, endpoint: target.endpoint, alone: aloneBy(filesOf(logPath).deliveryLock) };
}

function targetOf(to: EndpointMessage | Address): Pick<DelivererOptions, "client" | "endpoint" | "isMeant"> {
  return "endpoint" in to
    ? { client: remoteClient({ ...to, endpoint: new URL(to.endpoint) }), endpoint: to.endpoint }
    : { client: hereClient, endpoint: HERE, isMeant: (record) => isMeantFor(to, record) };
}

/** Delivers beside other work, until it is stopped. */
export function startDelivery(
  options: DeliveryOptions,
  post: (message: FromWorker) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { endpoint, ...delivery } = deliveryOf(options);
  const running = deliverInBackground({ ...delivery, signal: stopping.signal }).catch(messageOf).then((reason) => {
    if (reason) post({ notice: `Cannot deliver records to ${endpoint}: ${reason}; they stay pending` });
  });
  return {
    async stop() {
      stopping.abort();
      const given = new AbortController();
      await Promise.race([running, sleep(GRACE_MS, given.signal)]);
      given.abort();
    },
  };
}
