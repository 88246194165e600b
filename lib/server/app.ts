/** The endpoint as a value: every route, without a socket. */
import { type Context, Hono } from "hono";
import type { Handlers } from "../contract/mod.ts";
import { RPC_PATH } from "../contract/rpc.ts";
import type { Address } from "../core/net.ts";
import { createPage } from "../page/mod.ts";
import type { AuditIndex } from "../store/audit_index.ts";
import type { AuditProof } from "../store/proof.ts";
import { type Access, authenticated } from "./access.ts";
import { logged, type WriteLine } from "./access_log.ts";
import { health } from "./health.ts";
import { localOnly } from "./local_only.ts";
import { dynamicPoliciesRoute, refusePolicyChange, staticPoliciesRoute, staticPolicyRoute } from "./policy_routes.ts";
import { overridesRoute, refuseOverrideChange } from "./override_routes.ts";
import { problem } from "./problem.ts";
import { patternRoute } from "./pattern_route.ts";
import { counted, Metrics, metricsRoute } from "./metrics.ts";
import { openApiDocument } from "./openapi.ts";
import { signingKeyRoute, verifyChainRoute, verifyRecordRoute } from "./proof_routes.ts";
import { auditRoute, checkInputRoute, checkOutputRoute } from "./rest_routes.ts";
import { endSession, rpcRoute } from "./rpc_route.ts";
import { Sessions } from "./sessions.ts";
import { auditSearchRoute, auditSummaryRoute, decisionsRoute, explainRoute } from "./trail_routes.ts";

const STATIC_POLICIES = "/api/v1/static-policies";
const DYNAMIC_POLICIES = "/api/v1/dynamic-policies";
const OVERRIDES = "/api/v1/overrides";
const WRITES = ["POST", "PUT", "PATCH", "DELETE"];

// The documents of RFC 9728, RFC 8414 and OpenID Connect, with the endpoint's path after the name or before it.
const OAUTH_DISCOVERY = [
  "/.well-known/:document{(oauth-.+|openid-configuration.*)}",
  `${RPC_PATH}/.well-known/:document{(oauth-.+|openid-configuration.*)}`,
];

export interface AppOptions {
  handlers: Handlers;
  /** Where the endpoint listens: requests that name another host are refused. */
  address: Address;
  version: string;
  /** Who may call it, and in whose name it then acts; without it everybody may who can reach it. */
  access?: Access;
  /** The numbers of GET /metrics. */
  metrics?: Metrics;
  /** Takes a line about each request. */
  accessLog?: WriteLine;
  /** The index of the audit trail, from which the page is made; without it there is no page. */
  index?: AuditIndex;
  /** What the audit trail can prove about itself, if it can. */
  proof?: AuditProof;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Told about a defect of ours; the caller hears no details. */
  onDefect?: (error: unknown) => void;
}

/** Makes the endpoint. */
export function createApp(options: AppOptions): Hono {
  const { handlers, address, version, access, accessLog, index, proof } = options;
  const { now = Date.now, onDefect = () => {} } = options;
  const { metrics = new Metrics(version, now() / 1000) } = options;
  const sessions = new Sessions(now);
  const app = new Hono();
  if (accessLog) app.use(logged(accessLog, now));
  app.use(counted(metrics));
  app.use(localOnly(address));

  // What tells a client how to call is open to all.
  app.get("/health", (c) => health(c, { version, now }));
  for (const path of OAUTH_DISCOVERY) app.get(path, noOAuth);
  if (access) app.use(authenticated(access));
  const handlersOf = (c: Context) => {
    const caller = c.get("caller");
    return caller && access ? access.handlersFor(caller) : handlers;
  };

  app.post(RPC_PATH, (c) => rpcRoute(c, { handlers: handlersOf(c), version, onDefect }, sessions));
  app.delete(RPC_PATH, (c) => endSession(c, sessions));
  // No CORS headers: no web page has any business here.
  app.options(RPC_PATH, (c) => c.body(null, 204, { Allow: "POST, DELETE" }));
  app.all(RPC_PATH, (c) => c.text("Method Not Allowed", 405, { Allow: "POST, DELETE" }));

  app.post("/api/v1/mcp/check-input", (c) => checkInputRoute(c, handlersOf(c)));
  app.post("/api/v1/mcp/check-output", (c) => checkOutputRoute(c, handlersOf(c)));
  app.post("/api/v1/audit/tool-call", (c) => auditRoute(c, handlersOf(c)));

  app.post("/api/v1/audit/search", (c) => auditSearchRoute(c, handlersOf(c)));
  app.get("/api/v1/audit/summary", (c) => auditSummaryRoute(c, handlersOf(c)));
  app.get("/api/v1/audit/chains/:id/verify", (c) => verifyChainRoute(c, proof));
  app.get("/api/v1/audit/records/:id/verify", (c) => verifyRecordRoute(c, proof));
  app.get("/api/v1/audit/signing-key", (c) => signingKeyRoute(c, proof));
  app.get("/api/v1/decisions", (c) => decisionsRoute(c, handlersOf(c)));
  app.get("/api/v1/decisions/:id/explain", (c) => explainRoute(c, handlersOf(c)));

  // Before the routes that refuse every write: this one changes nothing.
  app.post(`${STATIC_POLICIES}/test`, patternRoute);
  app.get(STATIC_POLICIES, (c) => staticPoliciesRoute(c, handlersOf(c)));
  app.get(`${STATIC_POLICIES}/:id`, (c) => staticPolicyRoute(c, handlersOf(c)));
  app.get(DYNAMIC_POLICIES, (c) => dynamicPoliciesRoute(c));
  app.get(OVERRIDES, (c) => overridesRoute(c, handlers));
  app.on(WRITES, [OVERRIDES, `${OVERRIDES}/*`], refuseOverrideChange);
  for (const path of [STATIC_POLICIES, DYNAMIC_POLICIES]) app.on(WRITES, [path, `${path}/*`], refusePolicyChange);

  app.get("/openapi.json", (c) => c.json(openApiDocument({ version, closed: access !== undefined })));
  app.get("/metrics", (c) => metricsRoute(c, metrics));
  if (index) app.route("/", createPage({ index, proof, handlersOf, version, now, onDefect }));

  app.notFound((c) => problem(c, 404, `Cannot ${c.req.method} ${c.req.path}: there is no such endpoint`));
  app.onError((error, c) => {
    onDefect(error);
    return problem(c, 500, "Internal error");
  });
  return app;
}

/** MCP clients probe for OAuth before they call without it; an HTML 404 would confuse them. */
function noOAuth(c: Context): Response {
  const error_description = "This endpoint does not use OAuth; use HTTP Basic or a token if it asks for one";
  return c.json({ error: "oauth_not_supported", error_description }, 404);
}
