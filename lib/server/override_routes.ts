/** Overrides as plain REST: to be read. Only a person makes one, at the command line. */
import type { Context } from "hono";
import { carryOut } from "../contract/carry_out.ts";
import { listOverrides } from "../contract/list_overrides.ts";
import type { Handlers } from "../contract/mod.ts";
import { problem } from "./problem.ts";

/** `GET /api/v1/overrides`: filtered by policy_id; include_revoked=true shows those that are not in force too. */
export async function overridesRoute(c: Context, handlers: Handlers): Promise<Response> {
  const { policy_id, include_revoked } = c.req.query();
  const given = { policy_id: policy_id || undefined, include_revoked: include_revoked === "true" };
  return c.json(await carryOut(listOverrides, given, handlers));
}

/** Any request that would make, change or end an override. */
export function refuseOverrideChange(c: Context): Response {
  return problem(
    c,
    403,
    "Cannot change overrides over the network: they are a person's decision; a person can run " +
      "axonflow override create --policy ID --reason TEXT, or axonflow override revoke ID",
  );
}
