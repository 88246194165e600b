/** The chart of activity: one bar for each part of the span, in inline SVG. */
import type { Verdict } from "../core/vocabulary.ts";
import type { Activity } from "../store/audit_index.ts";
import { partsText, sumsOf } from "./activity.ts";
import { numberText } from "./numbers.ts";

const BAR = 8;
const STEP = 10;
const HEIGHT = 100;
// One blocked call among thousands is still to be seen.
const LEAST = 1.5;

// From the bottom up: what a person looks for stands on the axis, where heights can be compared.
const STACK: readonly Verdict[] = ["blocked", "needs_approval", "error", "redacted", "allowed"];

/** The bars with their axes; `summary` says the same to a screen reader. */
export function ActivityChart({ activity, summary }: { activity: readonly Activity[]; summary: string }) {
  const top = topOf(Math.max(...activity.map((part) => sumsOf([part]).total)));
  const width = activity.length * STEP;
  const marks = [activity[0], activity[activity.length >> 1], activity.at(-1)].filter((part) => part !== undefined);
  return (
    <figure class="chart">
      <div class="scale" aria-hidden="true">
        <span>{numberText(top)}</span>
        <span>{top % 2 === 0 ? numberText(top / 2) : ""}</span>
        <span>0</span>
      </div>
      <svg role="img" aria-label={summary} viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none">
        <g class="lines">
          <line x1="0" y1="0" x2={width} y2="0" />
          <line x1="0" y1={HEIGHT / 2} x2={width} y2={HEIGHT / 2} />
          <line x1="0" y1={HEIGHT} x2={width} y2={HEIGHT} />
        </g>
        {activity.map((part, place) => <Bar key={place} part={part} x={place * STEP + (STEP - BAR) / 2} top={top} />)}
      </svg>
      <div class="marks" aria-hidden="true">
        {marks.map(({ start }) => <span key={start}>{markText(start)}</span>)}
      </div>
    </figure>
  );
}

function Bar({ part, x, top }: { part: Activity; x: number; top: number }) {
  let y = HEIGHT;
  const pieces = STACK.filter((verdict) => part[verdict] > 0).map((verdict) => {
    const height = Math.max(LEAST, part[verdict] / top * HEIGHT);
    y -= height;
    return <rect key={verdict} class={verdict} x={x} y={rounded(y)} width={BAR} height={rounded(height)} />;
  });
  if (pieces.length === 0) return <g />;
  return (
    <g>
      <title>{`${markText(part.start)} UTC: ${partsText(part)}`}</title>
      {pieces}
    </g>
  );
}

/** The least round number that is not below the highest bar. */
function topOf(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, highest)));
  return [1, 2, 4, 6, 8, 10].map((step) => step * power).find((top) => top >= highest) ?? highest;
}

function markText(time: number): string {
  return new Date(time).toISOString().slice(5, 16).replace("T", " ");
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
