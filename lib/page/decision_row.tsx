/** One decision in a table. */
import type { AuditRecord } from "../store/record.ts";
import { Identifier } from "./identifier.tsx";
import { decisionPath } from "./paths.ts";
import { addressOf, type PageQuery } from "./query.ts";
import { Cell } from "./table.tsx";
import { Text } from "./text.tsx";
import { Time } from "./time.tsx";
import { VerdictBadge } from "./verdict.tsx";

const [TIME, DECISION, TOOL, JUDGED, POLICY] = ["Time (UTC)", "Decision", "Tool", "What was judged", "Policy"] as const;

/** The heads of its columns. */
export const DECISION_HEADS = [TIME, DECISION, TOOL, JUDGED, POLICY];

/** A row: what was judged leads to its explanation, tool and policy to their other decisions. */
export function DecisionRow({ record, query }: { record: AuditRecord; query: PageQuery }) {
  const { policy_details: details } = record;
  const [policy, ...others] = details.policy_ids;
  const filtered = (changes: Partial<PageQuery>) => `${addressOf(query, changes)}#decisions`;
  return (
    <tr role="row">
      <Cell head={TIME}>
        <Time>{record.timestamp}</Time>
      </Cell>
      <Cell head={DECISION}>
        <VerdictBadge>{record.policy_decision}</VerdictBadge>
      </Cell>
      <Cell head={TOOL}>
        <a href={filtered({ tool: details.tool_signature })}>
          <Identifier>{details.tool_signature}</Identifier>
        </a>
        {record.request_type === "mcp_check_output" && <span class="quiet">its output</span>}
      </Cell>
      <Cell head={JUDGED} isHead>
        <a class="judged" href={decisionPath(details.decision_id ?? record.id)}>
          <code>
            <Text max={160}>{record.query.trim() || "(nothing)"}</Text>
          </code>
        </a>
      </Cell>
      <Cell head={POLICY}>
        {policy === undefined ? <span class="quiet">none</span> : (
          <a href={filtered({ policy })}>
            <Identifier>{policy}</Identifier>
          </a>
        )}
        {others.length > 0 && <span class="quiet">and {others.length} more</span>}
      </Cell>
    </tr>
  );
}
