/** `axonflow serve` inside the worker: the endpoint over the audit log. */
import { readCredentials } from "../access/auth_file.ts";
import { Authenticator, type Caller, type Claims } from "../access/authenticator.ts";
import type { Handlers } from "../contract/mod.ts";
import { messageOf } from "../core/message_of.ts";
import { type Address, hostAndPort, leadsTo } from "../core/net.ts";
import { VERSION } from "../core/version.ts";
import { createHandlers } from "../govern/mod.ts";
import { createRefusals } from "../govern/refusal.ts";
import type { Access } from "../server/access.ts";
import { type AppOptions, createApp } from "../server/app.ts";
import { listen } from "../server/listen.ts";
import { lineWriter } from "../server/line_writer.ts";
import { Metrics } from "../server/metrics.ts";
import { FORGETTING, warmUp } from "../server/warm_up.ts";
import { auditIndex } from "../store/audit_index.ts";
import type { AuditRecord, RequestType } from "../store/record.ts";
import type { AuditLog } from "../store/log.ts";
import { auditProof } from "../store/proof.ts";
import { startDelivery } from "./worker_delivery.ts";
import { tendedLog } from "./worker_log.ts";
import type { AuthMessage, EndpointMessage, FromWorker, ServeStart } from "./worker_message.ts";
import { overridesIn } from "./worker_overrides.ts";
import { rulesOf } from "./worker_rules.ts";

type Counted = Pick<AuditRecord, "request_type" | "policy_decision">;

/** The records that are decisions, and when each is taken. */
const PHASE: Partial<Record<RequestType, "request" | "response">> = {
  mcp_check_policy: "request",
  mcp_check_output: "response",
};

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
export async function runServe(start: ServeStart, world: WorkerWorld): Promise<void> {
  const { logPath, auth } = start;
  const authenticator = auth && authenticatorOf(auth);
  // An endpoint that keeps no records would be believed to keep them, so it does not start.
  const { log, end } = opened(() => tendedLog(start, world.post), `Cannot open the audit log ${logPath}`);
  try {
    await serveOver({ log, authenticator }, start, world);
  } finally {
    await end();
  }
}

async function serveOver(
  { log: trail, authenticator }: { log: AuditLog; authenticator: Authenticator | undefined },
  { hostname, port, logPath, overridesPath, rules: message, accessLog, upstream }: ServeStart,
  { stop, post }: WorkerWorld,
): Promise<void> {
  const now = () => performance.timeOrigin + performance.now();
  const rules = await rulesOf(message, post);
  const overrides = overridesIn(overridesPath, post);
  const metrics = new Metrics(VERSION, performance.timeOrigin / 1000);
  const index = auditIndex(logPath);
  const govern = {
    index,
    rules,
    overrides,
    source: "serve",
    now,
    taking: new Map(),
    onRecord: ({ request_type, policy_decision: verdict }: Counted) => {
      const phase = PHASE[request_type];
      if (phase) metrics.countDecision({ phase, verdict });
    },
    onTrailError(error: unknown) {
      metrics.countAuditFailure();
      post({ notice: `Cannot write the audit log: ${messageOf(error)}` });
    },
  } as const;
  const appOver = (handlers: Handlers, address: Address, more: Partial<AppOptions>) =>
    createApp({
      handlers,
      address,
      version: VERSION,
      now,
      ...more,
      onDefect: (error) => post({ notice: `Internal error: ${messageOf(error)}` }),
    });
  const access: Access | undefined = authenticator && {
    authenticate: (claims: Claims) => authenticator.authenticate(claims),
    handlersFor: (caller: Caller) => createHandlers({ trail, ...govern, caller }),
    refused: createRefusals({ trail, ...govern }),
  };
  const more = {
    metrics,
    index,
    proof: auditProof(logPath, index),
    ...(access && { access }),
    ...(accessLog && { accessLog: lineWriter(Deno.stderr) }),
  };
  const handlers = createHandlers({ trail, ...govern });
  const { address, finished } = opened(
    () => listen({ hostname, port, signal: stop, app: (address) => appOver(handlers, address, more) }),
    `Cannot listen on ${hostAndPort({ hostname, port })}`,
  );
  // Nobody asked for what is asked while running in, so nothing of it is counted, logged or kept.
  const forgetting = createHandlers({ trail: FORGETTING, index, rules, source: "serve", now });
  await warmUp(appOver(forgetting, address, {}), `http://${hostAndPort(address)}`);
  post({ listening: address });
  // What the hooks wrote while nobody served is indexed before somebody asks for it.
  index.refresh().catch((error) => stop.aborted || post({ notice: `Cannot index the audit log: ${messageOf(error)}` }));
  const to = upstream && placeOf(upstream, address);
  const delivery = to && startDelivery({ logPath, log: trail, index, to }, post);
  await finished;
  await delivery?.stop();
  index.close();
}

/** Hooks that ask this very endpoint share its log: their records are where they belong. */
function placeOf(upstream: EndpointMessage, address: Address): EndpointMessage | Address {
  return leadsTo(new URL(upstream.endpoint), address) ? address : upstream;
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
