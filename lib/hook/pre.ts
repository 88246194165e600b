/** Before a call: may it run? */
import { askPolicy, denialOf } from "./ask_policy.ts";
import type { Call } from "./call.ts";
import { type Outcome, withNotice } from "./outcome.ts";
import { policyWarning } from "./reason.ts";
import { keepRecord } from "./record.ts";
import type { World } from "./world.ts";

/** Judges the call, and puts it on record if it does not run (otherwise the hook after it does). */
export async function pre(call: Call, world: World): Promise<Outcome> {
  const decided = await askPolicy(call, world);
  if (decided.by === "nobody") {
    const { allowed, line } = decided;
    const blocked = { reason: line, evaluated: 0 };
    const lost = await keepRecord(call, allowed ? { error: line } : { blocked, error: line }, world, "engine");
    const outcome: Outcome = allowed ? { kind: "allow", shown: line } : { kind: "deny", reason: line };
    return withNotice(outcome, lost);
  }
  const notice = decided.by === "engine" ? decided.notice : undefined;
  const reason = denialOf(decided.answer);
  if (reason === undefined) {
    const lost = decided.by === "engine" ? (await world.local(call.sessionId)).notice() : undefined;
    const warning = policyWarning(decided.answer);
    const allowed: Outcome = call.unreadable
      ? { kind: "allow", shown: [warning, notice].filter(Boolean).join("; ") }
      : { kind: "allow", shown: warning, notice };
    return withNotice(allowed, lost);
  }
  const { policies_evaluated: evaluated, decision_id: decisionId } = decided.answer;
  const blocked = { reason, evaluated, ...(decisionId && { decisionId }) };
  const lost = await keepRecord(call, { blocked }, world, decided.by);
  return withNotice({ kind: "deny", reason }, lost);
}
