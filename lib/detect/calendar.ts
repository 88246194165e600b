/** Dates inside numbers: most sequences of digits are no date. */
import { isDay } from "../core/calendar_day.ts";

/** Whether six digits are a day as year, month, day (`ymd`) or day, month, year (`dmy`), in this or the last century. */
export function isShortDate(digits: string, order: "ymd" | "dmy"): boolean {
  const date = Number(digits.slice(0, 6));
  const [first, month, last] = [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100];
  const [year, day] = order === "ymd" ? [first, last] : [last, first];
  return isDay(2000 + year, month, day) || isDay(1900 + year, month, day);
}

/** Whether digits may as well be a moment: seconds or milliseconds since 1970 from 2020 to 2031, or written out. */
export function mayBeMoment(digits: string): boolean {
  if (/^1(?:5[89]|[678]\d|9[0-3])\d{7}(?:\d{3}){0,3}$/.test(digits)) return true;
  const written = /^(?:19|20)(\d{2})(\d{2})(\d{2})(\d{2})?(\d{2})?(\d{2})?\d{0,3}$/.exec(digits);
  if (!written) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = written.slice(1).map((part) => +(part ?? 0));
  return isDay(2000 + year, month, day) && hour < 24 && minute < 60 && second < 61;
}
