/** `axonflow serve` inside the worker: the endpoint over the audit log. */
import { readCredentials } from "../access/auth_file.ts";
import { Authenticator, type Caller, type Claims } from "../access/authenticator.ts";
import { messageOf } from "../core/message_of.ts";
import { type Address, hostAndPort } from "../core/net.ts";
import { VERSION } from "../core/version.ts";
import { createHandlers } from "../govern/mod.ts";
import { createRefusals } from "../govern/refusal.ts";
import type { Access } from "../server/access.ts";
import { createApp } from "../server/app.ts";
import { listen } from "../server/listen.ts";
import { FORGETTING, warmUp } from "../server/warm_up.ts";
import { openLog } from "../store/log.ts";
import type { AuditTrail } from "../store/record.ts";
import type { AuthMessage, FromWorker, ServeStart } from "./worker_message.ts";
import { overridesIn } from "./worker_overrides.ts";
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
  { hostname, port, logPath, overridesPath, rules: message, auth }: ServeStart,
  { stop, post }: WorkerWorld,
): Promise<void> {
  const authenticator = auth && authenticatorOf(auth);
  // An endpoint that keeps no records would be believed to keep them, so it does not start.
  const trail = opened(() => openLog(logPath), `Cannot open the audit log ${logPath}`);
  const now = () => performance.timeOrigin + performance.now();
  const rules = await rulesOf(message, post);
  const overrides = overridesIn(overridesPath, post);
  const onTrailError = (error: unknown) => post({ notice: `Cannot write the audit log: ${messageOf(error)}` });
  const govern = { rules, overrides, source: "serve", now, onTrailError } as const;
  const appOver = (trail: AuditTrail, address: Address, access?: Access) =>
    createApp({
      handlers: createHandlers({ trail, ...govern }),
      address,
      version: VERSION,
      now,
      ...(access && { access }),
      onDefect: (error) => post({ notice: `Internal error: ${messageOf(error)}` }),
    });
  const access = authenticator && {
    authenticate: (claims: Claims) => authenticator.authenticate(claims),
    handlersFor: (caller: Caller) => createHandlers({ trail, ...govern, caller }),
    refused: createRefusals({ trail, ...govern }),
  };
  const { address, finished } = opened(
    () => listen({ hostname, port, signal: stop, app: (address) => appOver(trail, address, access) }),
    `Cannot listen on ${hostAndPort({ hostname, port })}`,
  );
  await warmUp(appOver(FORGETTING, address), `http://${hostAndPort(address)}`);
  post({ listening: address });
  await finished;
  trail.close();
}

function authenticatorOf({ path, text }: AuthMessage): Authenticator {
  try {
    return new Authenticator(readCredentials(text));
  } catch (error) {
    throw new Error(`Cannot use ${path}: ${messageOf(error)}`, { cause: error });
  }
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
