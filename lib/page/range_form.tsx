/** The choice of a range of days: the browser's own fields, and a plain GET. */
import { PATHS } from "./paths.ts";
import { addressOf, type PageQuery } from "./query.ts";

/** The form, which keeps the rest of the question. */
export function RangeForm({ query }: { query: PageQuery }) {
  const { days, before: _place, ...rest } = query;
  const kept = Object.entries(rest).filter(([, value]) => value !== undefined);
  return (
    <form class="range" method="get" action={PATHS.overview} aria-label="Range of days">
      {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Day name="from" label="From" value={days?.from} />
      <Day name="to" label="To" value={days?.to} />
      <div class="buttons">
        <button type="submit">Show days</button>
        {days && <a href={addressOf(query, { days: undefined })}>Clear days</a>}
      </div>
    </form>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <div class="field">
      <label for={name}>
        {label} <span class="zone">(UTC)</span>
      </label>
      <input id={name} name={name} type="date" value={value ?? ""} min="1970-01-01" max="2999-12-31" />
    </div>
  );
}
