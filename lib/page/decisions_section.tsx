/** Recent decisions: the form that chooses them, the table, the way to older ones. */
import type { Found, Statistics } from "../store/audit_index.ts";
import type { ShownSpan } from "./days.ts";
import { DECISION_HEADS, DecisionRow } from "./decision_row.tsx";
import { FilterForm } from "./filter_form.tsx";
import { countText } from "./numbers.ts";
import { addressOf, type PageQuery } from "./query.ts";
import { Table } from "./table.tsx";

interface DecisionsProps {
  query: PageQuery;
  span: ShownSpan;
  found: readonly Found[];
  hasOlder: boolean;
  /** How many there are in all. */
  total: number;
  /** Policies to choose from. */
  policies: Statistics["top_policies"];
}

/** One page of decisions. */
export function DecisionsSection({ query, span, found, hasOlder, total, policies }: DecisionsProps) {
  const last = found.at(-1);
  return (
    <section class="card" aria-labelledby="decisions">
      <h2 id="decisions">Decisions</h2>
      <FilterForm query={query} found={found} policies={policies} />
      <p class="quiet" role="status">
        {countText(total, "decision")} in {span.words}
        {query.before ? "; older ones are shown" : ""}
      </p>
      {found.length === 0
        ? <p class="empty">Nothing was found. Choose a longer span of time, or fewer filters.</p>
        : (
          <Table caption="Decisions, newest first" heads={DECISION_HEADS}>
            {found.map(({ record }) => <DecisionRow key={record.id} record={record} query={query} />)}
          </Table>
        )}
      {(query.before || hasOlder) && (
        <nav class="paging" aria-label="Pages of decisions">
          {query.before && <a href={`${addressOf(query)}#decisions`}>Newest</a>}
          {hasOlder && last && <a rel="next" href={`${addressOf(query, { before: last.cursor })}#decisions`}>Older</a>}
        </nav>
      )}
    </section>
  );
}
