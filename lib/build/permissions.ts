/** The network permission of the executable. */
import { netOf } from "../core/net.ts";

/**
 * The `--allow-net` flag: everything (the program narrows itself as soon as it knows its endpoint), or the one
 * endpoint that the build is made for.
 */
export function allowNet(endpoint?: string): string {
  if (!endpoint) return "--allow-net";
  if (!URL.canParse(endpoint)) throw new Error(`Cannot compile for the endpoint ${endpoint}: expected a URL`);
  return `--allow-net=${netOf(new URL(endpoint)).join(",")}`;
}
