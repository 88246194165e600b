/** Which policies a person may lift for a while. */
import type { Policy } from "./policy.ts";

/** Not the critical ones, as on the AxonFlow platform, and not those that protect the governance itself. */
export function isOverridable({ severity, locked }: Policy): boolean {
  return severity !== "critical" && !locked;
}
