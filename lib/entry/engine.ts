/** The engine bundle: what a hook loads when the endpoint does not decide. */
import { localClient } from "../client/local.ts";
import type { Client } from "../client/client.ts";
import { allDetectors } from "../detect/catalog.ts";
import { createChecks } from "../govern/checks.ts";
import type { GovernOptions } from "../govern/options.ts";
import { catalog } from "../policy/catalog.ts";
import { evaluate } from "../policy/evaluate.ts";
import { rulesFor } from "../policy/rules.ts";

export { explanationOf } from "../govern/explanation.ts";
export { explain } from "../policy/explain.ts";
export { catalog, evaluate, rulesFor };

/** A client that judges here, and records what it judges. */
export function localGovernor(options: GovernOptions): Client {
  return localClient(createChecks(options));
}

/** What the detectors find, by name. */
export function detectorNames(): ReadonlySet<string> {
  return new Set(allDetectors.map(({ type }) => type));
}
