import { assertEquals, assertMatch } from "@std/assert";
import type { Client } from "../../lib/client/client.ts";
import { LineTransport } from "../../lib/mcp/line_transport.ts";
import { MAX_LINE } from "../../lib/mcp/lines.ts";
import { createMcpServer } from "../../lib/mcp/server.ts";
import { engine, nobody } from "./support/session.ts";

const INITIALIZE = request(0, "initialize", {
  protocolVersion: "2025-06-18",
  capabilities: {},
  clientInfo: { name: "codex-mcp-client", version: "1" },
});

function request(id: number | undefined, method: string, params: unknown = {}): string {
  return JSON.stringify({ jsonrpc: "2.0", id, method, params }) + "\n";
}

/** A server on streams in memory: what is written to it, and what it has answered so far. */
async function serverOn(governor: Client) {
  const stdin = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const writer = stdin.writable.getWriter();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let stdout = "";
  const errors: string[] = [];
  const transport = new LineTransport({
    input: stdin.readable,
    output: {
      write(bytes) {
        // A pipe may take less than it is offered.
        const taken = bytes.subarray(0, 100);
        stdout += decoder.decode(taken, { stream: true });
        return Promise.resolve(taken.length);
      },
    },
  });
  const server = createMcpServer({ client: governor, version: "1.0.0" });
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.onclose = resolve;
  server.onerror = (error) => errors.push(error.message);
  await server.connect(transport);
  return {
    send: (text: string) => writer.write(encoder.encode(text)),
    end: () => writer.close(),
    close: () => transport.close(),
    closed,
    errors,
    answers: () => stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line)),
  };
}

Deno.test("LineTransport carries one message a line and ends with its input", async () => {
  const server = await serverOn(nobody);
  await server.send(INITIALIZE + request(undefined, "notifications/initialized") + request(1, "ping"));
  await server.end();
  await server.closed;
  const [initialized, pong] = server.answers();
  assertEquals([initialized.id, initialized.result.protocolVersion], [0, "2025-06-18"]);
  assertEquals(pong, { jsonrpc: "2.0", id: 1, result: {} });
});

for (
  const [asked, answered] of [["2024-11-05", "2024-11-05"], ["2025-11-25", "2025-06-18"], ["1999-01-01", "2025-06-18"]]
) {
  Deno.test(`a client that asks for protocol ${asked} gets ${answered}`, async () => {
    const server = await serverOn(nobody);
    await server.send(INITIALIZE.replace("2025-06-18", asked!));
    await server.end();
    await server.closed;
    assertEquals(server.answers()[0].result.protocolVersion, answered);
  });
}

Deno.test("LineTransport answers what is due before it ends", async () => {
  using local = engine();
  const slow: Client = {
    async call(operation, input) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return await local.client.call(operation, input);
    },
  };
  const server = await serverOn(slow);
  await server.send(INITIALIZE + request(1, "tools/call", { name: "list_policies", arguments: {} }));
  await server.end();
  await server.closed;
  assertEquals(server.answers().map(({ id }) => id), [0, 1]);
});

Deno.test("LineTransport does not wait for the answer to a cancelled request", async () => {
  const asked = Promise.withResolvers<void>();
  const never: Client = {
    call() {
      asked.resolve();
      return new Promise(() => {});
    },
  };
  const server = await serverOn(never);
  await server.send(INITIALIZE + request(1, "tools/call", { name: "list_policies", arguments: {} }));
  await asked.promise;
  await server.send(request(undefined, "notifications/cancelled", { requestId: 1, reason: "by the user" }));
  const { setTimeout } = globalThis;
  // A clock that stands still: whoever waits for time to pass waits for ever.
  globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
  try {
    await server.end();
    await server.closed;
  } finally {
    globalThis.setTimeout = setTimeout;
  }
  assertEquals(server.answers().map(({ id }) => id), [0]);
});

const UNREADABLE: [string, string, number, unknown][] = [
  ["that is not JSON", "not JSON", -32700, null],
  ["cut short", INITIALIZE.slice(0, 30), -32700, null],
  ["longer than 16 Mi characters", "x".repeat(MAX_LINE + 1), -32700, null],
  ["that is not JSON-RPC", '{"no":"message"}', -32600, null],
  ["of an older JSON-RPC", '{"jsonrpc":"1.0","id":7,"method":"ping"}', -32600, 7],
  ["with a batch", `[${request(1, "ping").trim()}]`, -32600, null],
];
for (const [what, line, code, id] of UNREADABLE) {
  Deno.test(`LineTransport answers ${code} to a line ${what}, and goes on`, async () => {
    const server = await serverOn(nobody);
    await server.send(`${line}\n\n${INITIALIZE}`);
    await server.end();
    await server.closed;
    const [refused, initialized, ...others] = server.answers();
    assertEquals([refused.id, refused.error.code], [id, code]);
    assertMatch(refused.error.message, /^Cannot read the message: /);
    assertEquals([initialized.id, others], [0, []]);
    assertEquals(server.errors, [refused.error.message.replace("the", "a")]);
  });
}

Deno.test("LineTransport answers no answer, however broken", async () => {
  const server = await serverOn(nobody);
  await server.send('{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"what?"}}\n{"id":{},"result":1}\n');
  await server.end();
  await server.closed;
  assertEquals([server.answers(), server.errors.length], [[], 2]);
});

Deno.test("LineTransport answers an unreadable line that ends the input", async () => {
  const server = await serverOn(nobody);
  await server.send("{");
  await server.end();
  await server.closed;
  assertEquals(server.answers().map(({ error }) => error.code), [-32700]);
});

Deno.test("LineTransport ends at once when it is closed", async () => {
  const server = await serverOn(nobody);
  await server.close();
  await server.closed;
  await server.end();
  assertEquals(server.answers(), []);
});
