/** How the page looks: one file, no fonts or images from elsewhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9;
  --card: #ffffff;
  --ink: #1a2330;
  --quiet: #566273;
  --line: #dde2e9;
  --edge: #8590a0;
  --link: #1a5c94;
  --link-ground: #e8f1f8;
  --button: #1a5c94;
  --button-ink: #ffffff;
  --allowed: #1b6b47;
  --allowed-ground: #e6f4ec;
  --allowed-fill: #8fc3a9;
  --blocked: #a82a1c;
  --blocked-ground: #fcebe8;
  --blocked-fill: #c8392a;
  --redacted: #855300;
  --redacted-ground: #fdf2da;
  --redacted-fill: #d9942a;
  --approval: #5f3fa8;
  --approval-ground: #f0ebfb;
  --approval-fill: #8465cf;
  --error: #3f4c5c;
  --error-ground: #e9edf2;
  --error-fill: #66758a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #10151c;
    --card: #182029;
    --ink: #e4e9ef;
    --quiet: #a0adbd;
    --line: #2b3643;
    --edge: #6d7a8b;
    --link: #84bdec;
    --link-ground: #1d3246;
    --button: #84bdec;
    --button-ink: #0d1720;
    --allowed: #86d3ac;
    --allowed-ground: #173328;
    --allowed-fill: #3f7d61;
    --blocked: #ffa497;
    --blocked-ground: #43201c;
    --blocked-fill: #e8604f;
    --redacted: #f0c474;
    --redacted-ground: #3b2d12;
    --redacted-fill: #d49a3a;
    --approval: #c9b6f7;
    --approval-ground: #2d2445;
    --approval-fill: #9c80e0;
    --error: #c0cbd8;
    --error-ground: #2a3542;
    --error-fill: #8b9bb0;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto;
  max-width: 80rem;
  padding: 0 1.25rem 2rem;
  background: var(--ground);
  color: var(--ink);
  font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, p, dl, dd, ul, figure { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: 1.5rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.01em; }
h2 { font-size: 1.0625rem; line-height: 1.4; font-weight: 650; }
h3 { font-size: 0.9375rem; margin-top: 1rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
/* The parts of a date have the focus inside of it. */
:focus-visible, input[type="date"]:focus-within { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
code, pre { font: 0.875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
pre code { font-size: inherit; }
time, dd, td, .number { font-variant-numeric: tabular-nums; }
.quiet { color: var(--quiet); font-size: 0.875rem; font-weight: 400; }
.empty { color: var(--quiet); padding: 0.75rem 0 0.25rem; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--card); z-index: 1; }
.skip:focus { top: 0.5rem; }
.top {
  display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 2rem;
  padding: 1.1rem 0; margin-bottom: 1.5rem; border-bottom: 1px solid var(--line);
}
.top ul { display: flex; gap: 1.5rem; }
.top a { text-decoration: none; }
.top nav a { padding: 0.35rem 0; color: var(--quiet); }
.top nav a:hover { color: var(--ink); }
.top nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 2px 0 var(--link); }
.brand { color: var(--ink); font-weight: 700; font-size: 1.0625rem; letter-spacing: -0.01em; }
footer { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
main > * + * { margin-top: 1rem; }
.head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.75rem 2rem; }
.choice ul {
  display: flex; flex-wrap: wrap; gap: 2px; padding: 3px;
  background: var(--card); border: 1px solid var(--line); border-radius: 8px;
}
.choice a { display: block; padding: 0.3rem 0.7rem; border-radius: 5px; color: var(--quiet); text-decoration: none; }
.choice a:hover { color: var(--ink); background: var(--link-ground); }
.choice a[aria-current] { color: var(--link); background: var(--link-ground); font-weight: 600; }
.spans { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 1.5rem; }
.range { display: flex; flex-wrap: wrap; align-items: end; gap: 0.6rem; }
.range .zone { font-size: 0.75rem; }
.range input { width: 9.75rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.25rem 1.25rem; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; align-items: start; }
.stack { display: grid; gap: 1rem; }
.prose { max-width: 46rem; }

.totals { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 1rem; }
.total { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 0.8rem 1rem 0.9rem; }
.total dt { color: var(--quiet); font-size: 0.875rem; }
.total dt a { color: inherit; }
.total dd { font-size: 1.5rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; }
.total dd .quiet { display: block; font-size: 0.8125rem; letter-spacing: 0; }
.total.blocked dd { color: var(--blocked); }

.chart { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25rem 0.6rem; margin-top: 0.9rem; }
.chart svg { display: block; width: 100%; height: 11rem; overflow: hidden; }
.chart .lines { stroke: var(--line); stroke-width: 1; }
.chart line { vector-effect: non-scaling-stroke; }
.scale, .marks { display: flex; justify-content: space-between; color: var(--quiet); font-size: 0.8125rem; }
.scale { flex-direction: column; text-align: right; line-height: 1; margin: -0.4em 0; }
.scale, .marks { font-variant-numeric: tabular-nums; }
.marks { grid-column: 2; }
rect.allowed, .swatch.allowed { fill: var(--allowed-fill); background: var(--allowed-fill); }
rect.blocked, .swatch.blocked { fill: var(--blocked-fill); background: var(--blocked-fill); }
rect.redacted, .swatch.redacted { fill: var(--redacted-fill); background: var(--redacted-fill); }
rect.needs_approval, .swatch.needs_approval { fill: var(--approval-fill); background: var(--approval-fill); }
rect.error, .swatch.error { fill: var(--error-fill); background: var(--error-fill); }
rect.matched { fill: var(--edge); opacity: 0.6; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 0.75rem; font-size: 0.875rem; }
.swatch { display: inline-block; width: 0.75rem; height: 0.75rem; border-radius: 3px; vertical-align: -0.08em; }
details { margin-top: 0.75rem; }
summary { display: inline-block; color: var(--link); cursor: pointer; font-size: 0.875rem; }
summary::before { content: "▸ "; }
details[open] summary::before { content: "▾ "; }

