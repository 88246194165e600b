/** Why the endpoint gave no usable answer. */

import { messageOf } from "../core/message_of.ts";
import { oneLine } from "../core/text.ts";

/** Every way a call can fail; `hook/on_failure.ts` decides on each. */
export type FailureKind =
  | "unreachable"
  | "timeout"
  | "server_error"
  | "rate_limited"
  | "malformed"
  | "not_axonflow"
  | "unauthenticated"
  | "refused"
  | "redirected"
  | "too_large"
  | "unknown_operation"
  | "invalid_input"
  | "tool_error";

/** A call that failed. The message is one line without control characters, fit to be shown. */
export class EndpointError extends Error {
  override name = "EndpointError";
  /** The JSON-RPC or HTTP code behind it, where there is one. */
  readonly code?: number;
  /** When the endpoint wants to be asked again, in its own words: the `Retry-After` header. */
  readonly retryAfter?: string;

  constructor(
    readonly kind: FailureKind,
    message: string,
    options: ErrorOptions & { code?: number; retryAfter?: string | undefined } = {},
  ) {
    super(message, options);
    if (options.code !== undefined) this.code = options.code;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }
}

/** The error as an EndpointError: what is not one already means that no usable connection was there. */
export function asEndpointError(error: unknown): EndpointError {
  if (error instanceof EndpointError) return error;
  const reason = messageOf(error);
  return new EndpointError("unreachable", oneLine(reason, 160), { cause: error });
}
