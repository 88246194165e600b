/** From what stood on stdin to the hook's outcome. */
import { type Call, callOf, unreadableCall } from "./call.ts";
import type { HookEvent, Input, Moment } from "./event.ts";
import { governed } from "./exempt.ts";
import { type Outcome, refusal, withNotice } from "./outcome.ts";
import { post } from "./post.ts";
import { pre } from "./pre.ts";
import { keepRecord } from "./record.ts";
import type { World } from "./world.ts";

/** The largest event that is read, in bytes; a model's context holds far less. */
export const MAX_EVENT_BYTES = 8 * 1024 * 1024;

/** Judges one event. */
export async function runHook(input: Input, world: World): Promise<Outcome> {
  switch (input.kind) {
    case "other":
      return { kind: "allow" };
    case "unreadable":
      return await judged(unreadableCall(input.text, input.reason), input.moment, world);
    case "tool": {
      const call = callIn(input.event);
      if (call.unreadable) return await judged(call, input.moment, world);
      const extent = governed(call.tool);
      if (extent === "nothing") return { kind: "allow" };
      if (input.moment === "pre") return extent === "all" ? await pre(call, world) : { kind: "allow" };
      return await post(call, world, { scanned: extent === "all" });
    }
  }
}

async function judged(call: Call, moment: Moment, world: World): Promise<Outcome> {
  return moment === "pre" ? await pre(call, world) : await post(call, world);
}

/** The call, unless reading the event takes more of the stack than there is: whoever writes it chooses its depth. */
function callIn(event: HookEvent): Call {
  try {
    return callOf(event);
  } catch (error) {
    if (error instanceof RangeError) return unreadableCall("", "it is nested too deeply");
    throw error;
  }
}

/** Refuses an event that is larger than can be judged: padding must not hide what it pads. */
export async function refuseOversized(head: string, moment: Moment | undefined, world: World): Promise<Outcome> {
  const reason =
    `AxonFlow governance blocked: the hook event exceeds ${MAX_EVENT_BYTES} bytes, so it cannot be judged. ` +
    "Split the call into smaller ones, or keep its output in a file.";
  const ending = { blocked: { reason, evaluated: 0 }, error: reason };
  const lost = await keepRecord(unreadableCall(head, reason), ending, world, "engine");
  return withNotice(refusal(moment, reason), lost);
}
