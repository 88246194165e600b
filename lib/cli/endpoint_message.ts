/** The endpoint as a worker is told it. */
import { type Config, ConfigError, readConfig } from "../core/config.ts";
import type { EndpointMessage } from "../entry/worker_message.ts";
import type { Context } from "./command.ts";

/** The part of the configuration that says how the endpoint is reached. */
export function endpointMessage({ endpoint, endpointIsSet, auth, userToken, timeoutMs }: Config): EndpointMessage {
  return {
    endpoint: endpoint.href,
    endpointIsSet,
    ...(auth && { auth }),
    ...(userToken && { userToken }),
    ...(timeoutMs && { timeoutMs }),
  };
}

/** The endpoint that somebody named, if somebody did. A configuration that cannot be used is said, and names none. */
export function namedEndpoint({ io, endpoint }: Pick<Context, "io" | "endpoint">): EndpointMessage | undefined {
  try {
    const config = readConfig(io.env, endpoint);
    return config.endpointIsSet ? endpointMessage(config) : undefined;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    io.err(`axonflow: ${error.message}; pending records are not delivered\n`);
  }
}
