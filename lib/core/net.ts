/** Hosts and ports: as URLs write them, as sockets take them, and as permissions name them. */

/** Where something listens. The hostname has no brackets, as sockets take it. */
export interface Address {
  hostname: string;
  port: number;
}

/** The address behind a URL, with the scheme's own port if it names none. */
export function addressOf({ hostname, port, protocol }: URL): Address {
  return { hostname: withoutBrackets(hostname), port: Number(port) || (protocol === "https:" ? 443 : 80) };
}

/** `host:port` as URLs and permissions write it, with the brackets of an IPv6 address. */
export function hostAndPort({ hostname, port }: Address): string {
  return `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
}

/** The endpoint as records name it: a query may hold what nobody else should see. */
export function withoutQuery({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

/** Whether the host, with or without brackets, can only be this machine. */
export function isLoopback(hostname: string): boolean {
  const host = withoutBrackets(hostname);
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whether what is sent to the endpoint arrives at a plain HTTP server with this address. */
export function leadsTo(endpoint: URL, { hostname, port }: Address): boolean {
  if (endpoint.protocol !== "http:" || endpoint.pathname !== "/") return false;
  const target = addressOf(endpoint);
  // The IPv4 address is the first that `localhost` stands for.
  const names = ["localhost", "127.0.0.1"];
  const same = target.hostname === hostname ||
    (names.includes(target.hostname) && [...names, "0.0.0.0"].includes(hostname));
  return same && target.port === port;
}

/** `host:port` for every name of the endpoint: what may be connected to, and nothing else. */
export function netOf(endpoint: URL): string[] {
  const { hostname, port } = addressOf(endpoint);
  // `localhost` is a name; the addresses behind it are what is connected to.
  const hostnames = hostname === "localhost" ? ["localhost", "127.0.0.1", "::1"] : [hostname];
  return hostnames.map((hostname) => hostAndPort({ hostname, port }));
}

/** The host without the brackets that a URL puts around an IPv6 address. */
export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}
