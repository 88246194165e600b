/** Tools whose calls need no judging. */
import { OPERATION_NAMES } from "../contract/names.ts";

// They start nothing, write nothing and reach nobody. Their calls are audited all the same.
const HARMLESS = new Set(["view_image", "create_goal", "update_goal", "get_goal", "update_plan", "clocksleep"]);

// Our own tools by exact name, not by prefix: another server's tool must not ride along. Asking about a dangerous
// command is not running it, and these tools write their own records.
const OWN = new Set(OPERATION_NAMES.map((name) => `mcp__axonflow__${name}`));

/** How much of a call is governed: all of it, its record alone, or nothing. */
export function governed(tool: string): "all" | "record" | "nothing" {
  if (OWN.has(tool)) return "nothing";
  return HARMLESS.has(tool) ? "record" : "all";
}
