import { assertEquals, assertMatch } from "@std/assert";
import { logPath } from "../../lib/core/paths.ts";
import { openLog } from "../../lib/store/log.ts";
import { filesOf } from "../../lib/store/segments.ts";
import { deliveredIds, recordIds, writePending } from "../deliver/support/pending.ts";
import { AXONFLOW, runAxonflow, servedEndpoint } from "../support/executable.ts";
import { flakyProxy } from "../support/flaky_proxy.ts";
import { withFolder } from "../support/memory_io.ts";
import { record } from "../support/record.ts";
import { reply, replying, withRawServer } from "../support/raw_server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

interface Folders {
  from: string;
  to: string;
}

/** Runs the test with a log of pending records and a folder for the endpoint. */
async function withPending(count: number, test: (folders: Folders, ids: string[]) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const from = `${folder}/from`;
    await test({ from, to: `${folder}/to` }, await writePending(from, count));
  });
}

function environment({ from }: Folders, url: string): Record<string, string> {
  return { AXONFLOW_STATE_DIR: from, AXONFLOW_ENDPOINT: url };
}

Deno.test("axonflow audit flush delivers what is pending, and nothing twice", async () => {
  await withPending(3, async (folders, ids) => {
    await using served = await servedEndpoint(folders.to);
    const env = environment(folders, served.url);
    const first = await runAxonflow({ args: ["audit", "flush"], env });
    assertEquals([first.code, first.stdout, first.stderr], [0, "3 delivered, 0 undeliverable, 0 left\n", ""]);
    const second = await runAxonflow({ args: ["audit", "flush", "--json"], env });
    assertEquals([second.code, JSON.parse(second.stdout)], [0, { delivered: 0, undeliverable: 0, left: 0 }]);
    assertEquals(await recordIds(folders.to), ids);
  });
});

Deno.test("axonflow audit flush delivers what is older than records are kept, before retention deletes it", async () => {
  await withFolder(async (folder) => {
    const folders = { from: `${folder}/from`, to: `${folder}/to` };
    const [written, archived] = [Date.now() - 120 * DAY_MS, Date.now() - 100 * DAY_MS];
    let now = written;
    const log = openLog(logPath(folders.from), { now: () => now });
    await log.upkeep();
    const pending = record({ timestamp: new Date(written).toISOString(), delivery: "pending" });
    await log.append(pending);
    now = archived;
    await log.upkeep({ retentionDays: 90 });
    log.close();
    const segments = () => [...Deno.readDirSync(filesOf(logPath(folders.from)).segments)].map(({ name }) => name);
    const [old, ...others] = segments();
    assertEquals(others, []);
    await using served = await servedEndpoint(folders.to);
    const env = environment(folders, served.url);
    const { stdout } = await runAxonflow({ args: ["audit", "flush"], env });
    assertEquals([stdout, await recordIds(folders.to)], ["1 delivered, 0 undeliverable, 0 left\n", [pending.id]]);
    assertEquals(segments().includes(old!), true);
    await runAxonflow({ args: ["audit", "head"], env });
    assertEquals(segments().includes(old!), false);
  });
});

Deno.test("axonflow audit flush keeps what no endpoint takes, and tries again for as long as it is told to", async () => {
  await withPending(2, async (folders, ids) => {
    const env = environment(folders, "http://127.0.0.1:1");
    const { code, stdout, stderr } = await runAxonflow({ args: ["audit", "flush", "--wait", "1"], env });
    assertEquals([code, stdout], [1, "0 delivered, 0 undeliverable, 2 left\n"]);
    assertEquals(stderr, "axonflow: Cannot deliver to http://127.0.0.1:1/: connection refused\n");
    assertEquals([await recordIds(folders.from), await deliveredIds(folders.from)], [ids, []]);
  });
});

