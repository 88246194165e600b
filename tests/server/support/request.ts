import type { Hono } from "hono";
import { ORIGIN } from "./endpoint.ts";

/** Gets a path; its status and its JSON. */
export async function getJson(app: Hono, path: string, headers: Record<string, string> = {}) {
  const response = await app.request(ORIGIN + path, { headers });
  return { status: response.status, body: await response.json() };
}

/** Posts a value as JSON; its status and its JSON. A text is sent as it is. */
export async function postJson(app: Hono, path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await app.request(ORIGIN + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
