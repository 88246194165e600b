/**
 * Refuses what a web page could send. The endpoint may ask for no password, so a page in the user's browser must not
 * reach it: neither by a plain request to localhost nor by a name of its own that resolves to 127.0.0.1.
 */
import type { MiddlewareHandler } from "hono";
import { type Address, hostAndPort, isLoopback } from "../core/net.ts";
import { problem } from "./problem.ts";

/** A middleware that answers 403 to a foreign Host or Origin. */
export function localOnly(address: Address): MiddlewareHandler {
  const names = new Set(
    [address.hostname, "localhost", "127.0.0.1", "::1"].map((hostname) =>
      hostOf(hostAndPort({ ...address, hostname }))
    ),
  );
  const local = isLoopback(address.hostname);
  return async function localOnlyMiddleware(c, next) {
    const host = hostOf(c.req.header("host") ?? new URL(c.req.url).host);
    // On another interface the machine may go by any name; there the person opened the endpoint to the network.
    if (local && (host === undefined || !names.has(host))) {
      return problem(c, 403, "Cannot serve this request: the Host header names another host");
    }
    const origin = c.req.header("origin");
    if (origin !== undefined && !isOwn(origin, host)) {
      return problem(c, 403, "Cannot serve this request: it comes from a web page of another origin");
    }
    await next();
  };
}

function isOwn(origin: string, host: string | undefined): boolean {
  return origin.startsWith("http://") && host !== undefined && hostOf(origin.slice("http://".length)) === host;
}

/** The host in one spelling: lower case, without port 80. */
function hostOf(text: string): string | undefined {
  const url = `http://${text}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}
