/** Databases that tests make anew: to drop one is no loss, where it is this machine's. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";
import { FOR_TESTS, isHere } from "./database_address.ts";
import { isLedElsewhere } from "./leading_commands.ts";

/** Variables that lead the clients of PostgreSQL and MySQL to a server. */
const HOSTS = ["PGHOST", "MYSQL_HOST"] as const;
const NOTHING = /^$/;
/** Those by which another file says where it is, or another schema is meant, and what of them leads nowhere. */
const LEADING: Readonly<Record<string, RegExp>> = {
  PGSERVICE: NOTHING,
  PGSERVICEFILE: NOTHING,
  PGSYSCONFDIR: NOTHING,
  PSQLRC: /^\/dev\/null$/,
  PGOPTIONS: /^(?:-c ?|--)client[-_]min[-_]messages=\w+$/,
  MYSQL_GROUP_SUFFIX: NOTHING,
  MYSQL_HOME: NOTHING,
  MARIADB_HOME: NOTHING,
  MYSQL_TEST_LOGIN_FILE: NOTHING,
  BASH_ENV: NOTHING,
  ENV: NOTHING,
  HOME: /^(?:~|\/root|\/home\/[\w.-]+)$/,
};

function drop(call: Call): string {
  const [name = "", ...others] = call.operands;
  // The database for maintenance may be a whole address.
  const isLed = /[=:]/.test(call.value("maintenance-db") ?? "");
  if (others.length === 0 && FOR_TESTS.test(name) && !isLed && isOnThisMachine(call, hostsOf(call))) {
    call.invocation.options.set("=testing", [""]);
  }
  return MARKS.unknown;
}

/** The hosts that the command names, or else its variables; an address of PostgreSQL's counts beside a name. */
export function hostsOf(call: Call): string[] {
  const { scope } = call.machine;
  const valuesOf = (names: readonly string[]) =>
    names.flatMap((name) => scope.has(name) ? [scope.get(name) ?? ""] : []);
  const told = call.value("host");
  const hosts = told === undefined ? valuesOf(HOSTS) : [told];
  const isLed = Object.entries(LEADING).some(([name, harmless]) =>
    scope.has(name) && !harmless.test(scope.get(name) ?? "")
  );
  return [...hosts, ...call.values("socket"), ...valuesOf(["PGHOSTADDR"]), ...isLed ? [MARKS.unknown] : []];
}

/** Sockets of the servers that are installed on a machine. */
const USUAL_SOCKET =
  /^(?:[^/]|$)|^\/(?:(?:var\/)?run\/(?:postgresql|mysqld?(?:\/mysqld\.sock)?)|tmp(?:\/mysql\.sock)?)\/?$/;

/** Whether the command runs on this machine or in a container of it, and all hosts are it too, as far as anybody can tell. */
export function isOnThisMachine({ machine }: Call, hosts: readonly string[]): boolean {
  return machine.scope.elsewhere !== "machine" && hosts.every((host) => isHere(host) && USUAL_SOCKET.test(host)) &&
    !isLedElsewhere(machine);
}

/** The table. */
export const testDatabases: Readonly<Record<string, Program>> = {
  dropdb: {
    options:
      "h,host= p,port= U,username= O,owner= T,template= maintenance-db= e,echo f,force i,interactive w,no-password W,password if-exists",
    does: drop,
  },
};
