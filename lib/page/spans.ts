/** The spans of time that the overview shows. */
import { type Days, type ShownSpan, spanOfDays } from "./days.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface NamedSpan {
  label: string;
  /** Whole sentence parts: "in the last hour". */
  words: string;
  lengthMs: number;
  /** How long each part of it is in the chart. */
  partMs: number;
  partLabel: string;
}

/** By the names that stand in addresses. */
export const SPANS = {
  "1h": { label: "Hour", words: "the last hour", lengthMs: HOUR_MS, partMs: 2 * MINUTE_MS, partLabel: "2 minutes" },
  "24h": { label: "24 hours", words: "the last 24 hours", lengthMs: DAY_MS, partMs: HOUR_MS, partLabel: "hour" },
  "7d": { label: "7 days", words: "the last 7 days", lengthMs: 7 * DAY_MS, partMs: 6 * HOUR_MS, partLabel: "6 hours" },
  "30d": { label: "30 days", words: "the last 30 days", lengthMs: 30 * DAY_MS, partMs: DAY_MS, partLabel: "day" },
  "90d": {
    label: "90 days",
    words: "the last 90 days",
    lengthMs: 90 * DAY_MS,
    partMs: 3 * DAY_MS,
    partLabel: "3 days",
  },
} as const satisfies Record<string, NamedSpan>;

export type SpanName = keyof typeof SPANS;

export const DEFAULT_SPAN: SpanName = "24h";

/** Whether it is the name of a span. */
export function isSpanName(name: string): name is SpanName {
  return Object.hasOwn(SPANS, name);
}

/** The span that is asked for. */
export function shownSpan({ span, days }: { span: SpanName; days?: Days | undefined }, now: number): ShownSpan {
  if (days) return spanOfDays(days, now);
  const { partMs, partLabel, words } = SPANS[span];
  return { ...spanUpTo(now, span), partMs, partLabel, words };
}

/** The span up to now. It begins with a whole part, so it may be up to one part longer than its name says. */
function spanUpTo(now: number, name: SpanName): { from: number; to: number } {
  const { lengthMs, partMs } = SPANS[name];
  return { from: Math.floor((now - lengthMs) / partMs) * partMs, to: Math.floor(now) };
}
