/** Activity over time: a chart for the eye, a table for who cannot see it. */
import { type Verdict, VERDICTS } from "../core/vocabulary.ts";
import type { Activity } from "../store/audit_index.ts";
import { ActivityChart } from "./activity_chart.tsx";
import { ActivityTable } from "./activity_table.tsx";
import { countText, numberText } from "./numbers.ts";
import type { SPANS } from "./spans.ts";
import { VERDICT_TEXT } from "./verdict.tsx";

interface ActivityProps {
  activity: readonly Activity[];
  span: typeof SPANS[keyof typeof SPANS];
}

/** How calls ended, part by part of the span. */
export function ActivitySection({ activity, span }: ActivityProps) {
  const totals = VERDICTS.map((verdict) => [verdict, sumOf(activity, verdict)] as const);
  const total = totals.reduce((sum, [, count]) => sum + count, 0);
  const parts = totals.filter(([, count]) => count > 0).map(([verdict, count]) =>
    `${numberText(count)} ${VERDICT_TEXT[verdict].toLowerCase()}`
  );
  const summary = `${countText(total, "call")} in ${span.words}${total > 0 ? `: ${parts.join(", ")}` : ""}.`;
  return (
    <section class="card" aria-labelledby="activity">
      <h2 id="activity">Activity</h2>
      <p class="quiet">Calls by {span.partLabel} and by how they ended, UTC</p>
      {total === 0 ? <p class="empty">No calls in {span.words}.</p> : (
        <>
          <ActivityChart activity={activity} summary={summary} />
          <ul class="legend">
            {totals.filter(([verdict, count]) => count > 0 || verdict === "allowed" || verdict === "blocked").map((
              [verdict, count],
            ) => (
              <li key={verdict}>
                <span class={`swatch ${verdict}`} aria-hidden="true" /> {VERDICT_TEXT[verdict]} {numberText(count)}
              </li>
            ))}
          </ul>
          <ActivityTable activity={activity} />
        </>
      )}
    </section>
  );
}

function sumOf(activity: readonly Activity[], verdict: Verdict): number {
  return activity.reduce((sum, part) => sum + part[verdict], 0);
}
