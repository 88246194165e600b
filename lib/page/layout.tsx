/** What all pages share: head, header, landmarks, footer. */
import type { Child } from "hono/jsx";
import { PATHS } from "./paths.ts";

interface LayoutProps {
  title: string;
  version: string;
  /** Which entry of the navigation this is. */
  current?: "overview" | "chain";
  children?: Child;
}

/** A whole page. */
export function Layout({ title, version, current, children }: LayoutProps) {
  const entry = (name: "overview" | "chain", label: string) => (
    <li>
      <a href={PATHS[name]} aria-current={current === name ? "page" : undefined}>{label}</a>
    </li>
  );
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title} – axonflow</title>
        <link rel="icon" href={PATHS.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={PATHS.style} />
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
          <a class="brand" href={PATHS.overview}>
            axonflow <span class="quiet">{version}</span>
          </a>
          <nav aria-label="Pages">
            <ul>
              {entry("overview", "Overview")}
              {entry("chain", "Audit chain")}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex={-1}>{children}</main>
        <footer class="quiet">All times are UTC. Texts are shown as they are stored: redacted and cut.</footer>
      </body>
    </html>
  );
}
