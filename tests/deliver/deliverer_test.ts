import { assertEquals, assertMatch } from "@std/assert";
import { remoteClient } from "../../lib/client/remote.ts";
import { deliverInBackground } from "../../lib/deliver/background.ts";
import { Deliverer } from "../../lib/deliver/deliverer.ts";
import { flush } from "../../lib/deliver/flush.ts";
import { logPath } from "../../lib/core/paths.ts";
import { type AuditIndex, auditIndex } from "../../lib/store/audit_index.ts";
import { openLog } from "../../lib/store/log.ts";
import { withFolder } from "../support/memory_io.ts";
import { reply, type SeenRequest, withRawServer } from "../support/raw_server.ts";
import { deliveredIds, linksIn, writePending } from "./support/pending.ts";

/** The `record_id` that a request delivers, which is its JSON-RPC id too. */
function idIn({ body }: SeenRequest): string {
  const { id, params } = JSON.parse(body);
  assertEquals([params.name, params.arguments.record_id], ["audit_tool_call", id]);
  return id;
}

function recorded(id: string): string {
  const text = JSON.stringify({ recorded: true });
  return reply(200, JSON.stringify({ jsonrpc: "2.0", id, result: { content: [{ type: "text", text }] } }));
}

function failed(id: string, code: number): string {
  return reply(200, JSON.stringify({ jsonrpc: "2.0", id, error: { code, message: "no" } }));
}

interface Setting {
  ids: string[];
  folder: string;
  outbox: AuditIndex;
  deliverer: Deliverer;
  /** What was asked, by record id. */
  asked: string[];
}

/** Runs the test with pending records, three unless it wants more, and an endpoint that answers so. */
async function withEndpoint(
  answer: (id: string) => string,
  test: (setting: Setting) => Promise<void>,
  count = 3,
): Promise<void> {
  await withFolder(async (folder) => {
    const ids = await writePending(folder, count);
    const asked: string[] = [];
    const log = openLog(logPath(folder));
    const outbox = auditIndex(logPath(folder));
    await withRawServer(async ({ read, write }) => {
      for (let request = await read(); request; request = await read()) {
        const id = idIn(request);
        asked.push(id);
        await write(answer(id));
      }
    }, async (endpoint) => {
      const deliverer = new Deliverer({
        outbox,
        client: remoteClient({ endpoint, endpointIsSet: true }),
        endpoint: endpoint.href,
        note: (note) => log.note(note),
        now: Date.now,
        random: () => 0,
      });
      await test({ ids, folder, outbox, deliverer, asked });
    });
    outbox.close();
    log.close();
  });
}

Deno.test("a record that the endpoint rejects three times is undeliverable, and the next one has its turn", async () => {
  let second = "";
  await withEndpoint((id) => id === second ? failed(id, -32602) : recorded(id), async (setting) => {
    const { ids, deliverer, folder, asked } = setting;
    second = ids[1]!;
    const rounds = [await deliverer.round(), await deliverer.round(), await deliverer.round()];
    assertEquals(rounds.map(({ end }) => end.kind === "wait" ? end.ms : end.kind), [1000, 2000, "done"]);
    assertEquals(rounds.map(({ delivered, undeliverable }) => [delivered, undeliverable]), [[1, 0], [0, 0], [1, 1]]);
    assertEquals(asked, [ids[0], second, second, second, ids[2]]);
    const notes = (await linksIn(folder)).flatMap(({ note }) => note?.kind === "undeliverable" ? [note] : []);
    assertEquals(notes.map(({ record_id, reason }) => [record_id, reason]), [[second, "no"]]);
    assertEquals((await deliverer.round()).end, { kind: "done" });
  });
});

for (const [status, reason] of [[401, "HTTP 401"], [403, "HTTP 403"], [302, "HTTP 302"]] as const) {
  Deno.test(`HTTP ${status} ends the delivery, and everything stays pending`, async () => {
    await withEndpoint(() => reply(status, ""), async ({ deliverer, folder, asked }) => {
      assertEquals(await deliverer.round(), { delivered: 0, undeliverable: 0, end: { kind: "stop", reason } });
      assertEquals([asked.length, await deliveredIds(folder)], [1, []]);
    });
  });
}

Deno.test("the endpoint says with Retry-After when it wants to be asked again", async () => {
  await withEndpoint(() => reply(429, "", { "Retry-After": "20" }), async ({ deliverer }) => {
    const { end } = await deliverer.round();
    assertEquals(end, { kind: "wait", ms: 20_000, reason: "HTTP 429" });
  });
});

Deno.test("a record that the endpoint could not keep stays pending", async () => {
  const text = JSON.stringify({ recorded: false });
  const answer = (id: string) =>
    reply(200, JSON.stringify({ jsonrpc: "2.0", id, result: { content: [{ type: "text", text }] } }));
  await withEndpoint(answer, async ({ deliverer, folder }) => {
    const { end } = await deliverer.round();
    assertEquals([end.kind, await deliveredIds(folder)], ["wait", []]);
  });
});

Deno.test("deliverInBackground() says why it ends, and gives the lock back before it waits", async () => {
  let answers = 0;
  await withEndpoint(() => reply(answers++ === 0 ? 503 : 403, ""), async ({ deliverer }) => {
    let held = 0;
    const waits: [number, number][] = [];
    const reason = await deliverInBackground({
      deliverer,
      async alone(action) {
        held++;
        const result = await action();
        held--;
        return result;
      },
      signal: new AbortController().signal,
      sleep: (ms) => Promise.resolve(void waits.push([ms, held])),
    });
    assertMatch(reason!, /^HTTP 403/);
    assertEquals(waits, [[1000, 0]]);
  });
});

Deno.test("deliverInBackground() leaves it to another process, and looks again later", async () => {
  await withEndpoint(recorded, async ({ deliverer, ids, asked }) => {
    const stopping = new AbortController();
    const waits: number[] = [];
    let busy = true;
    await deliverInBackground({
      deliverer,
      alone: (action) => busy ? Promise.resolve(undefined) : action(),
      signal: stopping.signal,
      sleep(ms) {
        waits.push(ms);
        busy = false;
        if (waits.length === 2) stopping.abort();
        return Promise.resolve();
      },
    });
    assertEquals([waits, asked], [[30_000, 30_000], ids]);
  });
});

Deno.test("flush() delivers what stands behind records that cannot be read any more, and ends", async () => {
  await withEndpoint(recorded, async ({ ids, folder, outbox, deliverer, asked }) => {
    assertEquals(await outbox.pendingCount(), 130);
    const lines = (await Deno.readTextFile(logPath(folder))).split("\n");
    const spoiled = lines.map((line) =>
      ids.slice(1, 121).some((id) => line.includes(id)) ? "x".repeat(line.length) : line
    );
    await Deno.writeTextFile(logPath(folder), spoiled.join("\n"));
    const { signal } = new AbortController();
    const report = await flush({ outbox, deliverer, alone: (action) => action(), waitMs: 10_000, signal });
    assertEquals(asked, [ids[0], ...ids.slice(121)]);
    assertMatch(report.reason!, /cannot be read/);
    assertEquals({ ...report, reason: "" }, { delivered: 10, undeliverable: 0, left: 120, reason: "" });
  }, 130);
});
