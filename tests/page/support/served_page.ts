import { createHandlers } from "../../../lib/govern/mod.ts";
import type { AppOptions } from "../../../lib/server/app.ts";
import type { Override } from "../../../lib/store/override.ts";
import { auditProof } from "../../../lib/store/proof.ts";
import { NOON } from "../../govern/support/temporary_log.ts";
import { endpoint, ORIGIN } from "../../server/support/endpoint.ts";

/** The real endpoint with its page, at noon; `using` removes its log. */
export function servedPage(
  { overrides = [], ...options }: Partial<AppOptions> & { overrides?: Override[] } = {},
) {
  const now = () => NOON;
  const served = endpoint((trail) => ({
    handlers: createHandlers({
      trail,
      index: trail.index,
      source: "serve",
      now,
      taking: new Map(),
      overrides: () => Promise.resolve(overrides),
    }),
    proof: auditProof(trail.path),
    now,
    ...options,
  }));
  return {
    ...served,
    /** The page at the path, with its status. */
    async page(path: string, init: RequestInit = {}) {
      const response = await served.app.request(ORIGIN + path, init);
      const html = await response.text();
      return { response, status: response.status, html, text: textOf(html) };
    },
  };
}

/** What a reader sees of it, roughly: without tags, on one line. */
export function textOf(html: string): string {
  return html.replace(/<wbr\/>/g, "").replace(/<[^>]*>/g, " ").replace(/&(lt|gt|amp|quot|#39);/g, decoded)
    .replace(/\s+/g, " ").trim();
}

/** The values of an attribute, wherever it stands. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value]) =>
    value!.replace(/&(lt|gt|amp|quot|#39);/g, decoded)
  );
}

/** The ids of the decisions that are listed, in their order. */
export function decisionsIn(html: string): string[] {
  return attributes(html, "href").filter((href) => href.startsWith("/decisions/")).map((href) => href.slice(11));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };

function decoded(_: string, name: string): string {
  return ENTITIES[name]!;
}
