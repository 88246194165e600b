/** The span of time in a few numbers. */
import type { Statistics } from "../store/audit_index.ts";
import { numberText } from "./numbers.ts";
import { addressOf, type PageQuery } from "./query.ts";
import { SPANS } from "./spans.ts";

/** The totals; what was not simply allowed leads to its decisions. */
export function TotalsSection({ statistics, query }: { statistics: Statistics; query: PageQuery }) {
  const { total_requests, block_rate_percent } = statistics;
  const share = total_requests > 0 ? `${numberText(block_rate_percent)} % of all` : "";
  const decisions = (decision: PageQuery["decision"]) => `${addressOf(query, { decision })}#decisions`;
  return (
    <section aria-label={`Totals of ${SPANS[query.span].words}`}>
      <dl class="totals">
        <Total label="Calls" value={total_requests} note={SPANS[query.span].words} />
        <Total label="Allowed" value={statistics.allowed_requests} verdict="allowed" href={decisions("allowed")} />
        <Total
          label="Blocked"
          value={statistics.blocked_requests}
          note={share}
          verdict="blocked"
          href={decisions("blocked")}
        />
        <Total label="Redacted" value={statistics.modified_requests} verdict="redacted" href={decisions("redacted")} />
        <Total
          label="Need approval"
          value={statistics.needs_approval_requests}
          verdict="needs_approval"
          href={decisions("needs_approval")}
        />
        <Total label="Errors" value={statistics.error_requests} verdict="error" href={decisions("error")} />
      </dl>
    </section>
  );
}

interface TotalProps {
  label: string;
  value: number;
  note?: string;
  verdict?: string;
  href?: string;
}

function Total({ label, value, note = "", verdict = "", href }: TotalProps) {
  return (
    <div class={`total ${verdict}`}>
      <dt>{href ? <a href={href}>{label}</a> : label}</dt>
      <dd>
        {numberText(value)}
        {note && <span class="quiet">{note}</span>}
      </dd>
    </div>
  );
}
