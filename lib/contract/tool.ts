/** Operations as MCP tools: how `tools/list` shows them and how `tools/call` answers, over HTTP and over stdio. */
import * as z from "zod/mini";
import { type GovernanceOperation, operations } from "./mod.ts";
import { RPC_CODE } from "./rpc.ts";
import { RpcError } from "./rpc_error.ts";

/** A tool as `tools/list` shows it. */
export function toolOf({ name, title, description, input }: GovernanceOperation) {
  return {
    name,
    title,
    description,
    // Every operation takes an object, which the type of a JSON Schema does not say.
    inputSchema: z.toJSONSchema(input, { io: "input" }) as Record<string, unknown> & { type: "object" },
    // Codex refuses tools without the hint, or asks the person each time.
    annotations: { title, readOnlyHint: true },
  };
}

/** What `tools/call` answers. */
export interface ToolResult {
  // The MCP SDK's own type of a result is open as well.
  [key: string]: unknown;
  content: { type: "text"; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: true;
}

/** The answer with the output, as text for older clients and as a structure. */
export function toolResult(output: unknown): ToolResult {
  // Every output schema is an object's.
  const structuredContent = output as Record<string, unknown>;
  return { content: [{ type: "text", text: JSON.stringify(output, null, 2) }], structuredContent };
}

/** The answer that says why a tool could not do what it was asked. */
export function toolFailure(text: string): ToolResult {
  return { content: [{ type: "text", text }], isError: true };
}

// The AxonFlow platform has these; here an agent that is governed must not lift its own block.
const PERSONAL: ReadonlyMap<string, string> = new Map([
  ["create_override", "axonflow override create --policy ID --reason TEXT"],
  ["delete_override", "axonflow override revoke ID"],
]);

/**
 * Answers a `tools/call`.
 *
 * @param answer carries the operation out
 * @throws {RpcError} if there is no such tool, or the parameters have another shape
 */
export async function callTool(
  { name, arguments: args = {} }: Record<string, unknown>,
  answer: (operation: GovernanceOperation, args: object) => Promise<ToolResult>,
): Promise<ToolResult> {
  if (typeof name !== "string") throw new RpcError(RPC_CODE.invalidParams, "Invalid params: the tool name is missing");
  const command = PERSONAL.get(name);
  if (command) {
    return toolFailure(`Cannot carry out ${name}: overrides are a person's decision; only a person can run ${command}`);
  }
  const operation = operations.find((candidate) => candidate.name === name);
  if (!operation) throw new RpcError(RPC_CODE.invalidParams, `Invalid params: unknown tool "${name.slice(0, 64)}"`);
  if (typeof args !== "object" || args === null || Array.isArray(args)) {
    throw new RpcError(RPC_CODE.invalidParams, "Invalid params: arguments must be an object");
  }
  return await answer(operation, args);
}
