/** What a failed delivery means: a table. */
import type { FailureKind } from "../client/failure.ts";

/**
 * `wait`: the endpoint is not there, so it is asked again later. `stop`: it takes nothing from us until a person does
 * something. `count`: it does not take this record, perhaps never.
 */
export const onFailure = {
  unreachable: "wait",
  timeout: "wait",
  server_error: "wait",
  rate_limited: "wait",
  malformed: "wait",
  not_axonflow: "wait",
  unauthenticated: "stop",
  refused: "stop",
  redirected: "stop",
  unknown_operation: "stop",
  too_large: "count",
  invalid_input: "count",
  tool_error: "count",
} as const satisfies Record<FailureKind, "wait" | "stop" | "count">;