table { width: 100%; border-collapse: collapse; margin-top: 0.5rem; }
th, td { padding: 0.55rem 0.75rem 0.55rem 0; text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--quiet); font-size: 0.8125rem; white-space: nowrap; overflow-wrap: normal; }
tbody tr { border-top: 1px solid var(--line); }
tbody tr:hover { background: color-mix(in srgb, var(--link-ground) 45%, transparent); }
td time { white-space: nowrap; }
td .quiet, th .quiet, .id { display: block; }
.id { color: var(--quiet); font-size: 0.8125rem; }
.judged { text-decoration-color: var(--edge); color: var(--ink); }
.judged:hover { text-decoration-color: currentColor; color: var(--link); }
.share { display: inline-block; width: 6rem; height: 6px; margin-left: 0.6rem; border-radius: 3px; background: var(--line); vertical-align: 0.12em; }
.number { display: inline-block; min-width: 2.5rem; }
.badge {
  display: inline-block; padding: 0.05rem 0.55rem; border-radius: 99px; white-space: nowrap;
  font-size: 0.8125rem; font-weight: 600; background: var(--error-ground); color: var(--error);
}
.badge.allowed { background: var(--allowed-ground); color: var(--allowed); }
.badge.blocked { background: var(--blocked-ground); color: var(--blocked); }
.badge.redacted { background: var(--redacted-ground); color: var(--redacted); }
.badge.needs_approval { background: var(--approval-ground); color: var(--approval); }
h1 .badge { font-size: 0.9375rem; vertical-align: 0.2em; margin-left: 0.35rem; }

.filters {
  display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)) auto; gap: 0.75rem; align-items: end;
  margin: 0.75rem 0 1rem;
}
.field label { display: block; color: var(--quiet); font-size: 0.8125rem; margin-bottom: 0.2rem; }
input, select, button { font: inherit; min-height: 2.25rem; border-radius: 6px; }
input, select {
  width: 100%; padding: 0.3rem 0.6rem; color: var(--ink); background: var(--card); border: 1px solid var(--edge);
}
input::placeholder { color: var(--quiet); opacity: 1; }
button {
  padding: 0.3rem 1rem; border: 0; background: var(--button); color: var(--button-ink); font-weight: 600; cursor: pointer;
}
button:hover { filter: brightness(1.1); }
.buttons { display: flex; align-items: center; gap: 1rem; }
.paging { display: flex; gap: 0.75rem; margin-top: 1rem; }
.paging a {
  padding: 0.4rem 1rem; border: 1px solid var(--edge); border-radius: 6px; text-decoration: none; font-weight: 600;
}
.paging a:hover { background: var(--link-ground); }

.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.4rem 1.25rem; margin: 0.6rem 0 1rem; }
.facts dt { color: var(--quiet); max-width: 12rem; }
.facts dd .quiet { display: block; }
.hash { word-break: break-all; overflow-wrap: anywhere; font-size: 0.8125rem; color: var(--quiet); }
.items { display: grid; gap: 0.9rem; margin: 0.6rem 0; }
.items li { padding-left: 0.8rem; border-left: 3px solid var(--redacted-fill); }
pre {
  margin: 0.6rem 0; padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 6px;
  background: var(--ground); white-space: pre-wrap; overflow-wrap: anywhere;
}
.card form p { margin-top: 0.4rem; }
.reason { font-weight: 600; margin: 0.6rem 0; }
.warning { margin-bottom: 0.9rem; padding: 0.5rem 0.8rem; border-radius: 6px; color: var(--blocked); background: var(--blocked-ground); }
.result { border-left-width: 6px; }
.result.allowed { border-left-color: var(--allowed); }
.result.blocked { border-left-color: var(--blocked); }
.result p { margin-top: 0.35rem; }
.result ul { list-style: disc; padding-left: 1.25rem; }

@media (max-width: 64rem) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  .totals { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .filters { grid-template-columns: repeat(3, minmax(0, 1fr)); }
}
@media (max-width: 44rem) {
  body { padding: 0 0.75rem 1.5rem; }
  .card { padding: 0.9rem 1rem 1rem; }
  .totals { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.6rem; }
  .filters { grid-template-columns: minmax(0, 1fr); }
  .range { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); width: 100%; }
  .range input { width: 100%; padding: 0.3rem 0.35rem; }
  .range .buttons { grid-column: 1 / -1; }
  .chart svg { height: 8rem; }
  .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts dd { margin-bottom: 0.5rem; }
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: 0.6rem 0; }
  tbody td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 0.75rem; padding: 0.15rem 0; }
  tbody td::before { content: attr(data-head); color: var(--quiet); font-size: 0.8125rem; }
  tbody th { padding: 0.15rem 0; }
  tbody td > * { grid-column: 2; justify-self: start; }
  .share { display: none; }
}
@media (prefers-contrast: more) { :root { --line: var(--edge); --quiet: var(--ink); } }
@media print { .filters, .paging, .choice, .skip, .top nav, form { display: none; } body { background: none; } }
`;
