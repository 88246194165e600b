/** A person's act on an override, on record. */
import { sha256 } from "../core/sha256.ts";
import { actOf, type Override } from "../store/override.ts";
import type { OverrideEvent } from "../store/record.ts";
import { descriptorOf } from "./descriptor.ts";
import { keep } from "./keep.ts";
import type { GovernOptions } from "./options.ts";

/** Records that the override was made or revoked. */
export async function recordOverride(event: OverrideEvent, override: Override, options: GovernOptions): Promise<void> {
  const { id, policy_id, override_reason } = override;
  const { text, tool } = actOf(override);
  const query_hash = await sha256(text);
  await keep(() => ({
    request_type: event,
    query: descriptorOf(text),
    query_hash,
    policy_decision: "override_lifecycle",
    policy_details: {
      override_id: id,
      policy_ids: [policy_id],
      policy_matches: [],
      policies_evaluated: 0,
      reason: override_reason,
      tool_signature: tool,
    },
    response_time_ms: 0,
  }), options);
}
