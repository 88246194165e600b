/** What the environment says, checked once; nothing below `cli/` reads the environment itself. */
import { retentionDaysOf } from "./audit_settings.ts";
import { type FailMode, failModeOf } from "./fail_mode.ts";
import { headerValue } from "./header_value.ts";
import { ENV, type Environment } from "./environment.ts";
import { isLoopback } from "./net.ts";
import { type RuleSettings, ruleSettingsOf } from "./rule_settings.ts";

/** The AxonFlow agent's own default address. */
export const DEFAULT_ENDPOINT = "http://localhost:8080";

/** A setting that cannot be used; the message says what to change. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** Everything a command needs to know about its surroundings. */
export interface Config {
  endpoint: URL;
  /** Whether a person named the endpoint; if not, another program may own the default port. */
  endpointIsSet: boolean;
  /** Value of `Authorization: Basic …`, without the scheme. */
  auth?: string;
  userToken?: string;
  /** One value for all calls, in milliseconds; unset = 8000 before a call, 5000 after it. */
  timeoutMs?: number;
  failMode: FailMode;
  /** How the built-in engine judges. */
  rules: RuleSettings;
  /** Settings that were left out because they were unusable but harmless, each with its reason. */
  warnings: string[];
}

// Codex kills the hook at 15 s and then lets the call go ahead. What is left is for the engine and for the log's lock.
const LONGEST_TIMEOUT_SECONDS = 10;

/**
 * Reads the configuration.
 *
 * @param option an endpoint that outranks the environment: the `--endpoint` option, typed or compiled in
 * @throws {ConfigError} if a setting is unusable and going on without it would weaken governance
 */
export function readConfig(env: Environment, option?: string): Config {
  const chosen = option ?? env(ENV.endpoint);
  const endpointIsSet = Boolean(chosen);
  const endpoint = endpointOf(chosen || DEFAULT_ENDPOINT, option === undefined ? ENV.endpoint : "--endpoint");
  const warnings: string[] = [];
  const auth = parseAuth(env(ENV.auth));
  const userToken = parseUserToken(env(ENV.userToken), warnings);
  // Anybody may listen on the default port; credentials are for an endpoint that somebody chose.
  if (!endpointIsSet && (auth || userToken)) {
    warnings.push(`AxonFlow: credentials are not sent, because no endpoint is named; set ${ENV.endpoint}`);
  }
  const failMode = failModeOf(env(ENV.failMode));
  if (failMode === undefined) {
    warnings.push(`AxonFlow: ${ENV.failMode} is none of local, open and closed, and is taken for closed`);
  }
  const timeoutMs = parseTimeout(env(ENV.timeoutSeconds));
  const config: Config = {
    endpoint,
    endpointIsSet,
    failMode: failMode ?? "closed",
    rules: readRuleSettings(env),
    warnings,
    ...(endpointIsSet && auth && { auth }),
    ...(endpointIsSet && userToken && { userToken }),
    ...(timeoutMs && { timeoutMs }),
  };
  refuseCleartextCredentials(config);
  return config;
}

/**
 * The endpoint that the text names.
 *
 * @throws {ConfigError} if it names none; `source` says where it stands
 */
export function endpointOf(text: string, source: string): URL {
  const url = URL.parse(text);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new ConfigError(
      `Cannot use ${source}: expected an http:// or https:// URL such as ${DEFAULT_ENDPOINT}`,
    );
  }
  if (url.username || url.password) {
    throw new ConfigError(`Cannot use ${source}: it holds credentials; put them into ${ENV.auth}`);
  }
  return url;
}

function parseUserToken(text: string | undefined, warnings: string[]): string | undefined {
  if (!text || headerValue(text)) return text || undefined;
  warnings.push(
    `AxonFlow: ${ENV.userToken} is not sent, because it holds a space, a control character, a quote or a backslash`,
  );
}

function parseAuth(text: string | undefined): string | undefined {
  // The usual tool breaks base64 into lines.
  const value = text?.trim().replace(/^basic\s+/i, "").replaceAll(/\s+/g, "");
  if (!value) return undefined;
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) {
    throw new ConfigError(`Cannot use ${ENV.auth}: expected base64 of client:secret`);
  }
  return value;
}

/**
 * Reads the part of the configuration that concerns the built-in engine alone.
 *
 * @throws {ConfigError} if a word is none of the known ones
 */
export function readRuleSettings(env: Environment): RuleSettings {
  try {
    return ruleSettingsOf(env, Deno.build.standalone ? Deno.execPath() : ""); // Deno running the source is no axonflow
  } catch (error) {
    if (error instanceof RangeError) throw new ConfigError(error.message, { cause: error });
    throw error;
  }
}

/**
 * Reads how long audit records are kept, in days.
 *
 * @throws {ConfigError} if it is no number of days
 */
export function readRetentionDays(env: Environment): number {
  try {
    return retentionDaysOf(env);
  } catch (error) {
    if (error instanceof RangeError) throw new ConfigError(error.message, { cause: error });
    throw error;
  }
}

function parseTimeout(text: string | undefined): number | undefined {
  if (!text?.trim()) return undefined;
  const seconds = Number(text);
  if (!(seconds > 0)) throw new ConfigError(`Cannot use ${ENV.timeoutSeconds}: expected a number of seconds above 0`);
  return Math.min(seconds, LONGEST_TIMEOUT_SECONDS) * 1000;
}

function refuseCleartextCredentials({ endpoint, auth, userToken }: Config): void {
  if (endpoint.protocol === "https:" || isLoopback(endpoint.hostname)) return;
  const name = auth ? ENV.auth : userToken ? ENV.userToken : undefined;
  if (name) {
    throw new ConfigError(
      `Cannot send ${name} to ${endpoint.origin}: plain http would show it to the network; use an https:// endpoint`,
    );
  }
}
