/** Which matches change what happens. */
import type { Action } from "../core/vocabulary.ts";
import type { Match } from "../policy/evaluation.ts";

const STOPPING: readonly Action[] = ["block", "require_approval", "redact"];

/** Whether the match changes what happens. */
export function stops({ action }: Pick<Match, "action">): boolean {
  return STOPPING.includes(action);
}
