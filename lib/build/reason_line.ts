/** What a failed tool said, as one line. */
import { ToolError } from "./command.ts";

/**
 * Why it failed: the causes that Deno numbers below "Caused by:", each of which may hold the next ones already; the
 * first line where there are none.
 */
export function reasonLine(error: unknown): string {
  if (!(error instanceof ToolError)) return firstLine(error instanceof Error ? error.message : String(error));
  const causes = [...error.stderr.matchAll(/^ +\d+: (.+)$/gm)].map(([, cause]) => cause!.trim())
    .filter((cause) => cause !== "<unknown>");
  const telling = causes.filter((cause, index) => !causes.slice(0, index).some((earlier) => earlier.includes(cause)));
  return telling.length > 0 ? telling.map((cause) => cause.replace(/\.$/, "")).join(": ") : firstLine(error.stderr);
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0]!.replace(/^error: /, "");
}
