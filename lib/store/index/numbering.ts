/** Giving each record its number in the index: the next free one of its millisecond, or of the next that has one. */
import type { AuditRecord } from "../record.ts";
import type { Database } from "./database.ts";
import { firstNumber, lastNumber, placedTime } from "./moment.ts";

/** The number for the record that is taken in now. */
export type Numbering = (record: Pick<AuditRecord, "timestamp">) => number;

/** Numbers that are free in the database. */
export function numberingOf(database: Database): Numbering {
  const lastAt = database.prepare("SELECT max(n) AS n FROM records WHERE n BETWEEN ? AND ?");
  /**
   * For a full millisecond, where to go on. Anybody can write a hundred thousand records with one time, and each would
   * pass all milliseconds that those before it have filled. What it says is a shortcut only: a transaction may have
   * been undone since, and then the first millisecond has room again.
   */
  const shortcuts = new Map<number, number>();

  return ({ timestamp }) => {
    const full: number[] = [];
    for (let time = placedTime(Date.parse(timestamp));;) {
      const last = lastNumber(time);
      const { n } = lastAt.get(firstNumber(time), last) as { n: number | null };
      if (n === null || n < last) {
        for (const passed of full) shortcuts.set(passed, time);
        return n === null ? firstNumber(time) : n + 1;
      }
      full.push(time);
      time = shortcuts.get(time) ?? time + 1;
    }
  };
}
