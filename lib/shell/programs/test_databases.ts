/** Databases that tests make anew: to drop one is no loss, where it is this machine's. */
import type { Call, Program } from "../call.ts";
import { hostPlace } from "../host.ts";
import { MARKS } from "../marks.ts";

/** Names of such databases. */
const FOR_TESTS = /^tests?[_-]|[_-]tests?(?:[_-]?\d+)?$/;
/** What the service is called that a project starts beside itself in a container. */
const SERVICE =
  /^(?:(?:test|ci|dev)[_-])?(?:db|database|pg|postgres(?:ql)?)(?:[_-](?:test|ci|dev|1))?$|^host\.docker\.internal$/;
/** Variables that lead the clients of PostgreSQL to another server. */
const ELSEWHERE = ["PGHOST", "PGHOSTADDR", "PGSERVICE"] as const;

function drop(call: Call): string {
  const [name = "", ...others] = call.operands;
  if (others.length === 0 && FOR_TESTS.test(name) && isHere(call)) call.invocation.options.set("testing", [""]);
  return MARKS.unknown;
}

/** Whether the server is on this machine, by a name of its own or by a socket. */
function isHere(call: Call): boolean {
  const { scope } = call.machine;
  // It may be a whole address.
  if (/[=:]/.test(call.value("maintenance-db") ?? "")) return false;
  const told = call.value("host");
  const hosts = told === undefined
    ? ELSEWHERE.flatMap((name) => scope.has(name) ? [scope.get(name) ?? ""] : [])
    : [told];
  return hosts.every((host) =>
    host === "" || host.startsWith("/") || SERVICE.test(host) || hostPlace(host) === "local"
  );
}

/** The table. */
export const testDatabases: Readonly<Record<string, Program>> = {
  dropdb: {
    options:
      "h,host= p,port= U,username= O,owner= T,template= maintenance-db= e,echo f,force i,interactive w,no-password W,password if-exists",
    does: drop,
  },
};
