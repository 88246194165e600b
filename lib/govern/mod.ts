/** All governance tools, carried out by the built-in engine over the audit trail. */
import type { Handlers } from "../contract/mod.ts";
import { createChecks } from "./checks.ts";
import { createDecisions } from "./decisions.ts";
import { createDeliveries } from "./deliveries.ts";
import type { ReadingOptions } from "./options.ts";
import { createOverrides } from "./overrides.ts";
import { createPolicies } from "./policies.ts";
import { createSearch } from "./search.ts";
import { createStatistics } from "./statistics.ts";

/** One function per operation: a missing one does not compile. */
export function createHandlers(options: ReadingOptions): Handlers {
  return {
    ...createChecks(options),
    ...(options.taking && createDeliveries(options, options.taking)),
    ...createPolicies(options.rules),
    ...createStatistics(options),
    ...createSearch(options),
    ...createDecisions(options),
    ...createOverrides(options),
  };
}
