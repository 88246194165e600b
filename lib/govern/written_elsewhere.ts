/** A record that was written elsewhere, as it is kept here. */
import type { Delivery } from "../contract/delivery.ts";
import type { Handlers } from "../contract/mod.ts";
import { sha256 } from "../core/sha256.ts";
import { cut } from "../core/text.ts";
import type { AuditRecord } from "../store/record.ts";
import { MAX_TEXT } from "./audit.ts";
import { descriptorOf } from "./descriptor.ts";
import { keep, type Kept } from "./keep.ts";
import { labelOf } from "./label.ts";
import type { GovernOptions } from "./options.ts";

type AuditInput = Parameters<Handlers["audit_tool_call"]>[0];

/** Keeps the record with its time, its verdict and its policies. */
export function keepWritten(written: Delivery, call: AuditInput, options: GovernOptions): Promise<Kept> {
  const now = options.now();
  const { input, output } = written;
  const { decision_id, block_reason, risk_level, override_id, partial } = output;
  return keep(() => ({
    request_type: output.request_type,
    query: descriptorOf(input.statement),
    query_hash: input.sha256,
    policy_decision: output.policy_decision,
    policy_details: {
      policy_ids: output.policy_ids.map(labelOf),
      policy_matches: output.policy_matches.map(({ override_id, ...match }) => ({
        ...match,
        policy_id: labelOf(match.policy_id),
        policy_name: labelOf(match.policy_name),
        matched_on: cut(descriptorOf(match.matched_on), MAX_TEXT),
        ...(override_id && { override_id: labelOf(override_id) }),
      })),
      policies_evaluated: output.policies_evaluated,
      tool_signature: output.tool_signature,
      ...(call.caller_name && { caller_name: call.caller_name }),
      ...(decision_id && { decision_id: labelOf(decision_id) }),
      ...(block_reason && { reason: cut(descriptorOf(block_reason), MAX_TEXT) }),
      ...(risk_level && { risk_level }),
      ...(override_id && { override_id: labelOf(override_id) }),
      ...(partial && { partial }),
    },
    response_time_ms: call.duration_ms ?? 0,
    received_at: new Date(now).toISOString(),
    ...(call.session_id && { session_id: call.session_id }),
    ...(call.error_message && { error_message: cut(descriptorOf(call.error_message), MAX_TEXT) }),
  }), { ...options, now: () => writtenAt(written, now) });
}

/** Nothing was written in the future: the sender's clock is wrong then. */
function writtenAt({ output }: Delivery, now: number): number {
  return Math.min(Date.parse(output.recorded_at), now);
}

/** Whether the record is what was sent; one that was sent before has no time behind its arrival. */
export function isSame(
  { query_hash, policy_decision, timestamp, received_at }: AuditRecord,
  written: Delivery,
): boolean {
  const arrival = received_at === undefined ? Infinity : Date.parse(received_at);
  return query_hash === written.input.sha256 && policy_decision === written.output.policy_decision &&
    Date.parse(timestamp) === writtenAt(written, arrival);
}

/** Another UUID for the record: the same each time that it is sent. */
export async function idInstead(id: string, { input, output }: Delivery): Promise<string> {
  const hash = await sha256(`${id} ${input.sha256} ${output.policy_decision} ${output.recorded_at}`);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
