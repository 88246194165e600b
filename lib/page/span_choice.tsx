/** The choice of a span of time. */
import { addressOf, type PageQuery } from "./query.ts";
import { type SpanName, SPANS } from "./spans.ts";

/** Links to the same question about other spans. */
export function SpanChoice({ query }: { query: PageQuery }) {
  const names = Object.keys(SPANS) as SpanName[];
  const isShown = (name: SpanName) => !query.days && name === query.span;
  return (
    <nav class="choice" aria-label="Span of time">
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a
              href={addressOf(query, { span: name, days: undefined })}
              aria-current={isShown(name) ? "true" : undefined}
            >
              {SPANS[name].label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
