/** The form that chooses decisions: a plain GET, so that every choice has an address. */
import { visible } from "../core/text.ts";
import { VERDICTS } from "../core/vocabulary.ts";
import type { Found, Statistics } from "../store/audit_index.ts";
import { PATHS } from "./paths.ts";
import { addressOf, MAX_FIELD, type PageQuery } from "./query.ts";
import { VERDICT_TEXT } from "./verdict.tsx";

interface FilterProps {
  query: PageQuery;
  /** What is shown: its tools and policies are offered. */
  found: readonly Found[];
  policies: Statistics["top_policies"];
}

/** The form. */
export function FilterForm({ query, found, policies }: FilterProps) {
  const details = found.map(({ record }) => record.policy_details);
  const tools = distinct(details.map(({ tool_signature }) => tool_signature));
  const ids = distinct([...policies.map(({ policy_id }) => policy_id), ...details.flatMap((each) => each.policy_ids)]);
  const { span, days, decision, tool, policy, session, text } = query;
  const isFiltered = [decision, tool, policy, session, text].some((value) => value !== undefined);
  return (
    <form class="filters" method="get" action={`${PATHS.overview}#decisions`} role="search" aria-label="Decisions">
      <input type="hidden" name="span" value={span} />
      {days?.from && <input type="hidden" name="from" value={days.from} />}
      {days?.to && <input type="hidden" name="to" value={days.to} />}
      <div class="field">
        <label for="decision">Decision</label>
        <select id="decision" name="decision">
          <option value="">Any</option>
          {VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict} selected={verdict === decision}>{VERDICT_TEXT[verdict]}</option>
          ))}
        </select>
      </div>
      <Field name="text" label="Words" value={text} hint="git push*" />
      <Field name="tool" label="Tool" value={tool} choices={tools} />
      <Field name="policy" label="Policy" value={policy} choices={ids} />
      <Field name="session" label="Session" value={session} />
      <div class="buttons">
        <button type="submit">Filter</button>
        {isFiltered && <a href={`${addressOf({ span, days })}#decisions`}>Clear</a>}
      </div>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string | undefined;
  hint?: string;
  choices?: readonly string[];
}

function Field({ name, label, value, hint, choices }: FieldProps) {
  const list = choices && `${name}-choices`;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="text"
        value={value ?? ""}
        maxlength={MAX_FIELD}
        placeholder={hint}
        list={list}
        autocomplete="off"
        spellcheck={false}
      />
      {choices && (
        <datalist id={list}>
          {choices.map((choice) => <option key={choice} value={choice} />)}
        </datalist>
      )}
    </div>
  );
}

/** What can be chosen: nothing that would be shown as something else. */
function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => visible(text) === text).sort();
}
