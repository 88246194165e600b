/** The policies that matched most. */
import type { Statistics } from "../store/audit_index.ts";
import type { ShownSpan } from "./days.ts";
import { Identifier } from "./identifier.tsx";
import { numberText } from "./numbers.ts";
import { addressOf, type PageQuery } from "./query.ts";
import { Cell, Table } from "./table.tsx";
import { Text } from "./text.tsx";

interface TopPoliciesProps {
  policies: Statistics["top_policies"];
  query: PageQuery;
  span: ShownSpan;
}

/** Each leads to its decisions. */
export function TopPoliciesSection({ policies, query, span }: TopPoliciesProps) {
  const most = Math.max(1, ...policies.map(({ trigger_count }) => trigger_count));
  return (
    <section class="card" aria-labelledby="top-policies">
      <h2 id="top-policies">Top policies</h2>
      {policies.length === 0
        ? <p class="empty">No policy matched in {span.words}.</p>
        : (
          <Table caption="Policies that matched most" heads={["Policy", "Matches", "Blocks"]}>
            {policies.map(({ policy_id, policy_name, trigger_count, block_count }) => (
              <tr key={policy_id} role="row">
                <Cell head="Policy" isHead>
                  <a href={`${addressOf(query, { policy: policy_id })}#decisions`}>
                    <Text max={120}>{policy_name}</Text>
                  </a>
                  <code class="id">
                    <Identifier>{policy_id}</Identifier>
                  </code>
                </Cell>
                <Cell head="Matches">
                  <span class="number">{numberText(trigger_count)}</span>
                  <svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="matched" width={share(trigger_count, most)} height="6" />
                    <rect class="blocked" width={share(block_count, most)} height="6" />
                  </svg>
                </Cell>
                <Cell head="Blocks">{numberText(block_count)}</Cell>
              </tr>
            ))}
          </Table>
        )}
    </section>
  );
}

function share(count: number, most: number): number {
  return Math.round(count / most * 1000) / 10;
}
