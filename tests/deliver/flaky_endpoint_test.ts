import { assert, assertEquals } from "@std/assert";
import { remoteClient } from "../../lib/client/remote.ts";
import { logPath } from "../../lib/core/paths.ts";
import { aloneBy } from "../../lib/deliver/alone.ts";
import { Deliverer } from "../../lib/deliver/deliverer.ts";
import { flush } from "../../lib/deliver/flush.ts";
import { sleep } from "../../lib/deliver/sleep.ts";
import { auditIndex } from "../../lib/store/audit_index.ts";
import { openLog } from "../../lib/store/log.ts";
import { servedEndpoint } from "../support/executable.ts";
import { type Fate, flakyProxy } from "../support/flaky_proxy.ts";
import { withFolder } from "../support/memory_io.ts";
import { deliveredIds, recordIds, writePending } from "./support/pending.ts";

const FAILURES: readonly Fate[] = ["refused", "reset", "500", "429", "garbage", "unanswered"];

/** Every other request fails, in all ways in turn; and now and then three in a row. */
function fates(): () => Fate {
  let asked = 0;
  let failed = 0;
  return () => {
    asked++;
    return asked % 2 === 1 || asked % 14 === 0 ? FAILURES[failed++ % FAILURES.length]! : "passed";
  };
}

Deno.test("an endpoint that fails half of the time gets 100 pending records once and in order", async () => {
  await withFolder(async (folder) => {
    const [from, to] = [`${folder}/from`, `${folder}/to`];
    const ids = await writePending(from, 100);
    await using served = await servedEndpoint(to);
    await using proxy = flakyProxy({ target: served.url, next: fates() });
    const log = openLog(logPath(from));
    const outbox = auditIndex(logPath(from));
    const endpoint = new URL(proxy.url);
    const client = remoteClient({ endpoint, endpointIsSet: true, timeoutMs: 5000 });
    const waits: number[] = [];
    const report = await flush({
      outbox,
      deliverer: new Deliverer({
        outbox,
        client,
        endpoint: endpoint.href,
        note: (note) => log.note(note),
        now: Date.now,
        random: () => 0,
      }),
      alone: aloneBy(`${folder}/lock`),
      waitMs: 60_000,
      signal: new AbortController().signal,
      sleep(ms, signal) {
        waits.push(ms);
        return sleep(10, signal);
      },
    });
    outbox.close();
    log.close();
    assertEquals(report, { delivered: 100, undeliverable: 0, left: 0 });
    assertEquals(await recordIds(to), ids);
    assertEquals(await deliveredIds(from), ids);
    for (const fate of FAILURES) assert((proxy.met.get(fate) ?? 0) >= 10, `${fate}: ${proxy.met.get(fate)}`);
    assert(waits.length >= 100, `it waited ${waits.length} times`);
    assertEquals([...new Set(waits)].sort(), [1000, 2000, 4000]);
  });
});
