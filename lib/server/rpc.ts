/** The four JSON-RPC methods of the endpoint, apart from HTTP. */
import { carryOut } from "../contract/carry_out.ts";
import { INSTRUCTIONS } from "../contract/instructions.ts";
import { type Handlers, operations } from "../contract/mod.ts";
import { PROTOCOL_VERSIONS } from "../contract/rpc.ts";
import { callTool, toolFailure, toolOf, toolResult } from "../contract/tool.ts";
import { ToolError } from "../contract/tool_error.ts";

/** What a method needs to know. */
export interface RpcContext {
  handlers: Handlers;
  version: string;
  /** Told about a defect: an error that is not the caller's. */
  onDefect(error: unknown): void;
  /** The value of `MCP-Protocol-Version`, if it was sent. */
  protocolVersion: string | undefined;
}

type Method = (params: Record<string, unknown>, context: RpcContext) => unknown;

/** The methods by name. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["initialize", initialize],
  ["ping", () => ({})],
  ["tools/list", () => ({ tools: operations.map(toolOf) })],
  ["tools/call", call],
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

function call(params: Record<string, unknown>, { handlers }: RpcContext) {
  return callTool(params, async (operation, args) => {
    try {
      return toolResult(await carryOut(operation, args, handlers));
    } catch (error) {
      if (error instanceof ToolError) return toolFailure(error.message);
      throw error;
    }
  });
}
