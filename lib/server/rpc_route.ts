/** `POST /api/v1/mcp-server`: one JSON-RPC message in, one out, with the AxonFlow platform's statuses. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { PROTOCOL_VERSIONS, RPC_CODE } from "../contract/rpc.ts";
import { RpcError } from "../contract/rpc_error.ts";
import { BodyError, readJson } from "./body.ts";
import { methods, type RpcContext } from "./rpc.ts";
import type { Sessions } from "./sessions.ts";

/** The header that names a session. */
export const SESSION_HEADER = "Mcp-Session-Id";

type Id = string | number | null;

/** Answers one message. */
export async function rpcRoute(
  c: Context,
  context: Omit<RpcContext, "protocolVersion">,
  sessions: Sessions,
): Promise<Response> {
  const protocolVersion = c.req.header("mcp-protocol-version");
  if (protocolVersion !== undefined && !(PROTOCOL_VERSIONS as readonly string[]).includes(protocolVersion)) {
    const message = `Invalid Request: MCP-Protocol-Version must be ${PROTOCOL_VERSIONS.join(" or ")}`;
    return failure(c, 400, null, new RpcError(RPC_CODE.invalidRequest, message));
  }
  let message: unknown;
  try {
    message = await readJson(c.req.raw);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return error.kind === "media_type"
      ? failure(c, 415, null, new RpcError(RPC_CODE.invalidRequest, `Invalid Request: ${error.message}`))
      : failure(c, 400, null, new RpcError(RPC_CODE.parseError, `Parse error: ${error.message}`));
  }
  const { jsonrpc, id, method, params } = isObject(message) ? message : {};
  if (jsonrpc !== "2.0" || typeof method !== "string" || !isId(id ?? null)) {
    const rpcError = new RpcError(RPC_CODE.invalidRequest, "Invalid Request: expected one JSON-RPC 2.0 request");
    return failure(c, 400, isId(id) ? id : null, rpcError);
  }
  // A notification expects no answer, so nothing is carried out for it: not even a tool call.
  if (!isId(id) || id === null) return c.body(null, 202);

  const session = c.req.header(SESSION_HEADER);
  if (session) sessions.touch(session);
  try {
    const handler = methods.get(method);
    if (!handler) throw new RpcError(RPC_CODE.unknownMethod, `Method not found: ${method.slice(0, 64)}`);
    const result = await handler(paramsOf(params), { ...context, protocolVersion });
    if (method === "initialize") c.header(SESSION_HEADER, sessions.start());
    return c.json({ jsonrpc: "2.0", id, result });
  } catch (error) {
    if (error instanceof RpcError) return failure(c, 200, id, error);
    context.onDefect(error);
    return failure(c, 200, id, new RpcError(RPC_CODE.internal, "Internal error"));
  }
}

/** `DELETE /api/v1/mcp-server`: ends a session. */
export function endSession(c: Context, sessions: Sessions): Response {
  const id = c.req.header(SESSION_HEADER);
  if (!id) return c.text(`Missing ${SESSION_HEADER} header`, 400);
  return sessions.end(id) ? c.body(null, 200) : c.text("Session not found", 404);
}

function failure(c: Context, status: ContentfulStatusCode, id: Id, { code, message }: RpcError): Response {
  return c.json({ jsonrpc: "2.0", id, error: { code, message } }, status);
}

function paramsOf(params: unknown): Record<string, unknown> {
  if (params === undefined || params === null) return {};
  if (isObject(params)) return params;
  throw new RpcError(RPC_CODE.invalidParams, "Invalid params: expected an object");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is Id {
  return value === null || typeof value === "string" || typeof value === "number";
}
