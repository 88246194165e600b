/**
 * The MCP project's own conformance suite against the executable, over HTTP and, by way of a bridge, over stdio.
 *
 * Of its server scenarios these are not applicable:
 * - `tools-call-*`, `json-schema-2020-12`, `elicitation-*`: they call tools of a test server (`test_simple_text` …) that
 *   a governance server must not have; sampling, elicitation, logging and progress would need server-sent events.
 * - `resources-*`, `prompts-*`, `completion-complete`, `logging-set-level`: features that are not offered, and that
 *   `initialize` does not announce.
 * - `server-sse-polling`, `server-sse-multiple-streams`: the AxonFlow wire answers by JSON alone, and GET with 405.
 */
import { assertEquals, assertMatch } from "@std/assert";
import { RPC_PATH } from "../../lib/contract/rpc.ts";
import { servedEndpoint, startedMcp } from "../support/executable.ts";
import { withFolder } from "../support/memory_io.ts";

const CONFIG = JSON.parse(Deno.readTextFileSync(new URL("../../deno.json", import.meta.url)));
const SUITE: string = CONFIG.imports["@modelcontextprotocol/conformance"];

const OVER_STDIO = ["server-initialize", "ping", "tools-list"];
// Host and Origin are HTTP's own.
const OVER_HTTP = [...OVER_STDIO, "dns-rebinding-protection"];

async function passes(scenario: string, url: string): Promise<void> {
  const { code, stdout, stderr } = await new Deno.Command("deno", {
    args: ["run", "-A", "--frozen", SUITE, "server", "--url", url, "--scenario", scenario],
    stdin: "null",
  }).output();
  const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  assertEquals([scenario, code], [scenario, 0], said);
  assertMatch(said, /[1-9]\d* passed, 0 failed|Passed: ([1-9]\d*)\/\1/, said);
}

/** `axonflow mcp` behind HTTP: each message goes to its stdin, and the answer comes off its stdout. */
function bridged(folder: string) {
  const process = startedMcp(folder);
  const writer = process.stdin.getWriter();
  const waiting = new Map<unknown, (line: string) => void>();
  const reading = (async () => {
    let rest = "";
    for await (const text of process.stdout.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split("\n");
      rest = lines.pop()!;
      for (const line of lines) waiting.get(JSON.parse(line).id)?.(line);
    }
  })();
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    if (request.method !== "POST") return new Response(null, { status: 405 });
    const message = await request.json();
    const { promise, resolve } = Promise.withResolvers<string>();
    waiting.set(message.id, resolve);
    await writer.write(new TextEncoder().encode(`${JSON.stringify(message)}\n`));
    if (message.id === undefined) return new Response(null, { status: 202 });
    return new Response(await promise, { headers: { "content-type": "application/json" } });
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}/mcp`,
    async [Symbol.asyncDispose]() {
      await server.shutdown();
      await writer.close();
      await Promise.all([process.status, reading]);
    },
  };
}

for (const scenario of OVER_HTTP) {
  Deno.test(`axonflow serve passes the conformance scenario ${scenario}`, async () => {
    await withFolder(async (folder) => {
      await using served = await servedEndpoint(folder);
      await passes(scenario, served.url + RPC_PATH);
    });
  });
}

for (const scenario of OVER_STDIO) {
  Deno.test(`axonflow mcp passes the conformance scenario ${scenario}`, async () => {
    await withFolder(async (folder) => {
      await using bridge = bridged(folder);
      await passes(scenario, bridge.url);
    });
  });
}
