/** `axonflow override revoke`. */
import { changeOverrides } from "../store/change_overrides.ts";
import { type Override, stateOf } from "../store/override.ts";
import { type Context, RunError, UsageError } from "./command.ts";
import { didYouMean } from "./options.ts";
import { asRunError, openOverrideTrail } from "./override_trail.ts";
import type { Options, Verb } from "./verb.ts";

// A list shows the first eight characters.
const SHORTEST_ID = 4;

export const revokeOverride: Verb = {
  name: "revoke",
  usage: "revoke ID",
  summary: "End an override at once",
  docs: [],
  more: "ID is the one that list shows, or its beginning, of four characters at least.\n",
  options: {},
  operands: 1,
  run: revoke,
};

/** Ends the override of this id, or the only one that begins so. It ends even if that cannot be put on record. */
async function revoke({ _: [id] }: Options, { io, loaders }: Context): Promise<number> {
  if (id === undefined) throw new UsageError("No override", "Use axonflow override revoke ID");
  const { path, record } = await openOverrideTrail(io, loaders);
  const revoked = await changeOverrides(path, (overrides) => {
    const result = revokedOne(id, overrides);
    return { overrides: overrides.map((override) => override.id === result.id ? result : override), result };
  }).catch(asRunError(path));
  await record("override_revoked", revoked);
  io.out(`Revoked: ${revoked.policy_id} is in force again\n`);
  return 0;
}

function revokedOne(id: string, overrides: readonly Override[]): Override {
  const named = overrides.filter((override) => id.length >= SHORTEST_ID && override.id.startsWith(id));
  if (named.length > 1) throw new UsageError(`Several overrides begin with ${id}`, "Give more of the id");
  const [found] = named;
  if (!found) {
    const meant = didYouMean(id, overrides.map((override) => override.id));
    throw new UsageError(`Unknown override ${id}`, meant ?? "See axonflow override list");
  }
  const now = Date.now();
  const state = stateOf(found, now);
  if (state === "ended" || state === "revoked") {
    throw new RunError(`Cannot revoke ${id}: it has ${state === "ended" ? "ended" : "been revoked"} already`);
  }
  return { ...found, revoked_at: new Date(now).toISOString() };
}
