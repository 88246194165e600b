/** Tables of text: comma-separated and the like, Markdown, and what database clients print. */

/** A cell's place in the text, without quotes and the space around it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

const DELIMITERS = ["\t", "|", ";", ","] as const;
const LONGEST_LINE = 4000;
/** Longer header lines than that are prose or data. */
const MOST_COLUMNS = 200;

/**
 * The cells below a header, if the text at the offset stands in a line of headers: the cell there matches, and the lines
 * behind have cells in the same column.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const text = "name,ssn\n\"Doe, Ada\",1\n";
 * assertEquals([...cellsUnder(text, 5, /^ssn$/)].map(({ start, end }) => text.slice(start, end)), ["1"]);
 * ```
 */
export function* cellsUnder(text: string, offset: number, header: RegExp): Generator<Cell> {
  const first = text.lastIndexOf("\n", offset - 1) + 1;
  const line = lineAt(text, first);
  if (offset - first > LONGEST_LINE || line.length > LONGEST_LINE) return;
  const delimiter = DELIMITERS.find((delimiter) => line.includes(delimiter)) ?? "";
  const column = cellsOf(line, delimiter).findIndex(({ start, end }) =>
    offset - first >= start && offset - first < end && header.test(line.slice(start, end))
  );
  if (column < 0 || column > MOST_COLUMNS) return;
  for (let at = first + line.length + 1; at < text.length;) {
    const row = lineAt(text, at);
    if (row.trim() === "" || row.length > LONGEST_LINE) return;
    const cell = cellsOf(row, delimiter)[column];
    // The line under a header may be drawn.
    if (!/^[\s|+:=-]+$/.test(row)) {
      // A table ends where its lines have no such column, and where the next one begins.
      if (!cell || header.test(row.slice(cell.start, cell.end))) return;
      yield { start: at + cell.start, end: at + cell.end };
    }
    at += row.length + 1;
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
