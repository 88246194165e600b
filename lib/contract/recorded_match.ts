import * as z from "zod/mini";
import { policyMatch } from "./decision.ts";

/** A policy that matched, as a record keeps it: with what it matched on, and the override because of which it passed. */
export function recordedMatch() {
  return z.extend(policyMatch(), {
    matched_on: z.optional(z.nullable(z.string())),
    override_id: z.optional(z.nullable(z.string())),
  });
}
