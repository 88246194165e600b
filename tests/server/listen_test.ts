import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { RPC_PATH } from "../../lib/contract/rpc.ts";
import { createHandlers } from "../../lib/govern/mod.ts";
import { createApp } from "../../lib/server/app.ts";
import { listen } from "../../lib/server/listen.ts";
import { temporaryLog } from "../govern/support/temporary_log.ts";
import { rpc } from "./support/endpoint.ts";

const LOOPBACK = { hostname: "127.0.0.1", port: 0 };

Deno.test("listen() serves the endpoint on a free port until the signal", async () => {
  using trail = temporaryLog();
  const stop = new AbortController();
  const handlers = createHandlers({ trail, index: trail.index, source: "serve", now: Date.now });
  const { address, finished } = listen({
    ...LOOPBACK,
    signal: stop.signal,
    app: (address) => createApp({ handlers, address, version: "1.0.0" }),
  });
  const url = `http://127.0.0.1:${address.port}${RPC_PATH}`;
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: rpc("ping") });
  assertEquals(await response.json(), { jsonrpc: "2.0", id: 1, result: {} });
  stop.abort();
  await finished;
  await assertRejects(() => fetch(url), TypeError);
});

Deno.test("listen() answers an open request before it ends", async () => {
  const stop = new AbortController();
  const arrived = Promise.withResolvers<void>();
  const { address, finished } = listen({
    ...LOOPBACK,
    signal: stop.signal,
    app: () => ({
      async fetch() {
        arrived.resolve();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return new Response("answered");
      },
    }),
  });
  const pending = fetch(`http://127.0.0.1:${address.port}/`);
  await arrived.promise;
  stop.abort();
  assertEquals(await (await pending).text(), "answered");
  await finished;
});

Deno.test("listen() does not wait for ever for a request that never ends", async () => {
  const stop = new AbortController();
  const arrived = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<Response>();
  const { address, finished } = listen({
    ...LOOPBACK,
    signal: stop.signal,
    app: () => ({
      fetch() {
        arrived.resolve();
        return answer.promise;
      },
    }),
  });
  const pending = fetch(`http://127.0.0.1:${address.port}/`);
  await arrived.promise;
  stop.abort();
  await finished;
  answer.resolve(new Response("late"));
  assertEquals(await (await pending).text(), "late");
});

Deno.test("listen() says that a port is taken", async () => {
  const stop = new AbortController();
  const app = () => ({ fetch: () => new Response() });
  const first = listen({ ...LOOPBACK, signal: stop.signal, app });
  assertThrows(() => listen({ ...first.address, signal: stop.signal, app }), Deno.errors.AddrInUse);
  stop.abort();
  await first.finished;
});
