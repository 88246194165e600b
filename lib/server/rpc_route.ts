/** `POST /api/v1/mcp-server`: one JSON-RPC message in, one out, with the AxonFlow platform's statuses. */
import type { Context } from "hono";
import { PROTOCOL_VERSIONS, RPC_CODE } from "../contract/rpc.ts";
import { RpcError } from "../contract/rpc_error.ts";
import { BodyError, readJson } from "./body.ts";
import { methods, type RpcContext } from "./rpc.ts";
import { isId, isObject, rpcFailure } from "./rpc_failure.ts";
import type { Sessions } from "./sessions.ts";

/** The header that names a session. */
export const SESSION_HEADER = "Mcp-Session-Id";

const FOREIGN_SESSION = "The session belongs to another client";

/** Answers one message. */
export async function rpcRoute(
  c: Context,
  context: Omit<RpcContext, "protocolVersion">,
  sessions: Sessions,
): Promise<Response> {
  const protocolVersion = c.req.header("mcp-protocol-version");
  if (protocolVersion !== undefined && !(PROTOCOL_VERSIONS as readonly string[]).includes(protocolVersion)) {
    const message = `Invalid Request: MCP-Protocol-Version must be ${PROTOCOL_VERSIONS.join(" or ")}`;
    return rpcFailure(c, 400, null, new RpcError(RPC_CODE.invalidRequest, message));
  }
  let message: unknown;
  try {
    message = await readJson(c.req.raw);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return error.kind === "media_type"
      ? rpcFailure(c, 415, null, new RpcError(RPC_CODE.invalidRequest, `Invalid Request: ${error.message}`))
      : rpcFailure(c, 400, null, new RpcError(RPC_CODE.parseError, `Parse error: ${error.message}`));
  }
  const { jsonrpc, id, method, params } = isObject(message) ? message : {};
  if (jsonrpc !== "2.0" || typeof method !== "string" || !isId(id ?? null)) {
    const rpcError = new RpcError(RPC_CODE.invalidRequest, "Invalid Request: expected one JSON-RPC 2.0 request");
    return rpcFailure(c, 400, isId(id) ? id : null, rpcError);
  }
  // A notification expects no answer, so nothing is carried out for it: not even a tool call.
  if (!isId(id) || id === null) return c.body(null, 202);

  const owner = c.get("caller")?.clientId;
  const session = c.req.header(SESSION_HEADER);
  if (session && !sessions.touch(session, owner)) {
    return rpcFailure(c, 403, id, new RpcError(RPC_CODE.unauthenticated, FOREIGN_SESSION));
  }
  try {
    const handler = methods.get(method);
    if (!handler) throw new RpcError(RPC_CODE.unknownMethod, `Method not found: ${method.slice(0, 64)}`);
    const result = await handler(paramsOf(params), { ...context, protocolVersion });
    if (method === "initialize") c.header(SESSION_HEADER, sessions.start(owner));
    return c.json({ jsonrpc: "2.0", id, result });
  } catch (error) {
    if (error instanceof RpcError) return rpcFailure(c, 200, id, error);
    context.onDefect(error);
    return rpcFailure(c, 200, id, new RpcError(RPC_CODE.internal, "Internal error"));
  }
}

/** `DELETE /api/v1/mcp-server`: ends a session. */
export function endSession(c: Context, sessions: Sessions): Response {
  const id = c.req.header(SESSION_HEADER);
  if (!id) return c.text(`Missing ${SESSION_HEADER} header`, 400);
  switch (sessions.end(id, c.get("caller")?.clientId)) {
    case "ended":
      return c.body(null, 200);
    case "foreign":
      return c.text(FOREIGN_SESSION, 403);
    case "unknown":
      return c.text("Session not found", 404);
  }
}

function paramsOf(params: unknown): Record<string, unknown> {
  if (params === undefined || params === null) return {};
  if (isObject(params)) return params;
  throw new RpcError(RPC_CODE.invalidParams, "Invalid params: expected an object");
}
