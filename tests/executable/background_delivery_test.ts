import { assert, assertEquals } from "@std/assert";
import { deliveredIds, linksIn, recordIds, writePending } from "../deliver/support/pending.ts";
import { before } from "../support/hook_world.ts";
import { AXONFLOW, runAxonflow, servedEndpoint } from "../support/executable.ts";
import { withFolder } from "../support/memory_io.ts";
import { lateAnswer, reply, replying, withRawServer } from "../support/raw_server.ts";

const PATIENCE_MS = 20_000;

/** Waits until as many records are marked as delivered in the folder's log. */
async function untilDelivered(folder: string, count: number): Promise<string[]> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline;) {
    const ids = await deliveredIds(folder);
    if (ids.length >= count) return ids;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Cannot see ${count} deliveries: there are ${await deliveredIds(folder)}`);
}

/** A port that nobody listens on. */
function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

/** `axonflow mcp` with its input open, as Codex keeps it. */
function startMcp(env: Record<string, string>): { end(): Promise<Deno.CommandStatus> } {
  const process = new Deno.Command(AXONFLOW, {
    args: ["mcp"],
    env,
    clearEnv: true,
    stdin: "piped",
    stdout: "null",
    stderr: "null",
  }).spawn();
  return {
    async end() {
      await process.stdin.close();
      return await process.status;
    },
  };
}

Deno.test("axonflow mcp delivers what hooks left while the endpoint was away", async () => {
  await withFolder(async (folder) => {
    const [from, to] = [`${folder}/from`, `${folder}/to`];
    const port = freePort();
    const env = { AXONFLOW_STATE_DIR: from, AXONFLOW_ENDPOINT: `http://127.0.0.1:${port}` };
    const stdin = JSON.stringify(before("rm -rf /"));
    const { code } = await runAxonflow({ args: ["hook", "pre"], stdin, env });
    assertEquals(code, Deno.build.os === "windows" ? 0 : 2);
    const ids = await recordIds(from);
    assertEquals(ids.length, 2);
    await using _served = await servedEndpoint(to, { port });
    const mcp = startMcp(env);
    assertEquals(await untilDelivered(from, 2), ids);
    assertEquals((await mcp.end()).code, 0);
    assertEquals(await recordIds(to), ids);
  });
});

Deno.test("axonflow serve delivers to the named endpoint", async () => {
  await withFolder(async (folder) => {
    const [from, to] = [`${folder}/from`, `${folder}/to`];
    const ids = await writePending(from, 3);
    await using upstream = await servedEndpoint(to);
    await using _served = await servedEndpoint(from, { env: { AXONFLOW_ENDPOINT: upstream.url } });
    assertEquals(await untilDelivered(from, 3), ids);
    assertEquals(await recordIds(to), ids);
  });
});

Deno.test("axonflow serve that is the named endpoint has the records of its hooks already, and no others", async () => {
  await withFolder(async (folder) => {
    const port = freePort();
    const others = [...await writePending(folder, 1, "https://example.com/"), ...await writePending(folder, 1)];
    const ids = await writePending(folder, 3, `http://127.0.0.1:${port}/`);
    await using _served = await servedEndpoint(folder, {
      port,
      env: { AXONFLOW_ENDPOINT: `http://localhost:${port}` },
    });
    assertEquals(await untilDelivered(folder, 3), ids);
    const links = await linksIn(folder);
    const endpoints = links.flatMap(({ note }) => note?.kind === "delivered" ? [note.endpoint] : []);
    assertEquals([endpoints, await recordIds(folder)], [["here", "here", "here"], [...others, ...ids]]);
  });
});

Deno.test("axonflow serve answers and ends while an endpoint keeps it waiting", async () => {
  await withFolder(async (folder) => {
    await writePending(folder, 1);
    const late = lateAnswer(reply(503, ""), 8000);
    await withRawServer(late.answer, async (url) => {
      const served = await servedEndpoint(folder, {
        env: { AXONFLOW_ENDPOINT: url.href, AXONFLOW_TIMEOUT_SECONDS: "10" },
      });
      await late.asked;
      const health = await fetch(`${served.url}/health`);
      assert((await health.json()).status === "healthy");
      await served[Symbol.asyncDispose]();
    });
    assertEquals(await late.wasLeft, true);
    assertEquals(await deliveredIds(folder), []);
  });
});

Deno.test("axonflow serve without a named endpoint leaves pending records as they are", async () => {
  await withFolder(async (folder) => {
    await writePending(folder, 1);
    await using served = await servedEndpoint(folder);
    await (await fetch(`${served.url}/health`)).body?.cancel();
    assertEquals(await deliveredIds(folder), []);
  });
});

Deno.test("axonflow serve goes without an endpoint whose configuration cannot be used", async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(folder, { env: { AXONFLOW_ENDPOINT: "ftp://example.com" } });
    assertEquals((await (await fetch(`${served.url}/health`)).json()).status, "healthy");
  });
});

Deno.test("axonflow serve says once that an endpoint refuses what is pending, and asks it no more", async () => {
  await withFolder(async (folder) => {
    await writePending(folder, 2);
    let asked = 0;
    const answer = replying(reply(403, ""));
    await withRawServer((connection) => (asked++, answer(connection)), async (url) => {
      const served = await servedEndpoint(folder, { env: { AXONFLOW_ENDPOINT: url.href } });
      for (let waits = 0; asked === 0 && waits < 200; waits++) await new Promise((resolve) => setTimeout(resolve, 50));
      await new Promise((resolve) => setTimeout(resolve, 500));
      const said = await served.end();
      assertEquals(said.match(/Cannot deliver records to [^\n]*: HTTP 403; they stay pending\n/g)?.length, 1, said);
      assertEquals(asked, 1);
    });
    assertEquals(await deliveredIds(folder), []);
  });
});
