/** What a person should know who asked for something that no record has. */
import { oneLine } from "../../core/text.ts";
import type { AuditIndex, Filter } from "../../store/audit_index.ts";
import { didYouMean } from "../options.ts";

const PARTS = {
  tool: "tool",
  decision: "decision",
  policy: "policy",
  requestType: "type",
  session: "session",
} as const;

// More of them would hide what is said.
const MOST_NAMED = 8;

/** Lines on those parts of the filter that no record at all has, with what there is instead. */
export async function whyNothing(filter: Filter, index: Pick<AuditIndex, "values">): Promise<string> {
  const lines: string[] = [];
  for (const [part, name] of Object.entries(PARTS) as [keyof typeof PARTS, string][]) {
    const asked = filter[part];
    if (asked === undefined) continue;
    const values = await index.values(part);
    if (!values.includes(asked)) {
      lines.push(`  No record has the ${name} ${oneLine(asked, 80)}. ${instead(asked, values)}\n`);
    }
  }
  return lines.join("");
}

function instead(asked: string, values: readonly string[]): string {
  const near = didYouMean(asked, values);
  if (near) return oneLine(near, 160);
  if (values.length === 0) return "None has any.";
  if (values.length > MOST_NAMED) return "There are many others.";
  return `There is ${values.toSorted().map((value) => oneLine(value, 60)).join(", ")}.`;
}
