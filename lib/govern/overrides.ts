/** `list_overrides`: what a person has lifted. */
import type { Handlers } from "../contract/mod.ts";
import { stateOf } from "../store/override.ts";
import type { GovernOptions } from "./options.ts";

/** Carries out `list_overrides`, newest first. */
export function createOverrides(
  { overrides, now }: Pick<GovernOptions, "overrides" | "now">,
): Pick<Handlers, "list_overrides"> {
  return {
    async list_overrides({ policy_id, include_revoked }) {
      const all = await overrides?.() ?? [];
      const found = all
        .filter((override) => policy_id === undefined || override.policy_id === policy_id)
        .filter((override) => include_revoked || stateOf(override, now()) === "in force");
      const rows = found.toReversed().map((override) => ({ ...override, policy_type: "static" }));
      return { overrides: rows, count: rows.length };
    },
  };
}
