/** The record that a person names. */
import type { AuditIndex } from "../../store/audit_index.ts";
import type { AuditRecord } from "../../store/record.ts";
import { UsageError } from "../command.ts";

/** The part of an id that tables show. */
export const SHOWN_ID = 8;
const SHORTEST_ID = 4;
// Who types what a table shows means something new; the whole id finds every record.
const MOST_LOOKED_AT = 10_000;
const AT_ONCE = 500;

/**
 * The record with this decision_id or id, or the only one among the newest 10,000 with an id that begins so.
 *
 * @throws {UsageError} if there are several
 */
export async function recordNamed(
  id: string,
  index: Pick<AuditIndex, "decision" | "byId" | "search">,
): Promise<AuditRecord | undefined> {
  const exact = await index.decision(id) ?? await index.byId(id);
  if (exact || id.length < SHORTEST_ID) return exact;
  const ids = await idsWith(id, index);
  if (ids.length > 1) throw new UsageError(`Several ids begin with ${id}`, "Give more of the id");
  const [only] = ids;
  return only === undefined ? undefined : await index.decision(only) ?? await index.byId(only);
}

async function idsWith(beginning: string, index: Pick<AuditIndex, "search">): Promise<string[]> {
  const ids = new Set<string>();
  let behind: string | undefined;
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += AT_ONCE) {
    const found = await index.search({}, { limit: AT_ONCE, behind });
    for (const { record: { id, policy_details } } of found) {
      for (const each of [id, policy_details.decision_id]) if (each?.startsWith(beginning)) ids.add(each);
    }
    behind = found.at(-1)?.cursor;
    if (behind === undefined) break;
  }
  return [...ids];
}
