/** `search_audit_events`: the newest records of a span of time. */
import type { Handlers } from "../contract/mod.ts";
import type { AuditEntry } from "../contract/search_audit_events.ts";
import { cut } from "../core/text.ts";
import type { AuditRecord, AuditTrail } from "../store/record.ts";
import { spanOf } from "./span.ts";

const QUARTER_HOUR_MS = 15 * 60 * 1000;
const MAX_QUERY = 200;

// The built-in endpoint has one tenant: the person whose machine it is.
const TENANT = "local";

/** Carries out `search_audit_events`. */
export function createSearch(
  { trail, now }: { trail: AuditTrail; now: () => number },
): Pick<Handlers, "search_audit_events"> {
  return {
    async search_audit_events({ from, to, request_type, limit, offset = 0 }) {
      const span = spanOf({ from, to }, { now: now(), backMs: QUARTER_HOUR_MS });
      const found = (await trail.records()).filter((record) => {
        const time = Date.parse(record.timestamp);
        return time >= span.from && time <= span.to &&
          (request_type === undefined || record.request_type === request_type);
      });
      return { entries: found.reverse().slice(offset, offset + limit).map(entryOf), total: found.length };
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
