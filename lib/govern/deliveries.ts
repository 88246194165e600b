/**
 * `audit_tool_call` with a `record_id`: a record that was written elsewhere. It is kept with its time, its verdict and
 * its policies, under the id that it has, and once: the sender repeats itself when it got no answer.
 */
import { type Delivery, delivery, RECORD_ID } from "../contract/delivery.ts";
import type { Handlers } from "../contract/mod.ts";
import { ToolError } from "../contract/tool_error.ts";
import { sha256 } from "../core/sha256.ts";
import { cut } from "../core/text.ts";
import type { AuditRecord } from "../store/record.ts";
import { audited, createAudit, MAX_TEXT } from "./audit.ts";
import { descriptorOf } from "./descriptor.ts";
import { keep, type Kept } from "./keep.ts";
import { labelOf } from "./label.ts";
import type { GovernOptions, ReadingOptions } from "./options.ts";

type AuditInput = Parameters<Handlers["audit_tool_call"]>[0];

/** Carries out `audit_tool_call`, with a `record_id` or without one. */
export function createDeliveries(
  options: ReadingOptions,
  taking: Map<string, Promise<Kept>>,
): Pick<Handlers, "audit_tool_call"> {
  const { audit_tool_call } = createAudit(options);
  // Whoever decided has counted it.
  const { onRecord: _, ...uncounted } = options;

  /** Anybody can send an id first that is another's: whatever says something else is kept too, under its own. */
  async function take(sent: string, call: AuditInput, written: Delivery): Promise<Kept> {
    let id = sent;
    for (let known = await options.index.byId(id); known; known = await options.index.byId(id)) {
      if (isSame(known, written)) return { id, timestamp: known.timestamp, recorded: true };
      id = await idInstead(id, written);
    }
    return await keepWritten(written, call, { ...uncounted, newId: () => id });
  }

  return {
    async audit_tool_call(input) {
      const { record_id: id } = input;
      if (id === undefined) return await audit_tool_call(input);
      const written = writtenIn(id, input, options.now());
      // A second request with the same id waits for the first, and finds what that has kept.
      const before = taking.get(id)?.catch(() => {});
      const under = before ? before.then(() => take(id, input, written)) : take(id, input, written);
      taking.set(id, under);
      try {
        return audited(input.tool_name, await under);
      } finally {
        if (taking.get(id) === under) taking.delete(id);
      }
    },
  };
}

// A record of another time would count in statistics of years ago, or be the newest for years to come.
const OLDEST_MS = 400 * 24 * 60 * 60 * 1000;
const NEWEST_MS = 24 * 60 * 60 * 1000;

function writtenIn(id: string, input: AuditInput, now: number): Delivery {
  const { data, error } = delivery.safeParse(input);
  const wrong = RECORD_ID.test(id) ? error?.issues[0]?.path.join(".") : "record_id";
  if (!data || wrong !== undefined) {
    throw notWritten(`${wrong}: no record that was written elsewhere looks like this`);
  }
  const age = now - Date.parse(data.output.recorded_at);
  if (age > OLDEST_MS || age < -NEWEST_MS) {
    throw notWritten("output.recorded_at: more than 400 days ago, or more than a day in the future");
  }
  return data;
}

function notWritten(why: string): ToolError {
  return new ToolError(`Cannot carry out audit_tool_call: ${why}`);
}

function keepWritten(written: Delivery, call: AuditInput, options: GovernOptions): Promise<Kept> {
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
function isSame({ query_hash, policy_decision, timestamp, received_at }: AuditRecord, written: Delivery): boolean {
  const arrival = received_at === undefined ? Infinity : Date.parse(received_at);
  return query_hash === written.input.sha256 && policy_decision === written.output.policy_decision &&
    Date.parse(timestamp) === writtenAt(written, arrival);
}

/** Another UUID for the record: the same each time that it is sent. */
async function idInstead(id: string, { input, output }: Delivery): Promise<string> {
  const hash = await sha256(`${id} ${input.sha256} ${output.policy_decision} ${output.recorded_at}`);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
