/** `axonflow mcp` inside the worker: the MCP server over the endpoint, or over the built-in engine. */
import { EndpointError } from "../client/failure.ts";
import { localClient } from "../client/local.ts";
import { remoteClient } from "../client/remote.ts";
import type { Client } from "../client/client.ts";
import { messageOf } from "../core/message_of.ts";
import { withoutQuery } from "../core/net.ts";
import { VERSION } from "../core/version.ts";
import { createHandlers } from "../govern/mod.ts";
import type { ReadingOptions } from "../govern/options.ts";
import { onFailure } from "../hook/on_failure.ts";
import { createFallbackClient } from "../mcp/fallback_client.ts";
import { LineTransport } from "../mcp/line_transport.ts";
import { createMcpServer } from "../mcp/server.ts";
import { auditIndex } from "../store/audit_index.ts";
import type { AuditLog } from "../store/log.ts";
import type { AuditTrail } from "../store/record.ts";
import { unopenedLog } from "../store/unopened_log.ts";
import type { WorkerWorld } from "./run_serve.ts";
import { startDelivery } from "./worker_delivery.ts";
import type { McpStart } from "./worker_message.ts";
import { type TendedLog, tendedLog } from "./worker_log.ts";
import { overridesIn } from "./worker_overrides.ts";
import { rulesOf } from "./worker_rules.ts";

/** Serves MCP on stdin and stdout until the input ends or the program is told to stop. */
export async function runMcp(start: McpStart, { stop, post }: WorkerWorld): Promise<void> {
  const rules = await rulesOf(start.rules, post);
  const { settings, logPath } = start;
  const { trail, log, end } = openedTrail(start, post);
  const index = auditIndex(logPath);
  const client = clientFor(settings, {
    trail,
    index,
    rules,
    overrides: overridesIn(start.overridesPath, post),
    onTrailError: (error) => post({ notice: `Cannot keep the audit log: ${messageOf(error)}` }),
  });
  const transport = new LineTransport({ input: Deno.stdin.readable, output: Deno.stdout });
  const server = createMcpServer({ client, version: VERSION });
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.onclose = resolve;
  server.onerror = (error) => post({ notice: error.message });
  if (stop.aborted) return;
  stop.addEventListener("abort", () => transport.close(), { once: true });
  await server.connect(transport);
  const delivery = settings.endpointIsSet && log && startDelivery({ logPath, log, index, to: settings }, post);
  await closed;
  if (delivery) await delivery.stop();
  await end();
}

/** What the built-in engine needs. */
type Local = Pick<ReadingOptions, "trail" | "index" | "rules" | "overrides" | "onTrailError">;

function clientFor(settings: McpStart["settings"], options: Local): Client {
  const { endpoint, endpointIsSet, failMode } = settings;
  return createFallbackClient({
    remote: remoteClient({ ...settings, endpoint: new URL(endpoint) }),
    local: () =>
      localClient(createHandlers({
        ...options,
        source: "mcp",
        // Only a configured endpoint waits for the records that it could not take.
        pending: endpointIsSet ? withoutQuery(new URL(endpoint)) : undefined,
        now: () => performance.timeOrigin + performance.now(),
      })),
    mayFallBack: (error) =>
      failMode === "local" && error instanceof EndpointError && onFailure[error.kind] === "fail_mode",
    endpoint,
    now: () => performance.now(),
  });
}

/** Without a log the tools still judge; what needs the log says why it cannot be read. */
function openedTrail(
  start: McpStart,
  post: WorkerWorld["post"],
): Pick<TendedLog, "end"> & { trail: AuditTrail; log?: AuditLog } {
  try {
    const tended = tendedLog(start, post);
    return { trail: tended.log, ...tended };
  } catch (error) {
    return { trail: unopenedLog(error, start.logPath), end: () => Promise.resolve() };
  }
}