Deno.test("axonflow audit flush needs a named endpoint", async () => {
  await withPending(1, async ({ from }) => {
    const { code, stdout, stderr } = await runAxonflow({
      args: ["audit", "flush"],
      env: { AXONFLOW_STATE_DIR: from },
    });
    assertEquals([code, stdout], [1, ""]);
    assertMatch(stderr, /^axonflow: Cannot deliver records: no endpoint is named; set AXONFLOW_ENDPOINT[^\n]*\n$/);
  });
});

Deno.test("axonflow audit flush asks an endpoint that refuses once, and says what it said", async () => {
  await withPending(2, async (folders) => {
    let asked = 0;
    const refusal = reply(401, "", { "WWW-Authenticate": 'Basic realm="AxonFlow"' });
    const answer = replying(refusal);
    await withRawServer((connection) => (asked++, answer(connection)), async (url) => {
      const env = environment(folders, url.href);
      const { code, stdout, stderr } = await runAxonflow({ args: ["audit", "flush", "--json"], env });
      assertEquals([code, JSON.parse(stdout).left, asked], [1, 2, 1]);
      assertMatch(stderr, /^axonflow: Cannot deliver to [^\n]*: HTTP 401\n$/);
    });
  });
});

Deno.test("axonflow audit flush, killed after the endpoint has kept a record, delivers nothing twice when it runs again", async () => {
  await withPending(100, async (folders, ids) => {
    await using served = await servedEndpoint(folders.to);
    let answered = 0;
    await using proxy = flakyProxy({
      target: served.url,
      next: () => "passed",
      async onAnswer() {
        if (++answered !== 40) return;
        flushing.kill("SIGKILL");
        await flushing.status;
      },
    });
    const env = environment(folders, proxy.url);
    const flushing = new Deno.Command(AXONFLOW, {
      args: ["audit", "flush"],
      env,
      clearEnv: true,
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).spawn();
    assertEquals((await flushing.status).signal, "SIGKILL");
    assertEquals([(await recordIds(folders.to)).length, (await deliveredIds(folders.from)).length], [40, 39]);
    const { code, stdout } = await runAxonflow({ args: ["audit", "flush"], env });
    assertEquals([code, stdout], [0, "61 delivered, 0 undeliverable, 0 left\n"]);
    assertEquals(await recordIds(folders.to), ids);
    assertEquals(await deliveredIds(folders.from), ids);
  });
});

Deno.test("two axonflow audit flush at once deliver everything once and in order", async () => {
  await withPending(100, async (folders, ids) => {
    await using served = await servedEndpoint(folders.to);
    const env = environment(folders, served.url);
    const run = () => runAxonflow({ args: ["audit", "flush", "--json", "--wait", "60"], env });
    const both = await Promise.all([run(), run()]);
    const reports = both.map(({ stdout }) => JSON.parse(stdout));
    assertEquals(both.map(({ code }) => code), [0, 0], JSON.stringify(both));
    assertEquals([reports[0].delivered + reports[1].delivered, reports[0].left, reports[1].left], [100, 0, 0]);
    assertEquals(await recordIds(folders.to), ids);
    assertEquals(await deliveredIds(folders.from), ids);
  });
});

Deno.test("an endpoint that was restarted knows the records that it had before", async () => {
  await withPending(20, async (folders, ids) => {
    let asked = 0;
    const first = await servedEndpoint(folders.to);
    await using proxy = flakyProxy({
      target: first.url,
      next: () => ++asked === 10 ? "unanswered" : "passed",
    });
    const env = environment(folders, proxy.url);
    const interrupted = await runAxonflow({ args: ["audit", "flush", "--wait", "0"], env });
    await first[Symbol.asyncDispose]();
    assertEquals([interrupted.code, (await recordIds(folders.to)).length], [1, 10]);
    await using second = await servedEndpoint(folders.to);
    proxy.leadTo(second.url);
    const { code } = await runAxonflow({ args: ["audit", "flush"], env });
    assertEquals([code, await recordIds(folders.to)], [0, ids]);
  });
});
