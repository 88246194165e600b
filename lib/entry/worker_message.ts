/**
 * What the main thread and the worker of `mcp`, `serve` and `audit flush` say to each other.
 *
 * 1. The main thread makes the worker with narrow permissions and posts the start message.
 * 2. The worker posts `ready`: all its modules are loaded. The main thread gives up its own permissions.
 * 3. The main thread posts `go`, and the worker begins.
 * 4. `serve` posts `listening`, `probe` and `flush` what they found. Each may post `notice`: one line for stderr.
 * 5. On SIGINT or SIGTERM the main thread posts `stop`.
 * 6. The last message is `exit` or `error`; the main thread then ends the process.
 */
import type { AuditSettings } from "../core/audit_settings.ts";
import type { Config } from "../core/config.ts";
import type { Address } from "../core/net.ts";
import type { FlushReport } from "../deliver/flush.ts";
import type { RuleSettings } from "../core/rule_settings.ts";
import type { Probe, ProbeTargets } from "../core/probe.ts";

/** How the endpoint is reached; it is text, because a `URL` cannot be posted. */
export type EndpointMessage = Pick<Config, "endpointIsSet" | "auth" | "userToken" | "timeoutMs"> & { endpoint: string };

/** Run the stdio MCP server. */
export interface McpStart {
  command: "mcp";
  settings: EndpointMessage & Pick<Config, "failMode">;
  logPath: string;
  audit: AuditSettings;
  overridesPath: string;
  rules: RulesMessage;
}

/** What the policies in force are made from; policies themselves cannot be posted. */
export interface RulesMessage {
  settings: RuleSettings;
  /** The text of the person's own policies file, if there is one. */
  ownText?: string;
  /** Its path, for messages. */
  ownPath: string;
}

/** Who may call the endpoint. */
export interface AuthMessage {
  /** For messages. */
  path: string;
  /** The text of the file: hashes, no secrets. */
  text: string;
}

/** Run the endpoint. */
export interface ServeStart extends Address {
  command: "serve";
  logPath: string;
  audit: AuditSettings;
  overridesPath: string;
  rules: RulesMessage;
  /** Without it, everybody may call who can reach it. */
  auth?: AuthMessage;
  /** Write a line about each request to stderr. */
  accessLog?: boolean;
  /** The named endpoint, to which pending records are delivered; without it they stay where they are. */
  upstream?: EndpointMessage;
}

/** Deliver what is pending. */
export interface FlushStart {
  command: "flush";
  settings: EndpointMessage;
  logPath: string;
  /** How long to go on after a failure. */
  waitMs: number;
}

/** Try what a worker of `mcp` may do. */
export interface ProbeStart {
  command: "probe";
  targets: ProbeTargets;
}

export type StartMessage = McpStart | ServeStart | FlushStart | ProbeStart;

/** To the worker. */
export type ToWorker = StartMessage | "go" | "stop";

/** From the worker. */
export type FromWorker =
  | "ready"
  | { listening: Address }
  | { notice: string }
  | { probes: Probe[] }
  | { flushed: FlushReport }
  /** It cannot go on; one line that says why. The exit code is 1. */
  | { error: string }
  | { exit: number };
