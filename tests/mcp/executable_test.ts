import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { operations } from "../../lib/contract/mod.ts";
import { AXONFLOW, runAxonflow, servedEndpoint, startedMcp } from "../support/executable.ts";
import { withFolder } from "../support/memory_io.ts";
import { recordsIn } from "../support/records.ts";

const DANGEROUS = { name: "check_policy", arguments: { connector_type: "codex.Bash", statement: "rm -rf /" } };

/** `axonflow mcp` under the SDK's own client. */
async function connected(env: Record<string, string>): Promise<Client & AsyncDisposable> {
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(new StdioClientTransport({ command: AXONFLOW, args: ["mcp"], env, stderr: "ignore" }));
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() });
}

async function sourcesIn(folder: string): Promise<string[]> {
  return (await recordsIn(`${folder}/audit.jsonl`)).map(({ source }) => source);
}

function lines(...messages: object[]): string {
  return messages.map((message) => JSON.stringify({ jsonrpc: "2.0", ...message }) + "\n").join("");
}

function initialize(protocolVersion: string): object {
  return {
    id: 0,
    method: "initialize",
    params: { protocolVersion, capabilities: {}, clientInfo: { name: "codex-mcp-client", version: "0.169.0" } },
  };
}

Deno.test("axonflow mcp serves every tool, and judges with the built-in engine where no endpoint is", async () => {
  await withFolder(async (folder) => {
    await using client = await connected({ AXONFLOW_STATE_DIR: folder, AXONFLOW_ENDPOINT: "http://127.0.0.1:1" });
    const { tools } = await client.listTools();
    assertEquals(tools.map(({ name }) => name), operations.map(({ name }) => name));
    const { structuredContent } = await client.callTool(DANGEROUS);
    const output = structuredContent as { allowed: boolean; note: string };
    assertEquals(output.allowed, false);
    assertMatch(output.note, /built-in engine/);
    assertEquals(await sourcesIn(folder), ["mcp"]);
  });
});

Deno.test("axonflow mcp leaves the answer to the endpoint", async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(`${folder}/endpoint`);
    const env = { AXONFLOW_STATE_DIR: `${folder}/own`, AXONFLOW_ENDPOINT: served.url };
    await using client = await connected(env);
    const { structuredContent } = await client.callTool(DANGEROUS);
    const output = structuredContent as { allowed: boolean; note?: string };
    assertEquals([output.allowed, output.note], [false, undefined]);
    assertEquals(await sourcesIn(served.stateDir), ["serve"]);
    assertEquals(await sourcesIn(`${folder}/own`), []);
  });
});

Deno.test("axonflow mcp answers initialize with no connection to an endpoint", async () => {
  await withFolder(async (folder) => {
    using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    let connections = 0;
    const accepting = (async () => {
      for await (const connection of listener) {
        connections++;
        connection.close();
      }
    })();
    const env = {
      AXONFLOW_STATE_DIR: folder,
      AXONFLOW_ENDPOINT: `http://127.0.0.1:${(listener.addr as Deno.NetAddr).port}`,
    };
    const stdin = lines(initialize("2025-06-18"), { method: "notifications/initialized" }, {
      id: 1,
      method: "tools/list",
    });
    const { code, stdout } = await runAxonflow({ args: ["mcp"], env, stdin });
    assertEquals([code, connections], [0, 0]);
    // Every line of stdout is an answer.
    assertEquals(stdout.trimEnd().split("\n").map((line) => JSON.parse(line).id), [0, 1]);
    listener.close();
    await accepting;
  });
});

for (const version of ["2025-06-18", "2024-11-05"]) {
  Deno.test(`axonflow mcp speaks protocol ${version}`, async () => {
    await withFolder(async (folder) => {
      const env = { AXONFLOW_STATE_DIR: folder };
      const { stdout } = await runAxonflow({ args: ["mcp"], env, stdin: lines(initialize(version)) });
      assertEquals(JSON.parse(stdout).result.protocolVersion, version);
    });
  });
}

Deno.test(
  "axonflow mcp ends on SIGTERM with its input still open",
  { ignore: Deno.build.os === "windows" },
  async () => {
    await withFolder(async (folder) => {
      const process = startedMcp(folder);
      const writer = process.stdin.getWriter();
      await writer.write(new TextEncoder().encode(lines(initialize("2025-06-18"))));
      const reader = process.stdout.getReader();
      assert(!(await reader.read()).done, "the server is up");
      process.kill("SIGTERM");
      assertEquals((await process.status).code, 0);
      await Promise.all([reader.cancel(), writer.abort()]);
    });
  },
);

Deno.test("axonflow mcp answers a line that is not JSON, and goes on", async () => {
  await withFolder(async (folder) => {
    const env = { AXONFLOW_STATE_DIR: folder };
    const { code, stdout } = await runAxonflow({
      args: ["mcp"],
      env,
      stdin: `{"cut":\n${lines(initialize("2025-06-18"))}`,
    });
    const [refused, initialized] = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
    assertEquals([code, refused.error.code, initialized.id], [0, -32700, 0]);
  });
});
