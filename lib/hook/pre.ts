/** Before a call: may it run? */
import { checkPolicy } from "../contract/check_policy.ts";
import type { Output } from "../contract/operation.ts";
import { HOOK_ID } from "../contract/rpc.ts";
import { oneLine } from "../core/text.ts";
import type { Call } from "./call.ts";
import { decide } from "./decide.ts";
import { type Outcome, withNotice } from "./outcome.ts";
import { policyViolation } from "./reason.ts";
import { keepRecord } from "./record.ts";
import type { World } from "./world.ts";

/** Judges the call, and puts it on record if it does not run (otherwise the hook after it does). */
export async function pre(call: Call, world: World): Promise<Outcome> {
  const { statement, connector, sessionId } = call;
  const decided = await decide(
    call,
    world,
    (client) => client.call(checkPolicy, { connector_type: connector, ...statement }, { id: HOOK_ID.check }),
  );
  if (decided.by === "nobody") {
    const { allowed, line } = decided;
    const blocked = { reason: line, evaluated: 0 };
    const lost = await keepRecord(call, allowed ? { error: line } : { blocked, error: line }, world, "engine");
    const outcome: Outcome = allowed ? { kind: "allow", notice: line, visible: true } : { kind: "deny", reason: line };
    return withNotice(outcome, lost);
  }
  const notice = decided.by === "engine" ? decided.notice : undefined;
  const reason = denialOf(decided.answer);
  if (reason === undefined) {
    const lost = decided.by === "engine" ? (await world.local(sessionId)).trailError() : undefined;
    return withNotice(withNotice({ kind: "allow" }, notice), lost);
  }
  const { policies_evaluated: evaluated, decision_id: decisionId } = decided.answer;
  const blocked = { reason, evaluated, ...(decisionId && { decisionId }) };
  const lost = await keepRecord(call, { blocked }, world, decided.by);
  return withNotice({ kind: "deny", reason }, lost);
}

/** Why the answer forbids the call, or undefined if it may run. */
function denialOf(answer: Output<typeof checkPolicy>): string | undefined {
  if (!answer.allowed) return policyViolation(answer);
  // The endpoint allows only the masked text; a masked command would do something else than was meant.
  if (!answer.requires_redaction) return undefined;
  const masked = oneLine(answer.redacted_statement ?? "", 300);
  const reason = `the call holds sensitive data${masked && `; leave it out, as in: ${masked}`}`;
  return policyViolation({ ...answer, block_reason: answer.block_reason ?? reason });
}
