/** The governance tools as an MCP server: one loop over the contract, no code per tool. */
import { McpServer } from "@modelcontextprotocol/server";
import type { Client } from "../client/client.ts";
import { INSTRUCTIONS } from "../contract/instructions.ts";
import { operations } from "../contract/mod.ts";
import type { AnyOperation } from "../contract/operation.ts";
import { PROTOCOL_VERSIONS } from "../contract/rpc.ts";
import { oneLine } from "../core/text.ts";
import { withJsonSchema } from "./standard_schema.ts";

const MAX_ERROR = 300;

/** Makes the server; nothing is asked of the client before the first tool call. */
export function createMcpServer({ client, version }: { client: Client; version: string }): McpServer {
  const server = new McpServer({ name: "axonflow", title: "AxonFlow governance", version }, {
    capabilities: { tools: { listChanged: false } },
    supportedProtocolVersions: [...PROTOCOL_VERSIONS],
    instructions: INSTRUCTIONS,
  });
  for (const operation of operations) {
    const { name, title, description, input } = operation;
    server.registerTool(name, {
      title,
      description,
      inputSchema: withJsonSchema(input),
      // Codex refuses tools without the hint, or asks the person each time (codex.md §12).
      annotations: { title, readOnlyHint: true },
    }, (args: unknown) => resultOf(client, operation, args));
  }
  return server;
}

async function resultOf(client: Client, operation: AnyOperation, args: unknown) {
  try {
    const output = await client.call(operation, args);
    return { content: [{ type: "text" as const, text: JSON.stringify(output, null, 2) }], structuredContent: output };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = oneLine(/^Cannot /.test(reason) ? reason : `Cannot carry out ${operation.name}: ${reason}`, MAX_ERROR);
    return { content: [{ type: "text" as const, text }], isError: true };
  }
}
