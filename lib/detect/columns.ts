/** Tables of text: comma-separated and the like, Markdown, and what database clients print. */

/** A cell's place in the text, without quotes and the space around it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

const DELIMITERS = ["\t", "|", "\u2502", ";", ","] as const;
const ANY = /^/;
const LONGEST_LINE = 4000;
/** Longer header lines than that are prose or data. */
const MOST_COLUMNS = 200;

/**
 * The cells below headers: a line of one of the offsets is a header where a cell matches, and the lines behind it have
 * cells in the same column. Every line is cut once for each delimiter, however many columns are read.
 *
 * @param offsets in order
 * @param heading what a line with headers looks like as a whole; without it, like any
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const text = "name,ssn\n\"Doe, Ada\",1\n";
 * assertEquals([...cellsUnder(text, [5], /^ssn$/)].map(({ start, end }) => text.slice(start, end)), ["1"]);
 * ```
 */
export function* cellsUnder(
  text: string,
  offsets: readonly number[],
  header: RegExp,
  heading = ANY,
): Generator<Cell> {
  /** The columns that are read, by what parts them. */
  const open = new Map<string, Set<number>>();
  let next = 0;
  for (let at = 0; at < text.length;) {
    if (open.size === 0) {
      if (next >= offsets.length) return;
      at = Math.max(at, text.lastIndexOf("\n", offsets[next]! - 1) + 1);
    }
    const line = lineAt(text, at);
    const end = at + line.length;
    if (line.length > LONGEST_LINE || line.trim() === "") open.clear();
    else {
      // The line under a header may be drawn.
      if (!/^[\s|+:=\u2500-\u257f-]+$/.test(line)) yield* cellsIn(line, at, open, header);
      if (next < offsets.length && offsets[next]! < end && heading.test(line)) openColumns(line, open, header);
    }
    while (next < offsets.length && offsets[next]! <= end) next++;
    at = end + 1;
  }
}

/** The line's cells in open columns. A table ends where its lines have no such column, and where the next one begins. */
function* cellsIn(line: string, at: number, open: Map<string, Set<number>>, header: RegExp): Generator<Cell> {
  for (const [delimiter, columns] of open) {
    const cells = cellsOf(line, delimiter);
    for (const column of columns) {
      const cell = cells[column];
      if (cell && !header.test(line.slice(cell.start, cell.end))) yield { start: at + cell.start, end: at + cell.end };
      else columns.delete(column);
    }
    if (columns.size === 0) open.delete(delimiter);
  }
}

/** Opens the columns whose headers stand in the line. */
function openColumns(line: string, open: Map<string, Set<number>>, header: RegExp): void {
  const delimiter = DELIMITERS.find((delimiter) => line.includes(delimiter)) ?? "";
  for (const [column, { start, end }] of cellsOf(line, delimiter).entries()) {
    if (column > MOST_COLUMNS) return;
    if (!header.test(line.slice(start, end))) continue;
    const columns = open.get(delimiter) ?? new Set();
    open.set(delimiter, columns.add(column));
  }
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? undefined : end);
}

function cellsOf(line: string, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  let [start, quoted] = [0, false];
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    if (at < line.length && (quoted || line[at] !== delimiter)) continue;
    cells.push(trimmed(line, start, at));
    start = at + 1;
  }
  return cells;
}

function trimmed(line: string, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && /[\s"']/.test(line[start] ?? "")) start++;
  while (end > start && /[\s"']/.test(line[end - 1] ?? "")) end--;
  return { start, end };
}
