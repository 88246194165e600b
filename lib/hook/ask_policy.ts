/** Asking whether a call may run. */
import { checkPolicy } from "../contract/check_policy.ts";
import type { Output } from "../contract/operation.ts";
import { HOOK_ID } from "../contract/rpc.ts";
import { oneLine } from "../core/text.ts";
import { type Call, whereOf } from "./call.ts";
import { decide, type Decided } from "./decide.ts";
import { policyViolation } from "./reason.ts";
import type { World } from "./world.ts";

/** The verdict of `check_policy`. */
export type PolicyAnswer = Output<typeof checkPolicy>;

/** Asks about the call. */
export function askPolicy(call: Call, world: World): Promise<Decided<PolicyAnswer>> {
  return decide(call, world, {
    ask: (client) => client.call(checkPolicy, { ...whereOf(call), ...call.statement }, { id: HOOK_ID.check }),
    strictness: (answer) => denialOf(answer) === undefined ? 0 : 1,
  });
}

/** What the hook says of an answer that forbids the call, or undefined if it may run. */
export function denialOf(answer: PolicyAnswer): string | undefined {
  const reason = reasonToDeny(answer);
  return reason === undefined ? undefined : policyViolation({ ...answer, block_reason: reason });
}

/** Why the answer forbids the call, in its own words, which may be none; undefined if it may run. */
export function reasonToDeny(answer: PolicyAnswer): string | undefined {
  if (!answer.allowed) return answer.block_reason ?? "";
  // The endpoint allows only the masked text; a masked command would do something else than was meant.
  if (!answer.requires_redaction) return undefined;
  const masked = oneLine(answer.redacted_statement ?? "", 300);
  return answer.block_reason ?? `the call holds sensitive data${masked && `; leave it out, as in: ${masked}`}`;
}
