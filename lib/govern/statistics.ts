/** `get_policy_stats`: the trail in numbers. */
import type { Handlers } from "../contract/mod.ts";
import type { AuditIndex } from "../store/audit_index.ts";
import { labelOf } from "./label.ts";
import { spanOf } from "./span.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Carries out `get_policy_stats`. */
export function createStatistics(
  { index, now }: { index: AuditIndex; now: () => number },
): Pick<Handlers, "get_policy_stats"> {
  return {
    async get_policy_stats({ from, to, connector_type }) {
      const span = spanOf({ from, to }, { now: now(), backMs: DAY_MS, atMostOneYear: true });
      const tool = connector_type === undefined ? undefined : labelOf(connector_type);
      return { ...await index.statistics({ ...span, tool }) };
    },
  };
}
