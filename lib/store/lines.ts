/** Reading a snapshot line by line, up to what is still being written. */
import { SEGMENT_BYTES } from "./segments.ts";
import { linesSince, type Place, type PlacedLine, type Snapshot } from "./snapshot.ts";

/** The whole lines of a snapshot from a place on, and where the next one stands. */
export class Lines {
  readonly #lines: Generator<PlacedLine>;

  constructor(readonly snapshot: Snapshot, public place: Place | undefined) {
    this.#lines = linesSince(snapshot, place);
  }

  /** The next whole line. */
  next(): PlacedLine | undefined {
    const { value } = this.#lines.next();
    if (!value || this.#isUnfinished(value)) return undefined;
    this.place = value.end;
    return value;
  }

  /** The last line may still be written; and a segment has no name as long as no link is in it. */
  #isUnfinished({ file, line, place, end }: PlacedLine): boolean {
    const { name, segment } = this.snapshot.open;
    return file === name && (segment === undefined || end.offset - place.offset === line.length);
  }

  /** How much of the log lies behind the place: from 0 to 1. */
  part(): number {
    const { archives, open } = this.snapshot;
    const starts = [...archives.map(({ firstSeq }) => firstSeq), open.segment ?? Infinity];
    const { segment, offset } = this.place ?? { segment: 0, offset: 0 };
    const whole = starts.filter((start) => start < segment).length;
    return Math.min(1, (whole + Math.min(1, offset / SEGMENT_BYTES)) / starts.length);
  }
}
