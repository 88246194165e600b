import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import type { Client as Governor } from "../../../lib/client/client.ts";
import { localClient } from "../../../lib/client/local.ts";
import { createHandlers } from "../../../lib/govern/mod.ts";
import { createMcpServer } from "../../../lib/mcp/server.ts";
import { temporaryLog } from "../../govern/support/temporary_log.ts";

/** The SDK's client, connected to the real server in this process; `using` closes both. */
export async function session(governor: Governor): Promise<{ client: Client } & AsyncDisposable> {
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  const server = createMcpServer({ client: governor, version: "9.8.7" });
  const client = new Client({ name: "test", version: "1.0.0" });
  await Promise.all([server.connect(serverSide), client.connect(clientSide)]);
  return { client, [Symbol.asyncDispose]: () => client.close() };
}

/** The built-in engine over a real log. */
export function engine() {
  const trail = temporaryLog();
  const client = localClient(createHandlers({ trail, index: trail.index, source: "mcp", now: Date.now }));
  return { client, trail, [Symbol.dispose]: () => trail[Symbol.dispose]() };
}

/** A governor that no test expects to be asked. */
export const nobody: Governor = {
  call: () => Promise.reject(new Error("Cannot answer: this governor was not to be asked")),
};
