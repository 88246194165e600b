/** Keeping a call's record, whoever takes it. */
import { HOOK_ID } from "../contract/rpc.ts";
import { audit, type Call, type Ending } from "./call.ts";
import { EndpointError } from "../client/failure.ts";
import { messageOf } from "../core/message_of.ts";
import { oneLine } from "../core/text.ts";
import type { World } from "./world.ts";

/**
 * Puts the call on record at the endpoint, or in the local log if the endpoint did not decide or does not take it.
 *
 * Never throws: the decision stands whatever becomes of its record. The result says why the record was lost, if it was.
 */
export async function keepRecord(
  call: Call,
  ending: Ending,
  world: World,
  decidedBy: "endpoint" | "engine",
): Promise<string | undefined> {
  const id = ending.blocked ? HOOK_ID.blockedAudit : HOOK_ID.audit;
  const { remote } = world;
  if (decidedBy === "endpoint" && !(remote instanceof EndpointError)) {
    try {
      if (await audit(call, ending, remote, { id })) return undefined;
    } catch {
      // The endpoint did not take it: the local log does.
    }
  }
  try {
    const local = await world.local(call.sessionId);
    await audit(call, ending, local.client, { id });
    return local.notice();
  } catch (error) {
    return `AxonFlow: not on record: ${oneLine(messageOf(error), 160)}`;
  }
}
