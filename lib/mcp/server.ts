/** The governance tools as an MCP server: one loop over the contract, no code per tool. */
import { Server } from "@modelcontextprotocol/server";
import type { Client } from "../client/client.ts";
import { inputOf } from "../contract/carry_out.ts";
import { INSTRUCTIONS } from "../contract/instructions.ts";
import { type GovernanceOperation, operations } from "../contract/mod.ts";
import { PROTOCOL_VERSIONS } from "../contract/rpc.ts";
import { callTool, toolFailure, toolOf, type ToolResult, toolResult } from "../contract/tool.ts";
import { messageOf } from "../core/message_of.ts";
import { oneLine } from "../core/text.ts";

const MAX_ERROR = 300;

/** Makes the server; nothing is asked of the client before the first tool call. */
export function createMcpServer({ client, version }: { client: Client; version: string }): Server {
  // The SDK's `McpServer` lists tools and refuses calls in words of its own; the contract does both, as the endpoint does.
  const server = new Server({ name: "axonflow", title: "AxonFlow governance", version }, {
    capabilities: { tools: { listChanged: false } },
    supportedProtocolVersions: [...PROTOCOL_VERSIONS],
    instructions: INSTRUCTIONS,
  });
  server.setRequestHandler("tools/list", () => ({ tools: operations.map(toolOf) }));
  server.setRequestHandler(
    "tools/call",
    ({ params }) => callTool({ ...params }, (operation, args) => resultOf(client, operation, args)),
  );
  return server;
}

async function resultOf(client: Client, operation: GovernanceOperation, args: object): Promise<ToolResult> {
  try {
    return toolResult(await client.call(operation, inputOf(operation, args)));
  } catch (error) {
    const reason = messageOf(error);
    return toolFailure(
      oneLine(/^Cannot /.test(reason) ? reason : `Cannot carry out ${operation.name}: ${reason}`, MAX_ERROR),
    );
  }
}
