/**
 * `audit_tool_call` with a `record_id`: a record that was written elsewhere. It is kept with its time, its verdict and
 * its policies, under the id that it has, and once: the sender repeats itself when it got no answer.
 */
import { type Delivery, delivery, RECORD_ID } from "../contract/delivery.ts";
import type { Handlers } from "../contract/mod.ts";
import { ToolError } from "../contract/tool_error.ts";
import { audited, createAudit } from "./audit.ts";
import type { Kept } from "./keep.ts";
import type { ReadingOptions } from "./options.ts";
import { idInstead, isSame, keepWritten } from "./written_elsewhere.ts";

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
