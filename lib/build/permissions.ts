/** The network permission of the executable. */
import { netOf } from "../core/net.ts";

/**
 * The `--allow-net` flag: everything (the program narrows itself as soon as it knows its endpoint), or the one
 * endpoint that the build is made for.
 *
 * @throws {Error} for an endpoint that the program itself would refuse
 */
export function allowNet(endpoint?: string): string {
  if (endpoint === undefined) return "--allow-net";
  const url = URL.parse(endpoint);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new Error(
      `Cannot compile for the endpoint ${
        url ? `${url.protocol}//${url.host}` : endpoint
      }: expected an http:// or https:// URL`,
    );
  }
  if (url.username || url.password) {
    throw new Error(`Cannot compile for the endpoint ${url.origin}: the URL holds credentials; leave them out`);
  }
  return `--allow-net=${netOf(url).join(",")}`;
}
