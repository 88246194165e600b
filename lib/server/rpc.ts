/** The four JSON-RPC methods of the endpoint, apart from HTTP. */
import * as z from "zod/mini";
import { INSTRUCTIONS } from "../contract/instructions.ts";
import { type GovernanceOperation, type Handlers, operations } from "../contract/mod.ts";
import { PROTOCOL_VERSIONS, RPC_CODE } from "../contract/rpc.ts";
import { ToolError } from "../govern/tool_error.ts";

/** What a method needs to know. */
export interface RpcContext {
  handlers: Handlers;
  version: string;
  /** Told about a defect: an error that is not the caller's. */
  onDefect(error: unknown): void;
  /** The value of `MCP-Protocol-Version`, if it was sent. */
  protocolVersion: string | undefined;
}

/** An error that ends as a JSON-RPC error object. */
export class RpcError extends Error {
  override name = "RpcError";

  constructor(readonly code: number, message: string) {
    super(message);
  }
}

type Method = (params: Record<string, unknown>, context: RpcContext) => unknown;

/** The methods by name. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["initialize", initialize],
  ["ping", () => ({})],
  ["tools/list", () => ({ tools: operations.map(toolOf) })],
  ["tools/call", callTool],
]);

function initialize(params: Record<string, unknown>, { protocolVersion, version }: RpcContext) {
  const [newest, older] = PROTOCOL_VERSIONS;
  const asked = protocolVersion ?? params.protocolVersion;
  return {
    protocolVersion: asked === older ? older : newest,
    capabilities: { tools: {} },
    serverInfo: { name: "axonflow", version },
    instructions: INSTRUCTIONS,
  };
}

function toolOf({ name, title, description, input }: GovernanceOperation) {
  return {
    name,
    title,
    description,
    inputSchema: z.toJSONSchema(input, { io: "input" }),
    annotations: { title, readOnlyHint: true },
  };
}

async function callTool(params: Record<string, unknown>, context: RpcContext) {
  const { name, arguments: args = {} } = params;
  if (typeof name !== "string") throw new RpcError(RPC_CODE.invalidParams, "Invalid params: the tool name is missing");
  const operation = operations.find((candidate) => candidate.name === name);
  if (!operation) throw new RpcError(RPC_CODE.invalidParams, `Invalid params: unknown tool "${name.slice(0, 64)}"`);
  if (typeof args !== "object" || args === null || Array.isArray(args)) {
    throw new RpcError(RPC_CODE.invalidParams, "Invalid params: arguments must be an object");
  }
  try {
    const output = await carryOut(operation, args, context.handlers);
    return { content: [{ type: "text", text: JSON.stringify(output, null, 2) }], structuredContent: output };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { content: [{ type: "text", text: error.message }], isError: true };
  }
}

/**
 * Validates the arguments and carries the operation out.
 *
 * @throws {ToolError} if an argument is missing or wrong, or the tool cannot do what it was asked
 */
export async function carryOut(operation: GovernanceOperation, args: unknown, handlers: Handlers): Promise<unknown> {
  const parsed = operation.input.safeParse(args);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") || "arguments";
    throw new ToolError(`Cannot carry out ${operation.name}: ${field}: ${issue?.message ?? "invalid"}`);
  }
  // TypeScript does not connect an operation with the handler of its name; the type Handlers does.
  return await (handlers[operation.name] as (input: unknown) => unknown)(parsed.data);
}
