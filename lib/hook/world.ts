/** What a hook finds around it, opened before the permissions went. */
import type { Client } from "../client/client.ts";
import type { EndpointError } from "../client/failure.ts";
import type { Config, ConfigError } from "../core/config.ts";

/** The built-in engine with the local log. */
export interface LocalGovernor {
  client: Client;
  /** What a person should know: a record that could not be kept, overrides that cannot be used. */
  notice(): string | undefined;
}

export interface World {
  config: Pick<Config, "endpoint" | "endpointIsSet" | "failMode" | "auth"> | ConfigError;
  /** The client on the open connection, or why there is none. */
  remote: Client | EndpointError;
  /** Loads the built-in engine; only a call that the endpoint did not decide pays for it. */
  local(sessionId?: string): Promise<LocalGovernor>;
}
