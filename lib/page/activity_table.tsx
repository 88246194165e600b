/** The activity as numbers. */
import { VERDICTS } from "../core/vocabulary.ts";
import type { Activity } from "../store/audit_index.ts";
import { numberText } from "./numbers.ts";
import { Cell, Table } from "./table.tsx";
import { Time } from "./time.tsx";
import { VERDICT_TEXT } from "./verdict.tsx";

/** The table, folded away; parts of the span without decisions are left out. */
export function ActivityTable({ activity }: { activity: readonly Activity[] }) {
  const busy = activity.filter((part) => VERDICTS.some((verdict) => part[verdict] > 0));
  const labels = VERDICTS.map((verdict) => VERDICT_TEXT[verdict]);
  return (
    <details>
      <summary>Show as a table</summary>
      <Table caption="Decisions by time and verdict" heads={["From (UTC)", ...labels]}>
        {busy.toReversed().map((part) => (
          <tr key={part.start} role="row">
            <Cell head="From (UTC)" isHead>
              <Time>{part.start}</Time>
            </Cell>
            {VERDICTS.map((verdict) => (
              <Cell key={verdict} head={VERDICT_TEXT[verdict]}>{numberText(part[verdict])}</Cell>
            ))}
          </tr>
        ))}
      </Table>
    </details>
  );
}
