/** Spans of time as callers give them: RFC 3339 times, or dates alone. */
import { ToolError } from "../contract/tool_error.ts";

/** From `from` to `to`, both included, in milliseconds since the epoch. */
export interface Span {
  from: number;
  to: number;
}

/** What a tool takes where the caller says nothing. */
export interface SpanDefaults {
  now: number;
  /** How far back `from` lies if it is not given. */
  backMs: number;
  /** Refuse more than a calendar year. */
  atMostOneYear?: boolean;
}

/**
 * Reads a span. A date alone is widened to the whole day, a time without an offset is UTC.
 *
 * @throws {ToolError} if a time cannot be read, the end is not after the start, or the span is too long
 */
export function spanOf(given: { from?: string | undefined; to?: string | undefined }, defaults: SpanDefaults): Span {
  const to = given.to === undefined ? defaults.now : timeOf(given.to, "T23:59:59.999Z");
  const from = given.from === undefined ? to - defaults.backMs : timeOf(given.from, "T00:00:00.000Z");
  if (to <= from) throw new ToolError("Cannot use this span of time: `to` must be after `from`");
  if (defaults.atMostOneYear && to > aYearAfter(from)) {
    throw new ToolError("Cannot use this span of time: it is longer than one year");
  }
  return { from, to };
}

/**
 * Milliseconds since the epoch; `timeOfDay` completes a date that stands alone.
 *
 * @throws {ToolError} if there is no such time
 */
export function timeOf(text: string, timeOfDay = "T00:00:00.000Z"): number {
  const zoned = !text.includes("T") ? text + timeOfDay : /(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) throw new ToolError(`Cannot read the time "${text}": expected RFC 3339`);
  return time;
}

function aYearAfter(time: number): number {
  const date = new Date(time);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
}
