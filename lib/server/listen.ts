/** The endpoint on a socket. */
import type { Address } from "../core/net.ts";

/** What answers requests: a Hono app is one. */
export interface Fetcher {
  fetch(request: Request): Response | Promise<Response>;
}

export interface ListenOptions extends Address {
  /** Ends the endpoint: no new connections, open requests are answered. */
  signal: AbortSignal;
  /** Makes the endpoint for the address that it got: port 0 stands for any free one. */
  app(address: Address): Fetcher;
}

/** A listening endpoint. */
export interface Listening {
  address: Address;
  /** Resolves after the signal, when open requests are answered or have had two seconds. */
  finished: Promise<void>;
}

// A request that never ends must not keep the program alive.
const GRACE_MS = 2000;

/**
 * Listens until the signal is given.
 *
 * @throws {Deno.errors.AddrInUse} and other system errors if the address cannot be had
 */
export function listen({ hostname, port, signal, app }: ListenOptions): Listening {
  let address: Address = { hostname, port };
  let fetcher: Fetcher | undefined;
  const server = Deno.serve(
    { hostname, port, onListen: () => {} },
    (request) => (fetcher ??= app(address)).fetch(request),
  );
  address = { hostname, port: server.addr.port };
  return { address, finished: Promise.race([server.finished, stopped(server, signal)]) };
}

/** Shuts the server down at the signal; resolves when it is down, or when it has had its time. */
async function stopped(server: Deno.HttpServer, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => timer = setTimeout(resolve, GRACE_MS));
  await Promise.race([server.shutdown(), patience]);
  clearTimeout(timer);
}
