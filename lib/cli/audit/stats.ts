/** `axonflow audit stats`: the trail in numbers, as `get_policy_stats` gives them. */
import { oneLine } from "../../core/text.ts";
import type { Span, Statistics } from "../../store/audit_index.ts";
import { SPAN_OPTIONS, spanOf } from "./filter_options.ts";
import { withMeantTool } from "./meant_tool.ts";
import { withIndex } from "./open_index.ts";
import { JSON_DOC } from "../option_docs.ts";
import { SPAN_DOCS, UTC_DOC } from "./option_docs.ts";
import { shownTime } from "./time.ts";
import type { Verb } from "../verb.ts";
import { whyNothing } from "./why_nothing.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export const stats: Verb = {
  name: "stats",
  usage: "stats [--from TIME] [--to TIME] [--tool NAME] [--json] [--utc]",
  summary: "Numbers of a span of time (the last 24 hours, if you say nothing)",
  docs: [...SPAN_DOCS, JSON_DOC, UTC_DOC],
  more: `Checks and calls count, a person's overrides do not.
  redacted    Went ahead, with sensitive values masked
  approval    Stopped, because a person would have to approve it
  compliance  The part of all records that was not blocked
`,
  options: { string: SPAN_OPTIONS, boolean: ["json", "utc"] },
  async run(options, { io }) {
    const now = Date.now();
    const given = spanOf(options, now);
    const to = given.to ?? now;
    const span = { from: given.from ?? to - DAY_MS, to };
    return await withIndex(io, async (index) => {
      const asked = await withMeantTool({ tool: options.tool as string | undefined }, index);
      const found = await index.statistics({ ...span, ...asked });
      if (found.total_requests === 0) io.err(await whyNothing(asked, index));
      io.out(options.json ? `${JSON.stringify(found, null, 2)}\n` : asText(found, span, Boolean(options.utc)));
    });
  },
};

function asText(found: Statistics, { from, to }: Span, utc: boolean): string {
  const kinds = Object.entries(found.by_action).map(([kind, count]) => `${count} ${oneLine(kind, 40)}`);
  const lines = [
    `${shownTime(from, utc)} to ${shownTime(to, utc)}`,
    `  records     ${found.total_requests}${kinds.length > 0 ? ` (${kinds.join(", ")})` : ""}`,
    `  allowed     ${found.allowed_requests}`,
    `  blocked     ${found.blocked_requests} (${found.block_rate_percent} %)`,
    `  redacted    ${found.modified_requests}`,
    `  approval    ${found.needs_approval_requests}`,
    `  failed      ${found.error_requests}`,
    `  compliance  ${found.compliance_score} % were not blocked`,
    `  latency     ${found.avg_latency_ms} ms on average, of the checks`,
    ...(found.top_policies.length > 0 ? ["", "Policies that matched most"] : []),
    ...found.top_policies.map(({ policy_id, policy_name, trigger_count, block_count }) =>
      `  ${String(trigger_count).padStart(7)} matched ${String(block_count).padStart(7)} blocked  ` +
      `${oneLine(policy_id, 60)}  ${oneLine(policy_name, 80)}`
    ),
  ];
  return `${lines.join("\n")}\n`;
}
