/** Which database a command speaks to: its name, and on which machine it is. */
import { hostOf, hostPlace } from "../host.ts";
import { MARKS } from "../marks.ts";

/** Names of databases that tests make anew: to empty one is no loss, where it is this machine's. */
export const FOR_TESTS = /^tests?[_-]|[_-]tests?(?:[_-]?\d+)?$/;

/** What the service is called that a project starts beside itself in a container. */
const SERVICE =
  /^(?:(?:test|ci|dev)[_-])?(?:db|database|pg|postgres(?:ql)?)(?:[_-](?:test|ci|dev|1))?$|^host\.docker\.internal$/;

/** A database, as an address names it; what is not said is not there. */
export interface DatabaseAddress {
  readonly hosts: readonly string[];
  readonly name: string;
}

/**
 * What an address says: `postgres://db.example.com/shop?host=…`, `jdbc:mysql://…`, `host=… dbname=…`, or a name alone.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(databaseAt("jdbc:postgresql://10.0.0.1:5432/shop?ssl=true"), { hosts: ["10.0.0.1"], name: "shop" });
 * assertEquals(databaseAt("host=db.example.com dbname=shop"), { hosts: ["db.example.com"], name: "shop" });
 * ```
 */
export function databaseAt(address: string): DatabaseAddress {
  const url = /^(?:jdbc:)?(\w[\w+.-]*:\/\/[^\s]*)$/.exec(address.trim())?.[1];
  if (url !== undefined) {
    const named = [hostOf(url)].filter(Boolean);
    const name = /^[^:]*:\/\/[^/?#]*\/([^/?#]*)/.exec(url)?.[1] ?? "";
    return saying([...new URLSearchParams(/\?(.*)$/.exec(url)?.[1])], { hosts: named, name });
  }
  if (!address.includes("=")) return { hosts: [], name: address };
  const words = address.replace(/\s+/g, " ").matchAll(/(?:^| )(\w{1,40}) ?= ?(?:'((?:[^'\\]|\\.)*)'|([^ ]*))/g);
  return saying([...words].map(([, key = "", quoted, word = ""]) => [key, quoted ?? word]), { hosts: [], name: "" });
}

/** What the parameters add; the last name counts, and where a service is, its own file knows. */
function saying(parameters: readonly (readonly [string, string])[], { hosts, name }: DatabaseAddress): DatabaseAddress {
  const said = (names: RegExp) => parameters.flatMap(([key, value]) => names.test(key) ? [value] : []);
  return {
    hosts: [...hosts, ...said(/^host(?:addr)?$/), ...said(/^service/).map(() => MARKS.unknown)],
    name: said(/^dbname$/).at(-1) ?? name,
  };
}

/** Whether the host is this machine, by a name of its own, by a socket or as a container's beside it; one that is not said is. */
export function isHere(host: string): boolean {
  return host === "" || host.startsWith("/") || SERVICE.test(host) || hostPlace(host) === "local";
}

/** Whether the host is another machine for certain: a name alone may be a container's beside this one, and nobody owns `.test`. */
export function isElsewhere(host: string): boolean {
  return !isHere(host) && /[.:]/.test(host) && !host.endsWith(".test");
}
