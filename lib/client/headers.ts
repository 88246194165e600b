/** The headers of every request to the endpoint. */
import type { Config } from "../core/config.ts";
import { VERSION } from "../core/version.ts";
import { PROTOCOL_VERSIONS } from "../contract/rpc.ts";

/** Headers by name. The values hold no control characters: the configuration was checked for them. */
export function headersFor({ endpoint, auth, userToken }: Pick<Config, "endpoint" | "auth" | "userToken">) {
  return {
    Host: endpoint.host,
    "Content-Type": "application/json",
    Accept: "application/json",
    "MCP-Protocol-Version": PROTOCOL_VERSIONS[0],
    "User-Agent": `axonflow/${VERSION}`,
    // The platform scopes requests by client name and compares the version with the one it supports.
    "X-Axonflow-Client": `codex-plugin/${VERSION}`,
    ...(auth && { Authorization: `Basic ${auth}` }),
    ...(userToken && { "X-User-Token": userToken }),
  };
}
