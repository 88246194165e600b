/** Moments, in UTC: the server does not know the reader's zone. */

/** `2026-01-02 03:04:05`, and the exact time for machines. */
export function Time({ children }: { children: string | number }) {
  const date = new Date(children);
  if (Number.isNaN(date.getTime())) return <span>unknown</span>;
  const text = date.toISOString();
  return <time datetime={text}>{text.slice(0, 19).replace("T", " ")}</time>;
}
