/** The client of an AxonFlow endpoint. */
import type { Config } from "../core/config.ts";
import { MAX_BODY_BYTES, RPC_PATH, toolsCall } from "../contract/rpc.ts";
import type { AnyOperation, Input, Output } from "../contract/operation.ts";
import { answerOf } from "./answer.ts";
import type { CallOptions, Client } from "./client.ts";
import { connect } from "./connect.ts";
import { type Deadline, deadlineIn, within } from "./deadline.ts";
import { EndpointError } from "./failure.ts";
import { headersFor } from "./headers.ts";
import { HttpConnection } from "./http1.ts";

/** The part of the configuration that a client needs. */
export type EndpointSettings = Pick<Config, "endpoint" | "endpointIsSet" | "auth" | "userToken" | "timeoutMs">;

const DEFAULT_TIMEOUT_MS = 8000;

/** A client on a connection that is open already; all its calls share one deadline, past which it closes. */
export function clientOn(connection: HttpConnection, settings: EndpointSettings, deadline: Deadline): Client {
  const headers = headersFor(settings);
  const path = settings.endpoint.pathname.replace(/\/$/, "") + RPC_PATH;
  return {
    async call<O extends AnyOperation>(operation: O, input: Input<O>, { id = operation.name }: CallOptions = {}) {
      const body = toolsCall(id, operation.name, input);
      refuseOversize(body, settings.endpointIsSet);
      const posting = connection.post({ path, headers, body });
      const reply = await within(posting, deadline, () => connection.close());
      return answerOf(reply, operation, { id, named: settings.endpointIsSet });
    },
  };
}

/** A client that opens a connection for every call: for programs that live longer than one. */
export function remoteClient(settings: EndpointSettings): Client {
  return {
    async call<O extends AnyOperation>(operation: O, input: Input<O>, options?: CallOptions): Promise<Output<O>> {
      const deadline = deadlineIn(settings.timeoutMs ?? DEFAULT_TIMEOUT_MS);
      const connection = new HttpConnection(await connect(settings.endpoint, deadline));
      try {
        return await clientOn(connection, settings, deadline).call(operation, input, options);
      } finally {
        connection.close();
      }
    },
  };
}

/** Padding must not push the dangerous part past what the endpoint reads: too large is refused here already. */
function refuseOversize(body: string, named: boolean): void {
  // UTF-8 takes at most three bytes for a UTF-16 unit, so most bodies need no counting.
  const fits = body.length * 3 <= MAX_BODY_BYTES || new TextEncoder().encode(body).length <= MAX_BODY_BYTES;
  if (fits) return;
  const message = `the request exceeds the ${MAX_BODY_BYTES} bytes that an AxonFlow endpoint reads`;
  throw new EndpointError(named ? "too_large" : "not_axonflow", message);
}
