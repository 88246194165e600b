/** Delivering beside other work: at the start, and whenever something is pending. */
import type { Alone } from "./alone.ts";
import type { Deliverer, RoundEnd } from "./deliverer.ts";
import { sleep as realSleep } from "./sleep.ts";

export interface BackgroundOptions {
  deliverer: Pick<Deliverer, "round">;
  /** What keeps two processes from delivering the same. */
  alone: Alone;
  /** Ends it. */
  signal: AbortSignal;
  sleep?: typeof realSleep;
}

const EVERY_MS = 30_000;

const ELSEWHERE: { end: RoundEnd } = { end: { kind: "done" } };

/** Delivers until the signal, or until there is no use in it; then the result says why. */
export async function deliverInBackground(
  { deliverer, alone, signal, sleep = realSleep }: BackgroundOptions,
): Promise<string | undefined> {
  while (!signal.aborted) {
    // Not through the waits: a person who flushes has mended something, and must not wait for us.
    const { end } = await alone(() => deliverer.round({ signal })) ?? ELSEWHERE;
    if (end.kind === "stop") return end.reason;
    await sleep(end.kind === "wait" ? end.ms : EVERY_MS, signal);
  }
}
