/** Times as a person types and reads them: in the local zone, or in UTC. */
import { isCalendarDay } from "../../core/calendar_day.ts";
import { cut } from "../../core/text.ts";
import { UsageError } from "../command.ts";

const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};

// The first that can be typed as a date; JavaScript has no time for what lies far before it.
const EARLIEST = Date.parse("0000-01-01T00:00:00Z");

const FORMS = "2026-01-02T03:04:05Z, 2026-01-02, or how long ago: 2h, 7d";

export interface TimeOptions {
  /** Milliseconds since the epoch. */
  now: number;
  utc: boolean;
}

/**
 * The time that the option says, in milliseconds since the epoch. A date alone means its first moment for `--from` and
 * its last one for `--to`.
 *
 * @throws {UsageError} if there is no such time
 */
export function timeOf(text: string, option: "from" | "to", { now, utc }: TimeOptions): number {
  const ago = /^(\d{1,9})([smhdw])$/.exec(text);
  const time = ago ? now - Number(ago[1]) * UNIT_MS[ago[2]!]! : momentOf(text, option, utc);
  if (time >= EARLIEST) return time;
  throw new UsageError(`Cannot read --${option} ${cut(text, 40)}`, `Use ${FORMS}`);
}

/** The moment that is written as a date; NaN if there is none. */
function momentOf(text: string, option: "from" | "to", utc: boolean): number {
  const date = /^\d{4}-\d\d-\d\d$/.test(text);
  const time = date ? `${text}T${option === "from" ? "00:00:00.000" : "23:59:59.999"}` : text.replace(" ", "T");
  const zoned = utc && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(time.slice(10)) ? `${time}Z` : time;
  const parsed = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d/.test(zoned) ? Date.parse(zoned) : NaN;
  return !Number.isNaN(parsed) && isCalendarDay(text.slice(0, 10)) ? parsed : NaN;
}

/** The time as a person reads it, to the second. */
export function shownTime(time: number, utc: boolean): string {
  const date = new Date(time);
  if (utc) return `${date.toISOString().slice(0, 19).replace("T", " ")}Z`;
  const local = new Date(time - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace("T", " ");
}
