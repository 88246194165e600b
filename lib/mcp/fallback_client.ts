/** The endpoint while it answers, the built-in engine while it does not. */
import type { CallOptions, Client } from "../client/client.ts";
import type { AnyOperation, Input, Output } from "../contract/operation.ts";
import { messageOf } from "../core/message_of.ts";
import { oneLine } from "../core/text.ts";

export interface FallbackOptions {
  remote: Client;
  /** Makes the client of the built-in engine; asked at most once, and only if it is needed. */
  local(): Client;
  /** Whether the failure means that the endpoint is not there; a refusal is an answer and stands. */
  mayFallBack(error: unknown): boolean;
  /** The endpoint as a person knows it, for the note. */
  endpoint: string;
  /** A monotonic clock in milliseconds. */
  now: () => number;
}

// An endpoint that hangs costs its whole timeout, so it is left alone for a while.
const LOCAL_FOR_MS = 30_000;

const MAX_NOTE = 300;

/** A client that decides at each call who answers; what the engine answers carries a `note` that says so. */
export function createFallbackClient({ remote, local, mayFallBack, endpoint, now }: FallbackOptions): Client {
  let engine: Client | undefined;
  // Replaced as a whole and read before each wait: other calls may change it meanwhile.
  let down: { until: number; note: string } | undefined;
  return {
    async call<O extends AnyOperation>(operation: O, input: Input<O>, options?: CallOptions): Promise<Output<O>> {
      let note = down && now() < down.until ? down.note : undefined;
      if (note === undefined) {
        try {
          const output = await remote.call(operation, input, options);
          down = undefined;
          return output;
        } catch (error) {
          if (!mayFallBack(error)) throw error;
          const reason = messageOf(error);
          note = oneLine(`Answered by the built-in engine, because ${endpoint} did not: ${reason}`, MAX_NOTE);
          down = { until: now() + LOCAL_FOR_MS, note };
        }
      }
      engine ??= local();
      const output = await engine.call(operation, input, options);
      // Every output is a loose object, so one more field is allowed.
      return { ...output as Record<string, unknown>, note } as Output<O>;
    },
  };
}
