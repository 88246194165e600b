/** `axonflow serve` inside the worker: the endpoint over the audit log. */
import { messageOf } from "../core/message_of.ts";
import { type Address, hostAndPort } from "../core/net.ts";
import { VERSION } from "../core/version.ts";
import { createHandlers } from "../govern/mod.ts";
import { createApp } from "../server/app.ts";
import { listen } from "../server/listen.ts";
import { FORGETTING, warmUp } from "../server/warm_up.ts";
import { auditIndex } from "../store/audit_index.ts";
import { openLog } from "../store/log.ts";
import type { AuditTrail } from "../store/record.ts";
import type { FromWorker, ServeStart } from "./worker_message.ts";
import { rulesOf } from "./worker_rules.ts";

/** What a command of the worker is given. */
export interface WorkerWorld {
  /** Aborted when the program is to end. */
  stop: AbortSignal;
  post(message: FromWorker): void;
}

/**
 * Serves until it is told to stop.
 *
 * @throws {Error} with one line for people, if the log or the address cannot be had
 */
export async function runServe(
  { hostname, port, logPath, rules: message }: ServeStart,
  { stop, post }: WorkerWorld,
): Promise<void> {
  // An endpoint that keeps no records would be believed to keep them, so it does not start.
  const trail = opened(() => openLog(logPath), `Cannot open the audit log ${logPath}`);
  const now = () => performance.timeOrigin + performance.now();
  const rules = await rulesOf(message, post);
  const onTrailError = (error: unknown) => post({ notice: `Cannot write the audit log: ${messageOf(error)}` });
  const index = auditIndex(logPath);
  const appOver = (trail: AuditTrail, address: Address) =>
    createApp({
      handlers: createHandlers({ trail, index, rules, source: "serve", now, onTrailError }),
      address,
      version: VERSION,
      now,
      onDefect: (error) => post({ notice: `Internal error: ${messageOf(error)}` }),
    });
  const { address, finished } = opened(
    () => listen({ hostname, port, signal: stop, app: (address) => appOver(trail, address) }),
    `Cannot listen on ${hostAndPort({ hostname, port })}`,
  );
  await warmUp(appOver(FORGETTING, address), `http://${hostAndPort(address)}`);
  post({ listening: address });
  // What the hooks wrote while nobody served is indexed before somebody asks for it.
  index.refresh().catch((error) => stop.aborted || post({ notice: `Cannot index the audit log: ${messageOf(error)}` }));
  await finished;
  index.close();
  trail.close();
}

function opened<T>(open: () => T, action: string): T {
  try {
    return open();
  } catch (error) {
    const inUse = error instanceof Deno.errors.AddrInUse;
    const reason = inUse ? "another program uses this port; choose one with --port" : messageOf(error);
    throw new Error(`${action}: ${reason}`, { cause: error });
  }
}
