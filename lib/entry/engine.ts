/** The engine bundle: what a hook loads when the endpoint does not decide. */
import { localClient } from "../client/local.ts";
import type { Client } from "../client/client.ts";
import { createChecks } from "../govern/checks.ts";
import type { GovernOptions } from "../govern/options.ts";

/** A client that judges here, and records what it judges. */
export function localGovernor(options: GovernOptions): Client {
  return localClient(createChecks(options));
}
