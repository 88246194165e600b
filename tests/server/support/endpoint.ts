import type { Hono } from "hono";
import { RPC_PATH } from "../../../lib/contract/rpc.ts";
import { createHandlers } from "../../../lib/govern/mod.ts";
import { type AppOptions, createApp } from "../../../lib/server/app.ts";
import { type TemporaryLog, temporaryLog } from "../../govern/support/temporary_log.ts";

export const ORIGIN = "http://127.0.0.1:8080";

/** The real endpoint over a real log, without a socket; `using` removes the log. */
export function endpoint(given: Partial<AppOptions> | ((trail: TemporaryLog) => Partial<AppOptions>) = {}) {
  const trail = temporaryLog();
  const options = typeof given === "function" ? given(trail) : given;
  const now = options.now ?? Date.now;
  const app = createApp({
    handlers: createHandlers({ trail, index: trail.index, source: "serve", now, taking: new Map() }),
    address: { hostname: "127.0.0.1", port: 8080 },
    version: "9.8.7",
    index: trail.index,
    ...options,
  });
  return { app, trail, [Symbol.dispose]: () => trail[Symbol.dispose]() };
}

/** Posts a text to the JSON-RPC path; undefined takes a header away. */
export async function post(app: Hono, body: BodyInit | null, headers: Record<string, string | undefined> = {}) {
  const given = Object.entries({ "content-type": "application/json", ...headers })
    .filter((header): header is [string, string] => header[1] !== undefined);
  return await app.request(ORIGIN + RPC_PATH, { method: "POST", headers: new Headers(given), body });
}

/** A JSON-RPC request as text. */
export function rpc(method: string, params?: unknown, id: unknown = 1): string {
  return JSON.stringify({ jsonrpc: "2.0", id, method, params });
}

/** A JSON-RPC notification as text: a request without an id. */
export function notification(method: string, params?: unknown): string {
  return JSON.stringify({ jsonrpc: "2.0", method, params });
}

/** Calls a tool and gives the JSON-RPC result. */
export async function call(app: Hono, name: string, args?: unknown) {
  const response = await post(app, rpc("tools/call", { name, arguments: args }));
  const { result } = await response.json();
  return result;
}
