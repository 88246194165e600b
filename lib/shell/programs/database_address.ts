/** Which database a command speaks to: its name, and on which machine it is. */
import { hostOf, hostPlace } from "../host.ts";

/** Names of databases that tests make anew: to empty one is no loss, where it is this machine's. */
export const FOR_TESTS = /^tests?[_-]|[_-]tests?(?:[_-]?\d+)?$/;

/** What the service is called that a project starts beside itself in a container. */
const SERVICE =
  /^(?:(?:test|ci|dev)[_-])?(?:db|database|pg|postgres(?:ql)?)(?:[_-](?:test|ci|dev|1))?$|^host\.docker\.internal$/;

/** A database, as an address names it; what is not said is empty. */
export interface DatabaseAddress {
  readonly host: string;
  readonly name: string;
}

/**
 * What an address says: `postgres://db.example.com/shop`, `jdbc:mysql://…`, `host=… dbname=…`, or a name alone.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(databaseAt("jdbc:postgresql://10.0.0.1:5432/shop?ssl=true"), { host: "10.0.0.1", name: "shop" });
 * assertEquals(databaseAt("host=db.example.com dbname=shop"), { host: "db.example.com", name: "shop" });
 * ```
 */
export function databaseAt(address: string): DatabaseAddress {
  const url = /^(?:jdbc:)?(\w[\w+.-]*:\/\/[^\s]*)$/.exec(address.trim())?.[1];
  if (url !== undefined) return { host: hostOf(url), name: /^[^:]*:\/\/[^/?#]*\/([^/?#]*)/.exec(url)?.[1] ?? "" };
  if (!address.includes("=")) return { host: "", name: address };
  const said = (name: string) =>
    new RegExp(`(?:^|\\s)${name}\\s{0,9}=\\s{0,9}'?([^\\s']{0,200})`).exec(address)?.[1] ?? "";
  return { host: said("host") || said("hostaddr"), name: said("dbname") };
}

/** Whether the host is this machine, by a name of its own, by a socket or as a container's beside it; one that is not said is. */
export function isHere(host: string): boolean {
  return host === "" || host.startsWith("/") || SERVICE.test(host) || hostPlace(host) === "local";
}

/** Whether the host is another machine for certain: a name alone may be a container's beside this one. */
export function isElsewhere(host: string): boolean {
  return !isHere(host) && /[.:]/.test(host);
}
