/** The engine bundle: what a hook loads when the endpoint does not decide. */
import { localClient } from "../client/local.ts";
import type { Client } from "../client/client.ts";
import { allDetectors } from "../detect/catalog.ts";
import { createChecks } from "../govern/checks.ts";
import type { GovernOptions } from "../govern/options.ts";
import { loadAll, type PartLoaders, wholly } from "../parts/part.ts";
import { catalog } from "../policy/catalog.ts";
import { evaluate } from "../policy/evaluate.ts";
import { builtInRules, rulesFor } from "../policy/rules.ts";

export { explanationOf } from "../govern/explanation.ts";
export { judgeUnderOverrides } from "../govern/lift.ts";
export { recordOverride } from "../govern/record_override.ts";
export { materialOf } from "../policy/material.ts";
export { sanitize } from "../policy/sanitize.ts";
export { redact } from "../detect/redact.ts";
export { builtInRules, catalog, evaluate, loadAll, rulesFor };

/** A client that judges here, and records what it judges; with loaders it may be that parts of the engine are not there. */
export function localGovernor(options: GovernOptions, parts?: PartLoaders): Client {
  return localClient(createChecks({ ...options, ...(parts && { wholly: (work) => wholly(work, parts) }) }));
}

/** What the detectors find, by name. */
export function detectorNames(): ReadonlySet<string> {
  return new Set(allDetectors.map(({ type }) => type));
}
