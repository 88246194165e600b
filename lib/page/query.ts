/** What the overview is asked for by its address, and addresses that ask for something else. */
import { ToolError } from "../contract/tool_error.ts";
import { type Verdict, VERDICTS } from "../core/vocabulary.ts";
import { type Days, readDays } from "./days.ts";
import { PATHS } from "./paths.ts";
import { DEFAULT_SPAN, isSpanName, type SpanName } from "./spans.ts";

/** Which records are shown. */
export interface PageQuery {
  span: SpanName;
  /** A range of days, which outranks the span. */
  days?: Days | undefined;
  decision?: Verdict | undefined;
  tool?: string | undefined;
  policy?: string | undefined;
  session?: string | undefined;
  text?: string | undefined;
  /** The cursor of a record: only older ones. */
  before?: string | undefined;
}

/** The longest text that is searched for. */
export const MAX_FIELD = 200;

/**
 * Reads the fields of the form; empty ones count as absent.
 *
 * @throws {ToolError} if one has no meaning
 */
export function readQuery(fields: Readonly<Record<string, string>>): PageQuery {
  const field = (name: string) => {
    const value = fields[name]?.trim() || undefined;
    if (value && value.length > MAX_FIELD) throw new ToolError(`Cannot search: ${name} is too long`);
    return value;
  };
  const { span = DEFAULT_SPAN, decision, before } = {
    span: field("span"),
    decision: field("decision"),
    before: field("before"),
  };
  if (!isSpanName(span)) throw new ToolError("Cannot search: there is no such span of time");
  if (decision !== undefined && !isVerdict(decision)) throw new ToolError("Cannot search: there is no such decision");
  if (before !== undefined && !/^\d{1,16}$/.test(before)) throw new ToolError("Cannot search: there is no such place");
  const words = { tool: field("tool"), policy: field("policy"), session: field("session"), text: field("text") };
  return { span, days: readDays(field("from"), field("to")), decision, before, ...words };
}

/** The address of the overview for this query, with some of it changed. */
export function addressOf(query: PageQuery, changes: Partial<PageQuery> = {}): string {
  // Another question begins at its newest record.
  const { span, days, before, ...words } = { ...query, before: undefined, ...changes };
  const all = Object.entries({ span: span === DEFAULT_SPAN ? undefined : span, ...days, ...words, before });
  const fields = new URLSearchParams(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
  return fields.size > 0 ? `${PATHS.overview}?${fields}` : PATHS.overview;
}

function isVerdict(word: string): word is Verdict {
  return (VERDICTS as readonly string[]).includes(word);
}
