/** The audit trail and its decisions as plain REST, to be read. */
import type { Context } from "hono";
import { inputOf } from "../contract/carry_out.ts";
import { explainDecision } from "../contract/explain_decision.ts";
import { getPolicyStats } from "../contract/get_policy_stats.ts";
import { listRecentDecisions } from "../contract/list_recent_decisions.ts";
import type { Handlers } from "../contract/mod.ts";
import { auditSearchRequest } from "../contract/rest.ts";
import { searchAuditEvents } from "../contract/search_audit_events.ts";
import { answer, answered, queryArguments } from "./answer.ts";
import { readJson } from "./body.ts";

/** `POST /api/v1/audit/search`: one page of records, newest first. */
export function auditSearchRoute(c: Context, handlers: Handlers): Promise<Response> {
  return answered(c, async () => {
    const request = inputOf({ name: "audit search", input: auditSearchRequest() }, await readJson(c.req.raw));
    const { start_time: from, end_time: to, offset = 0, ...rest } = request;
    const args = { ...rest, from, to, offset };
    return await answer(
      c,
      { operation: searchAuditEvents, handlers, args },
      ({ entries, total }) =>
        c.json({ entries, total: total ?? offset + entries.length, limit: request.limit, offset }),
    );
  });
}

/** `GET /api/v1/audit/summary`: `get_policy_stats`. */
export function auditSummaryRoute(c: Context, handlers: Handlers): Promise<Response> {
  const args = queryArguments(c);
  return answer(c, { operation: getPolicyStats, handlers, args }, (output) => c.json(output));
}

/** `GET /api/v1/decisions`: `list_recent_decisions`. */
export function decisionsRoute(c: Context, handlers: Handlers): Promise<Response> {
  const args = queryArguments(c, ["limit"]);
  return answer(c, { operation: listRecentDecisions, handlers, args }, (output) => c.json(output));
}

/** `GET /api/v1/decisions/{id}/explain`: `explain_decision`. */
export function explainRoute(c: Context, handlers: Handlers): Promise<Response> {
  const args = { decision_id: c.req.param("id") };
  return answer(c, { operation: explainDecision, handlers, args }, (output) => c.json(output));
}
