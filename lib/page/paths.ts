/** Where the parts of the page are. */

export const DECISIONS_PATH = "/decisions";

export const PATHS = {
  overview: "/",
  chain: "/chain",
  style: "/page/style.css",
  icon: "/page/icon.svg",
} as const;

/** The path of one decision. */
export function decisionPath(id: string): string {
  return `${DECISIONS_PATH}/${encodeURIComponent(id)}`;
}
