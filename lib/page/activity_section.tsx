/** Activity over time: a chart for the eye, a table for who cannot see it. */
import { VERDICTS } from "../core/vocabulary.ts";
import type { Activity } from "../store/audit_index.ts";
import { partsText, sumsOf } from "./activity.ts";
import { ActivityChart } from "./activity_chart.tsx";
import { ActivityTable } from "./activity_table.tsx";
import type { ShownSpan } from "./days.ts";
import { countText } from "./numbers.ts";
import { VERDICT_TEXT } from "./verdict.tsx";

interface ActivityProps {
  activity: readonly Activity[];
  span: ShownSpan;
}

/** What was decided, part by part of the span. */
export function ActivitySection({ activity, span }: ActivityProps) {
  const { total, ...sums } = sumsOf(activity);
  const summary = `${countText(total, "decision")} in ${span.words}: ${partsText(sums)}.`;
  return (
    <section class="card" aria-labelledby="activity">
      <h2 id="activity">Activity</h2>
      <p class="quiet">By {span.partLabel} and verdict, UTC</p>
      {total === 0 ? <p class="empty">No decisions in {span.words}.</p> : (
        <>
          <ActivityChart activity={activity} summary={summary} />
          <ul class="legend">
            {VERDICTS.map((verdict) => (
              <li key={verdict}>
                <span class={`swatch ${verdict}`} aria-hidden="true" /> {VERDICT_TEXT[verdict]}
              </li>
            ))}
          </ul>
          <ActivityTable activity={activity} />
        </>
      )}
    </section>
  );
}
