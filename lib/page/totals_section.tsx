/** The span of time in a few numbers. */
import { type Verdict, VERDICTS } from "../core/vocabulary.ts";
import type { Activity } from "../store/audit_index.ts";
import { sumsOf } from "./activity.ts";
import type { ShownSpan } from "./days.ts";
import { numberText } from "./numbers.ts";
import { addressOf, type PageQuery } from "./query.ts";
import { VERDICT_TEXT } from "./verdict.tsx";

interface TotalsProps {
  activity: readonly Activity[];
  query: PageQuery;
  span: ShownSpan;
}

/** All decisions, and those of each verdict, which lead to them. */
export function TotalsSection({ activity, query, span: { words } }: TotalsProps) {
  const sums = sumsOf(activity);
  return (
    <section aria-label={`Totals of ${words}`}>
      <dl class="totals">
        <div class="total">
          <dt>Decisions</dt>
          <dd>
            {numberText(sums.total)}
            <span class="quiet">in {words}</span>
          </dd>
        </div>
        {VERDICTS.map((verdict) => (
          <Total key={verdict} verdict={verdict} value={sums[verdict]} total={sums.total} query={query} />
        ))}
      </dl>
    </section>
  );
}

interface TotalProps {
  verdict: Verdict;
  value: number;
  total: number;
  query: PageQuery;
}

function Total({ verdict, value, total, query }: TotalProps) {
  return (
    <div class={`total ${verdict}`}>
      <dt>
        <a href={`${addressOf(query, { decision: verdict })}#decisions`}>{VERDICT_TEXT[verdict]}</a>
      </dt>
      <dd>
        {numberText(value)}
        {value > 0 && <span class="quiet">{numberText(value / total * 100)} %</span>}
      </dd>
    </div>
  );
}
