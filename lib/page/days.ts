/** A range of days, in UTC, instead of a span up to now. */
import { ToolError } from "../contract/tool_error.ts";
import { isCalendarDay } from "../core/calendar_day.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
// How far a range without a beginning goes back: as far as the longest span.
const LONGEST_DAYS = 90;
// More bars than this cannot be told apart.
const MOST_PARTS = 60;

/** The first and the last day; one of them at least. */
export interface Days {
  from: string | undefined;
  to: string | undefined;
}

/** A span of time as the page shows it. */
export interface ShownSpan {
  /** Milliseconds since the epoch, both ends included. */
  from: number;
  to: number;
  /** How long each part of it is in the chart. */
  partMs: number;
  partLabel: string;
  /** Whole sentence parts: "in the last hour". */
  words: string;
}

/** The days that the fields of the form say; undefined if both are empty. */
export function readDays(from: string | undefined, to: string | undefined): Days | undefined {
  if (from === undefined && to === undefined) return undefined;
  for (const day of [from, to]) {
    if (day !== undefined && !isShownDay(day)) throw new ToolError("Cannot search: a day is written like 2026-01-31");
  }
  if (from !== undefined && to !== undefined && to < from) {
    throw new ToolError("Cannot search: the range ends before it begins");
  }
  return { from, to };
}

/** The span of the days. Without a last day it goes on to now. */
export function spanOfDays({ from: first, to: last }: Days, now: number): ShownSpan {
  const end = last === undefined ? undefined : Date.parse(last) + DAY_MS - 1;
  const from = first === undefined ? end! + 1 - LONGEST_DAYS * DAY_MS : Date.parse(first);
  const to = end ?? Math.max(Math.floor(now), from + DAY_MS - 1);
  return { from, to, ...partsOf((to - from) / DAY_MS), words: wordsOf({ from: first, to: last }) };
}

function partsOf(days: number): Pick<ShownSpan, "partMs" | "partLabel"> {
  if (days <= 2) return { partMs: HOUR_MS, partLabel: "hour" };
  if (days <= 14) return { partMs: 6 * HOUR_MS, partLabel: "6 hours" };
  const many = Math.ceil(days / MOST_PARTS);
  return { partMs: many * DAY_MS, partLabel: many === 1 ? "day" : `${many} days` };
}

function wordsOf({ from, to }: Days): string {
  if (from === undefined) return `the ${LONGEST_DAYS} days up to ${to}`;
  return to === undefined ? `the time from ${from} on` : `the time from ${from} to ${to}`;
}

/** A day of the calendar since 1970. */
function isShownDay(text: string): boolean {
  return /^(?:19[7-9]|2\d\d)/.test(text) && isCalendarDay(text);
}
