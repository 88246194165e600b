/** Calls that the endpoint refused because nobody had proved who makes them. */
import { sha256 } from "../core/sha256.ts";
import { keep } from "./keep.ts";
import { labelOf } from "./label.ts";
import type { GovernOptions } from "./options.ts";

const MINUTE_MS = 60_000;

// Whoever may not call must not be able to fill the disk either.
const MAX_PER_MINUTE = 60;

/** A function that puts a refused call of a tool on record; of a flood, so many in a minute. */
export function createRefusals(options: GovernOptions): (tool: string) => Promise<void> {
  let minute = -1;
  let kept = 0;
  return async function refused(tool) {
    const current = Math.floor(options.now() / MINUTE_MS);
    if (current !== minute) [minute, kept] = [current, 0];
    if (++kept > MAX_PER_MINUTE) return;
    const name = labelOf(tool);
    const query_hash = await sha256(tool);
    await keep(() => ({
      request_type: "mcp_tools_call",
      query: name,
      query_hash,
      policy_decision: "blocked",
      policy_details: {
        policy_ids: [],
        policy_matches: [],
        policies_evaluated: 0,
        tool_signature: name,
        reason: kept < MAX_PER_MINUTE ? "Unauthenticated" : "Unauthenticated; further ones of this minute are left out",
      },
      response_time_ms: 0,
    }), options);
  };
}
