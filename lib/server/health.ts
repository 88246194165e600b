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
  { name: "static_policies", since: "2.0.0", description: "GET /api/v1/static-policies, to be read" },
  { name: "overrides", since: "2.0.0", description: "GET /api/v1/overrides, to be read" },
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
