/**
 * Tables that become lists of cards where there is no room. The roles are written out, because browsers drop them from
 * tables that are not laid out as such.
 */
import type { Child } from "hono/jsx";

interface TableProps {
  caption: string;
  heads: readonly string[];
  children?: Child;
}

/** A table with a caption for screen readers. */
export function Table({ caption, heads, children }: TableProps) {
  return (
    <table role="table">
      <caption class="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => <th key={head} scope="col" role="columnheader">{head}</th>)}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

interface CellProps {
  /** The head of its column, shown in front of it where columns are gone. */
  head: string;
  /** Whether it names its row. */
  isHead?: boolean;
  children?: Child;
}

/** A cell. */
export function Cell({ head, isHead = false, children }: CellProps) {
  return isHead
    ? <th scope="row" role="rowheader" data-head={head}>{children}</th>
    : <td role="cell" data-head={head}>{children}</td>;
}
