/** `search_audit_events`: the newest records of a span of time. */
import type { Handlers } from "../contract/mod.ts";
import type { AuditEntry } from "../contract/search_audit_events.ts";
import { cut } from "../core/text.ts";
import type { AuditIndex } from "../store/audit_index.ts";
import type { AuditRecord } from "../store/record.ts";
import { spanOf } from "./span.ts";

const QUARTER_HOUR_MS = 15 * 60 * 1000;
const MAX_QUERY = 200;

// The built-in endpoint has one tenant: the person whose machine it is.
const TENANT = "local";

/** Carries out `search_audit_events`. */
export function createSearch(
  { index, now }: { index: AuditIndex; now: () => number },
): Pick<Handlers, "search_audit_events"> {
  return {
    async search_audit_events({ from, to, request_type: requestType, limit, offset = 0 }) {
      const filter = { ...spanOf({ from, to }, { now: now(), backMs: QUARTER_HOUR_MS }), requestType };
      const [found, total] = await Promise.all([
        index.search(filter, { limit, offset }),
        index.count(filter),
      ]);
      return { entries: found.map(({ record }) => entryOf(record)), total };
    },
  };
}

function entryOf(record: AuditRecord): AuditEntry {
  const { policy_details: details, ...rest } = record;
  const client = record.client_id ?? details.caller_name ?? record.source;
  return {
    ...rest,
    request_id: details.decision_id ?? record.id,
    query: cut(record.query, MAX_QUERY),
    // Where no person has proved who they are, the platform's word for them is the client's name.
    user_email: record.user_id ?? `mcp-client:${client}`,
    client_id: client,
    tenant_id: TENANT,
    policy_details: { ...details, policy_matches: details.policy_matches.map((match) => ({ ...match })) },
  };
}
