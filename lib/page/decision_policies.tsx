/** The policies that matched, and on what. */
import type { AuditRecord } from "../store/record.ts";
import { Identifier } from "./identifier.tsx";
import type { Explanation } from "./override_hint.tsx";
import { Cell, Table } from "./table.tsx";
import { Text } from "./text.tsx";

const HEADS = ["Policy", "Action", "Severity", "Matched on", "Why"];

/** A table of the matches. */
export function DecisionPolicies({ explanation, record }: { explanation: Explanation; record: AuditRecord }) {
  const { policy_matches: matches } = record.policy_details;
  const whyOf = new Map(explanation.policy_matches.map((match) => [match.policy_id, match.policy_description]));
  return (
    <section class="card" aria-labelledby="policies">
      <h2 id="policies">Policies that matched</h2>
      {matches.length === 0 ? <p class="empty">None.</p> : (
        <Table caption="Policies that matched" heads={HEADS}>
          {matches.map(({ policy_id, policy_name, action, risk_level, matched_on }, place) => (
            <tr key={place} role="row">
              <Cell head="Policy" isHead>
                <Text max={120}>{policy_name}</Text>
                <code class="id">
                  <Identifier>{policy_id}</Identifier>
                </code>
              </Cell>
              <Cell head="Action">{action}</Cell>
              <Cell head="Severity">{risk_level}</Cell>
              <Cell head="Matched on">
                <code>
                  <Text max={300}>{matched_on}</Text>
                </code>
              </Cell>
              <Cell head="Why">
                <Text max={600}>{whyOf.get(policy_id) ?? policy_name}</Text>
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
