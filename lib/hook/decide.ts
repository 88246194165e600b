/** Who decides: the endpoint, or what the failure table makes of its silence. */
import type { Client } from "../client/client.ts";
import { asEndpointError, EndpointError } from "../client/failure.ts";
import { ConfigError } from "../core/config.ts";
import type { Call, Unreadable } from "./call.ts";
import { onFailure } from "./on_failure.ts";
import {
  causeOf,
  configurationBlocked,
  failedClosed,
  governanceBlocked,
  nothingToJudge,
  ungoverned,
} from "./reason.ts";
import type { World } from "./world.ts";

/** An answer and who gave it, or the line that stands for having none. */
export type Decided<T> =
  | { by: "endpoint"; answer: T }
  | { by: "engine"; answer: T; notice?: string }
  | { by: "nobody"; allowed: boolean; line: string };

/** What is asked, and how strict an answer is: the higher, the stricter. */
export interface Question<T> {
  ask(client: Client, who: "endpoint" | "engine"): Promise<T>;
  strictness(answer: T): number;
}

/** Asks the endpoint about a call; without a usable answer the table and the fail mode say who decides instead. */
export async function decide<T>(
  { sessionId, unreadable }: Pick<Call, "sessionId" | "unreadable">,
  world: World,
  { ask, strictness }: Question<T>,
): Promise<Decided<T>> {
  const { config, remote } = world;
  if (config instanceof ConfigError) {
    return { by: "nobody", allowed: false, line: configurationBlocked(config.message) };
  }
  const { failMode, endpoint, endpointIsSet } = config;
  if (unreadable) return await inPlaceOf(unreadable);
  const reply = remote instanceof EndpointError ? remote : await attempt(remote);
  if (!(reply instanceof EndpointError)) {
    return endpointIsSet ? { by: "endpoint", ...reply } : await confirmed(reply.answer);
  }
  if (onFailure[reply.kind] === "block") {
    return { by: "nobody", allowed: false, line: governanceBlocked(reply, endpoint, Boolean(config.auth)) };
  }
  // Nobody listening on the default port is the ordinary way to use axonflow on one machine, not a fault.
  const ordinary = !endpointIsSet && reply.kind === "unreachable";
  return await byFailMode(causeOf(reply, endpoint), { quiet: ordinary });

  async function attempt(client: Client): Promise<{ answer: T } | EndpointError> {
    try {
      return { answer: await ask(client, "endpoint") };
    } catch (error) {
      return asEndpointError(error);
    }
  }

  /** Without the event, the engine can judge what text there is; where there is none, it has nothing to decide on. */
  async function inPlaceOf({ reason, holdsText }: Unreadable): Promise<Decided<T>> {
    const cause = `the hook event cannot be read (${reason})`;
    if (holdsText || failMode !== "local") return await byFailMode(cause, { judged: "judged its raw text instead" });
    return { by: "nobody", allowed: false, line: nothingToJudge(cause) };
  }

  async function locally(): Promise<T> {
    return await ask((await world.local(sessionId)).client, "engine");
  }

  /** Anybody may listen on a port that nobody named, the agent too: its word only counts where it is the stricter one. */
  async function confirmed(answer: T): Promise<Decided<T>> {
    const own = await locally();
    return strictness(answer) > strictness(own) ? { by: "endpoint", answer } : { by: "engine", answer: own };
  }

  async function byFailMode(cause: string, { quiet = false, judged = "decided" } = {}): Promise<Decided<T>> {
    switch (failMode) {
      case "open":
        return { by: "nobody", allowed: true, line: ungoverned(cause) };
      case "closed":
        return { by: "nobody", allowed: false, line: failedClosed(cause) };
      case "local": {
        const answer = await locally();
        return { by: "engine", answer, ...(!quiet && { notice: `AxonFlow: ${cause}; the built-in engine ${judged}` }) };
      }
    }
  }
}
