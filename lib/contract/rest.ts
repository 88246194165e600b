/** Shapes of the plain REST forms, where they differ from those of the tools behind them. */
import * as z from "zod/mini";
import { time } from "./decision.ts";
import { auditEntry, searchAuditEvents } from "./search_audit_events.ts";

/** `POST /api/v1/audit/search`: `search_audit_events` with times of other names. */
export function auditSearchRequest() {
  const { request_type, limit, offset } = searchAuditEvents.input.shape;
  return z.object({ start_time: z.optional(time()), end_time: z.optional(time()), request_type, limit, offset });
}

/** Its answer: one page, and how much there is in all. */
export function auditSearchAnswer() {
  return z.looseObject({
    entries: z.array(auditEntry()),
    total: z.number(),
    limit: z.number(),
    offset: z.number(),
  });
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

/** Its answer; `error` says why the pattern cannot be used. */
export function patternTestAnswer() {
  return z.object({ matched: z.boolean(), matches: z.array(z.string()), error: z.optional(z.string()) });
}
