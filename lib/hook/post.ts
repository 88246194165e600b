/** After a call: put it on record, and take sensitive data out of what the model will read. */
import { askOutput, maskedText, type OutputAnswer } from "./ask_output.ts";
import type { Call } from "./call.ts";
import type { Decided } from "./decide.ts";
import { type Outcome, withNotice } from "./outcome.ts";
import { policyViolation } from "./reason.ts";
import { keepRecord } from "./record.ts";
import type { World } from "./world.ts";

const REDACTED = "AxonFlow: this output was redacted by policy; the masked values are not available";

/**
 * Scans the output and records the call, both at once on the one connection.
 *
 * @param scanned false for tools whose output needs no scan: then the call is recorded only
 */
export async function post(call: Call, world: World, { scanned = true } = {}): Promise<Outcome> {
  const scanning = scanned && (call.output !== "" || call.unreadable) ? askOutput(call, world) : undefined;
  // The record is awaited even if the scan fails: the process ends with the answer.
  const lost = (await Promise.all([keepRecord(call, {}, world, "endpoint"), scanning?.catch(() => {})]))[0];
  const decided = await scanning;
  const outcome = decided ? outcomeOf(decided, call) : { kind: "allow" } as const;
  const remark = decided?.by === "engine" ? (await world.local(call.sessionId)).notice() : undefined;
  return withNotice(outcome, lost ?? remark);
}

function outcomeOf(decided: Decided<OutputAnswer>, { output, unreadable }: Call): Outcome {
  if (decided.by === "nobody") {
    const { allowed, line } = decided;
    if (allowed) return { kind: "allow", shown: line };
    return { kind: "replace", headline: `${line} The output is withheld because nobody could scan it.` };
  }
  const { answer } = decided;
  if (!answer.allowed) return { kind: "replace", headline: policyViolation(answer) };
  const text = maskedText(answer, output);
  if (text !== undefined) return { kind: "replace", headline: REDACTED, text };
  const notice = decided.by === "engine" ? decided.notice : undefined;
  return unreadable ? { kind: "allow", shown: notice } : { kind: "allow", notice };
}
