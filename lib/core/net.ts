/** The network permission that an endpoint needs. */

/** `host:port` for every name of the endpoint: what may be connected to, and nothing else. */
export function netOf({ hostname, port, protocol }: URL): string[] {
  const number = port || (protocol === "https:" ? "443" : "80");
  // `localhost` is a name; the addresses behind it are what is connected to.
  const hosts = hostname === "localhost" ? ["localhost", "127.0.0.1", "[::1]"] : [hostname];
  return hosts.map((host) => `${host}:${number}`);
}
