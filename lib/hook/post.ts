/** After a call: put it on record, and take sensitive data out of what the model will read. */
import { checkOutput } from "../contract/check_output.ts";
import type { Output } from "../contract/operation.ts";
import { HOOK_ID } from "../contract/rpc.ts";
import type { Call } from "./call.ts";
import { decide, type Decided } from "./decide.ts";
import { type Outcome, withNotice } from "./outcome.ts";
import { policyViolation } from "./reason.ts";
import { keepRecord } from "./record.ts";
import type { World } from "./world.ts";

type Scan = Output<typeof checkOutput>;

const REDACTED = "AxonFlow: this output was redacted by policy; the masked values are not available";

/**
 * Scans the output and records the call, both at once on the one connection.
 *
 * @param scanned false for tools whose output needs no scan: then the call is recorded only
 */
export async function post(call: Call, world: World, { scanned = true } = {}): Promise<Outcome> {
  const scanning = scanned ? scan(call, world) : undefined;
  const recording = keepRecord(call, {}, world, "endpoint");
  const [decided, lost] = await Promise.all([scanning, recording]);
  const outcome = decided ? outcomeOf(decided, call.output) : { kind: "allow" } as const;
  const trailError = decided?.by === "engine" ? (await world.local(call.sessionId)).trailError() : undefined;
  return withNotice(outcome, lost ?? trailError);
}

async function scan(call: Call, world: World): Promise<Decided<Scan> | undefined> {
  if (call.output === "") return undefined;
  const { connector, output } = call;
  return await decide(
    call,
    world,
    (client) => client.call(checkOutput, { connector_type: connector, message: output }, { id: HOOK_ID.scan }),
  );
}

function outcomeOf(decided: Decided<Scan>, output: string): Outcome {
  if (decided.by === "nobody") {
    const { allowed, line } = decided;
    if (allowed) return { kind: "allow", notice: line, visible: true };
    return { kind: "replace", headline: `${line} The output is withheld because nobody could scan it.` };
  }
  const notice = decided.by === "engine" ? decided.notice : undefined;
  const { answer } = decided;
  if (!answer.allowed) return { kind: "replace", headline: policyViolation(answer) };
  const masked = answer.redacted_message;
  // The platform says what it masked only by sending a text that differs.
  if (masked !== undefined && masked !== output) return { kind: "replace", headline: REDACTED, text: masked };
  return withNotice({ kind: "allow" }, notice);
}
