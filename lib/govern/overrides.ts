/** `list_overrides`: what a person has lifted. */
import type { Handlers } from "../contract/mod.ts";
import { protectionOf } from "../policy/protection.ts";
import { builtInRules } from "../policy/rules.ts";
import { withStatus } from "../store/override_status.ts";
import type { ReadingOptions } from "./options.ts";

/** Carries out `list_overrides`, newest first. */
export function createOverrides(
  { overrides, now, index, rules = builtInRules }: Pick<ReadingOptions, "overrides" | "now" | "index" | "rules">,
): Pick<Handlers, "list_overrides"> {
  return {
    async list_overrides({ policy_id, include_revoked }) {
      const all = await overrides?.() ?? [];
      const asked = all.filter((override) => policy_id === undefined || override.policy_id === policy_id);
      const found = await withStatus(asked, {
        now: now(),
        index,
        protectionOf: (id) => protectionOf(rules.policies.find((policy) => policy.id === id)),
      });
      const rows = found.filter(({ state }) => include_revoked || state === "in force")
        .toReversed().map((override) => ({ ...override, policy_type: "static" }));
      return { overrides: rows, count: rows.length };
    },
  };
}
