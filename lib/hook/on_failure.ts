/** What a failed call to the endpoint means: a table, row by row (README.md, "Pointing it at an AxonFlow platform"). */
import type { FailureKind } from "../client/failure.ts";

/** `fail_mode`: AXONFLOW_FAIL_MODE decides. `block`: the endpoint said no, or must not be believed. */
export const onFailure = {
  unreachable: "fail_mode",
  timeout: "fail_mode",
  server_error: "fail_mode",
  rate_limited: "fail_mode",
  malformed: "fail_mode",
  not_axonflow: "fail_mode",
  unauthenticated: "block",
  refused: "block",
  redirected: "block",
  too_large: "block",
  unknown_operation: "block",
  invalid_input: "block",
  tool_error: "block",
} as const satisfies Record<FailureKind, "fail_mode" | "block">;
