/** The access log: one JSON line per request, without anything that callers would not want to read there. */
import type { MiddlewareHandler } from "hono";
import { labelOf } from "../govern/label.ts";
import { routeOf } from "./route_of.ts";

/** Takes a line, with its line feed. */
export type WriteLine = (line: string) => void;

// What a terminal or a log viewer could take for more than text; JSON itself escapes only the first 32.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A middleware that writes a line about each request. */
export function logged(write: WriteLine, now: () => number): MiddlewareHandler {
  return async function accessLogMiddleware(c, next) {
    const start = performance.now();
    await next();
    const body = await c.res.arrayBuffer();
    // The body was taken out to be measured; the answer goes on with the same bytes.
    const nothing = c.res.body === null || [204, 205, 304].includes(c.res.status);
    c.res = new Response(nothing ? null : body, c.res);
    write(lineOf({
      time: new Date(now()).toISOString(),
      method: c.req.method.slice(0, 16),
      route: routeOf(c),
      path: pathOf(c.req.path),
      status: c.res.status,
      duration_ms: Math.round((performance.now() - start) * 1000) / 1000,
      client: c.get("caller")?.clientId ?? null,
      bytes: body.byteLength,
    }));
  };
}

/** The path without what looks like a secret; the query is not part of it. */
function pathOf(path: string): string {
  return path.slice(0, 512).split("/").map((segment) => labelOf(segment)).join("/");
}

function lineOf(fields: Record<string, unknown>): string {
  const json = JSON.stringify(fields);
  return `${json.replace(UNPRINTABLE, (text) => `\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
