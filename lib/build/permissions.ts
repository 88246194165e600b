/** The network permission of the executable. */

/**
 * The `--allow-net` flag: everything (the program narrows itself as soon as it knows its endpoint), or with an
 * endpoint that host and port alone, by every name that it has.
 */
export function allowNet(endpoint?: string): string {
  if (!endpoint) return "--allow-net";
  if (!URL.canParse(endpoint)) throw new Error(`Cannot compile for the endpoint ${endpoint}: expected a URL`);
  const { hostname, port, protocol } = new URL(endpoint);
  const number = port || (protocol === "https:" ? "443" : "80");
  // `localhost` is a name; the addresses behind it have to be allowed as well, since those are what is connected to.
  const hosts = hostname === "localhost" ? ["localhost", "127.0.0.1", "[::1]"] : [hostname];
  return `--allow-net=${hosts.map((host) => `${host}:${number}`).join(",")}`;
}
