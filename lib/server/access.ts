/** Letting in only who has proved who they are, where the endpoint has a list of them. */
import type { Context, MiddlewareHandler } from "hono";
import type { Caller, Claims, Outcome } from "../access/authenticator.ts";
import type { Handlers } from "../contract/mod.ts";
import { RPC_CODE, RPC_PATH } from "../contract/rpc.ts";
import { RpcError } from "../contract/rpc_error.ts";
import { BodyError, readJson } from "./body.ts";
import { problem } from "./problem.ts";
import { isId, isObject, rpcFailure } from "./rpc_failure.ts";

/** Who may call the endpoint, and what is done in their name. */
export interface Access {
  authenticate(claims: Claims): Promise<Outcome>;
  /** The tools, recorded in this caller's name. */
  handlersFor(caller: Caller): Handlers;
  /** Told the name of a tool that somebody called without credentials. */
  refused(tool: string): Promise<void>;
}

declare module "hono" {
  interface ContextVariableMap {
    /** Who has proved to call; absent where nobody has to. */
    caller?: Caller;
  }
}

const CHALLENGE = { "WWW-Authenticate": 'Basic realm="AxonFlow MCP Server"' };
const UNAUTHENTICATED = "Unauthenticated: expected valid credentials";

/** A middleware that answers 401 to who has not proved who they are. */
export function authenticated(access: Access): MiddlewareHandler {
  return async function accessMiddleware(c, next) {
    const outcome = await access.authenticate({
      authorization: c.req.header("authorization"),
      userToken: c.req.header("x-user-token"),
    });
    if (outcome === "busy") {
      c.header("Retry-After", "1");
      return problem(c, 503, "Cannot check the credentials now: too many others are being checked");
    }
    if (outcome === "denied") return await refuse(c, access);
    c.set("caller", outcome.caller);
    await next();
  };
}

async function refuse(c: Context, access: Access): Promise<Response> {
  for (const [name, value] of Object.entries(CHALLENGE)) c.header(name, value);
  if (c.req.path !== RPC_PATH) return problem(c, 401, UNAUTHENTICATED);
  const message = await messageOf(c);
  const { name } = isObject(message.params) ? message.params : {};
  if (message.method === "tools/call" && isId(message.id)) await access.refused(typeof name === "string" ? name : "");
  const id = isId(message.id) ? message.id : null;
  return rpcFailure(c, 401, id, new RpcError(RPC_CODE.unauthenticated, UNAUTHENTICATED));
}

/** What was asked, as far as it can be read: the answer names its id, and the record its tool. */
async function messageOf(c: Context): Promise<Record<string, unknown>> {
  if (c.req.method !== "POST") return {};
  try {
    const message = await readJson(c.req.raw);
    return isObject(message) ? message : {};
  } catch (error) {
    if (error instanceof BodyError) return {};
    throw error;
  }
}
