/** What the plain REST forms are sent, where it differs from what the tools behind them take. */
import * as z from "zod/mini";
import { time } from "./decision.ts";
import { searchAuditEvents } from "./search_audit_events.ts";

/** `POST /api/v1/audit/search`: `search_audit_events` with times of other names. */
export function auditSearchRequest() {
  const { request_type, limit, offset } = searchAuditEvents.input.shape;
  return z.object({ start_time: z.optional(time()), end_time: z.optional(time()), request_type, limit, offset });
}

/** The longest pattern and the longest input that `POST /api/v1/static-policies/test` takes, in characters. */
export const MAX_PATTERN = 500;
export const MAX_PATTERN_INPUT = 10_000;

/** `POST /api/v1/static-policies/test`. */
export function patternTestRequest() {
  return z.object({
    pattern: z.string().check(z.minLength(1), z.maxLength(MAX_PATTERN)),
    input: z.string().check(z.maxLength(MAX_PATTERN_INPUT)),
  });
}

/** What `GET /api/v1/static-policies` filters by, as the query says it. */
export function policyQuery() {
  const text = z.optional(z.string());
  return z.object({
    category: text,
    severity: text,
    tier: text,
    enabled: z.optional(z.enum(["true", "false"])),
    search: text,
    page: z.optional(z.int()),
    page_size: z.optional(z.int()),
  });
}
