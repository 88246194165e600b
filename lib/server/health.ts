/** `GET /health`, in the AxonFlow platform's shape: hooks and `doctor` read the versions from it. */
import type { Context } from "hono";

// The oldest and the recommended Codex plugin for this wire. SDKs have no lowest version here.
const MIN_PLUGIN = "1.4.0";
const ANY_VERSION = "0.0.0";

const CAPABILITIES = [
  { name: "mcp_server", since: "2.0.0", description: "Governance tools over JSON-RPC at /api/v1/mcp-server" },
  { name: "mcp_check_input", since: "2.0.0", description: "POST /api/v1/mcp/check-input" },
  { name: "mcp_check_output", since: "2.0.0", description: "POST /api/v1/mcp/check-output" },
  { name: "audit_tool_call", since: "2.0.0", description: "POST /api/v1/audit/tool-call" },
  { name: "audit_search", since: "2.0.0", description: "POST /api/v1/audit/search, GET /api/v1/audit/summary" },
  { name: "decision_explain", since: "2.0.0", description: "GET /api/v1/decisions and /api/v1/decisions/{id}/explain" },
  { name: "static_policies", since: "2.0.0", description: "GET /api/v1/static-policies, to be read" },
  { name: "policy_test", since: "2.0.0", description: "POST /api/v1/static-policies/test" },
  { name: "overrides", since: "2.0.0", description: "GET /api/v1/overrides, to be read" },
  { name: "metrics", since: "2.0.0", description: "GET /metrics, for Prometheus" },
  { name: "openapi", since: "2.0.0", description: "GET /openapi.json" },
] as const;

/** Answers that the endpoint is up, and what it can do. */
export function health(c: Context, { version, now }: { version: string; now: () => number }): Response {
  return c.json({
    status: "healthy",
    service: "axonflow-agent",
    tier: "community",
    timestamp: new Date(now()).toISOString(),
    version,
    capabilities: CAPABILITIES,
    sdk_compatibility: { min_sdk_version: ANY_VERSION, recommended_sdk_version: ANY_VERSION },
    plugin_compatibility: {
      min_plugin_version: { codex: MIN_PLUGIN },
      recommended_plugin_version: { codex: version },
    },
  });
}
