/**
 * What the overrides of the file come to. Anybody who can write the file can write one by hand: one that lifts nothing
 * is not in force, whatever its times say, and one that no record tells of was not made by `axonflow override create`.
 */
import { sha256 } from "../core/sha256.ts";
import type { AuditIndex } from "./audit_index.ts";
import { actOf, type Override, type OverrideState, stateOf } from "./override.ts";

/** An override, and what it comes to. */
export interface ListedOverride extends Override {
  state: OverrideState | "without effect";
  /** What a person should know of it. */
  note?: string;
}

export interface StatusOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** Why nobody can lift the policy; undefined if a person can. */
  protectionOf(policyId: string): string | undefined;
  /** The index of the log that should tell of each. */
  index: Pick<AuditIndex, "search">;
}

// Creations of one policy's overrides within 24 hours: a person makes a few.
const AT_ONCE = 100;

/** The overrides, each with what it comes to. */
export function withStatus(overrides: readonly Override[], options: StatusOptions): Promise<ListedOverride[]> {
  return Promise.all(overrides.map(async (override) => ({ ...override, ...await statusOf(override, options) })));
}

async function statusOf(
  override: Override,
  { now, protectionOf, index }: StatusOptions,
): Promise<Pick<ListedOverride, "state" | "note">> {
  const state = stateOf(override, now);
  if (state === "ended" || state === "revoked") return { state };
  const protection = protectionOf(override.policy_id);
  if (protection !== undefined) return { state: "without effect", note: `nobody can lift this policy: ${protection}` };
  return await isOnRecord(override, index)
    ? { state }
    : { state, note: "no record tells of it as it stands: it was not made by axonflow override create" };
}

/** Whether a record says that this override was made, with this end, tool and folder. */
async function isOnRecord(override: Override, index: Pick<AuditIndex, "search">): Promise<boolean> {
  const { id, policy_id: policy, created_at } = override;
  const { text, tool } = actOf(override);
  const hash = await sha256(text);
  const filter = { requestType: "override_created", policy, from: Date.parse(created_at) };
  let behind: string | undefined;
  while (true) {
    const found = await index.search(filter, { limit: AT_ONCE, behind });
    const tells = found.some(({ record: { query_hash, policy_details: { override_id, tool_signature } } }) =>
      override_id === id && query_hash === hash && tool_signature === tool
    );
    if (tells || found.length < AT_ONCE) return tells;
    behind = found.at(-1)?.cursor;
  }
}
