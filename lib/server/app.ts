/** The endpoint as a value: every route, without a socket. */
import { Hono } from "hono";
import type { Handlers } from "../contract/mod.ts";
import { RPC_PATH } from "../contract/rpc.ts";
import type { Address } from "../core/net.ts";
import { health } from "./health.ts";
import { localOnly } from "./local_only.ts";
import { dynamicPoliciesRoute, refusePolicyChange, staticPoliciesRoute, staticPolicyRoute } from "./policy_routes.ts";
import { overridesRoute, refuseOverrideChange } from "./override_routes.ts";
import { problem } from "./problem.ts";
import { auditRoute, checkInputRoute, checkOutputRoute } from "./rest_routes.ts";
import { endSession, rpcRoute } from "./rpc_route.ts";
import { Sessions } from "./sessions.ts";

const STATIC_POLICIES = "/api/v1/static-policies";
const DYNAMIC_POLICIES = "/api/v1/dynamic-policies";
const OVERRIDES = "/api/v1/overrides";
const WRITES = ["POST", "PUT", "PATCH", "DELETE"];

export interface AppOptions {
  handlers: Handlers;
  /** Where the endpoint listens: requests that name another host are refused. */
  address: Address;
  version: string;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Told about a defect of ours; the caller hears no details. */
  onDefect?: (error: unknown) => void;
}

/** Makes the endpoint. */
export function createApp({ handlers, address, version, now = Date.now, onDefect = () => {} }: AppOptions): Hono {
  const sessions = new Sessions(now);
  const app = new Hono();
  app.use(localOnly(address));

  app.post(RPC_PATH, (c) => rpcRoute(c, { handlers, version, onDefect }, sessions));
  app.delete(RPC_PATH, (c) => endSession(c, sessions));
  // No CORS headers: no web page has any business here.
  app.options(RPC_PATH, (c) => c.body(null, 204, { Allow: "POST, DELETE" }));
  app.all(RPC_PATH, (c) => c.text("Method Not Allowed", 405, { Allow: "POST, DELETE" }));

  app.get("/health", (c) => health(c, { version, now }));
  app.post("/api/v1/mcp/check-input", (c) => checkInputRoute(c, handlers));
  app.post("/api/v1/mcp/check-output", (c) => checkOutputRoute(c, handlers));
  app.post("/api/v1/audit/tool-call", (c) => auditRoute(c, handlers));

  app.get(STATIC_POLICIES, (c) => staticPoliciesRoute(c, handlers));
  app.get(`${STATIC_POLICIES}/:id`, (c) => staticPolicyRoute(c, handlers));
  app.get(DYNAMIC_POLICIES, (c) => dynamicPoliciesRoute(c));
  app.get(OVERRIDES, (c) => overridesRoute(c, handlers));
  app.on(WRITES, [OVERRIDES, `${OVERRIDES}/*`], refuseOverrideChange);
  for (const path of [STATIC_POLICIES, DYNAMIC_POLICIES]) app.on(WRITES, [path, `${path}/*`], refusePolicyChange);

  // MCP clients probe these before they call without credentials; an HTML 404 would confuse them.
  app.get("/.well-known/:name{oauth-.+}", (c) =>
    c.json({
      error: "oauth_not_supported",
      error_description: "This endpoint does not use OAuth; call it without a token",
    }, 404));

  app.notFound((c) => problem(c, 404, `Cannot ${c.req.method} ${c.req.path}: there is no such endpoint`));
  app.onError((error, c) => {
    onDefect(error);
    return problem(c, 500, "Internal error");
  });
  return app;
}
