/** The pattern of the route that answered: `unmatched` if none did, so that callers cannot make names up. */
import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

/** `/api/v1/decisions/:id/explain` and the like. */
export function routeOf(c: Context): string {
  return matchedRoutes(c).find(({ path }) => path !== "/*")?.path ?? "unmatched";
}
